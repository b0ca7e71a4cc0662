import { terminalActor } from '@beffroi/acts';
import { ofOneMoment, publishedWaves } from '@beffroi/store';
import { type Arguments, cut, EXIT, plain, Refusal } from '@beffroi/terminal';
import { withHouse } from '@beffroi/terminal/house';
import { publishSite } from '@beffroi/upkeep';
import { type StaticProgress, StaticRefusal, serveSite, writeStaticSite } from '@beffroi/web';
import type { Context } from '../context.ts';
import type { Messages } from '../messages/messages.ts';
import { builtSite } from '../site.ts';

/** Stands for the site's own address while its files are written: the domain of names that lead nowhere (RFC 6761). */
const NOWHERE = 'https://site.beffroi.invalid';

/** Writes the whole public site as files that open from any server or folder. */
export async function publishCommand(args: Arguments, context: Context): Promise<number> {
  const { screen, messages, signal } = context;
  const folder = args.text('out') ?? 'site';
  const base = baseOf(args.text('base'), messages);
  const quoted = messages.quoted(plain(folder));
  await builtSite(context);
  await withHouse(args, context, async (house) => {
    if ((await publishedWaves(house.store.db)).length === 0) throw new Refusal(messages.nothingPublished());
    const origin = base === null ? NOWHERE : new URL(base).origin;
    const site = await serveSite({ house: { ...house, store: ofOneMoment(house.store) }, publicUrl: origin, pagesKept: 0 });
    try {
      const write = () =>
        writeStaticSite({
          site: { port: site.port, origin },
          folder,
          base,
          replace: args.flag('replace'),
          pdf: args.flag('pdf'),
          signal,
          onProgress: args.flag('quiet') ? () => undefined : progressOn(context),
        });
      const report = await publishSite(house.store, terminalActor(), folder, write, () => new Date(context.now()));
      screen.status('');
      const { pages, files, bytes, seconds, missing } = report;
      for (const path of missing) screen.aside(messages.siteLacks(plain(path)));
      screen.out(messages.siteWritten(quoted, pages, files, bytes, seconds));
    } catch (error) {
      throw error instanceof StaticRefusal
        ? new Refusal(messages.siteRefusals[error.code](refused(error, folder)), { cause: error })
        : error;
    } finally {
      await site.close();
    }
  });
  return EXIT.done;
}

function refused({ code, detail }: StaticRefusal, folder: string): string {
  return plain(code === 'answer' ? detail : folder);
}

function baseOf(text: string | null, messages: Messages): string | null {
  if (text === null) return null;
  const url = URL.parse(text);
  if (url === null || !/^https?:$/.test(url.protocol) || url.search + url.hash + url.username !== '')
    throw new Refusal(messages.badBase(plain(text)));
  return url.href.replace(/\/$/, '');
}

/** A line that changes on a terminal; elsewhere a line now and then. */
function progressOn({ screen, messages }: Context): (progress: StaticProgress) => void {
  let said = 0;
  return ({ pages, waiting }) => {
    const line = messages.siteProgress(pages, waiting);
    if (screen.asideTerminal) screen.status(cut(line, screen.asideColumns - 1));
    else if (pages >= said + EVERY) {
      said = pages;
      screen.aside(line);
    }
  };
}

const EVERY = 1000;
