import { terminalActor } from '@beffroi/acts';
import { type Arguments, EXIT, plain, Refusal, refusedLines, wrap } from '@beffroi/terminal';
import { withHouse } from '@beffroi/terminal/house';
import { country, readCodes, siteAddress, type Territory } from '@beffroi/territories';
import { addToPanel, importSites } from '@beffroi/waves';
import type { Context } from '../context.ts';

/** Adds towns to a panel, by name or code; with `--site`, says where the site of one is. */
export async function panelAddCommand(args: Arguments, context: Context): Promise<number> {
  const { screen, messages } = context;
  const [panel = '', ...said] = args.words;
  const towns = await townsOf(said, context);
  const site = siteOf(args.text('site'), towns.length, context);
  return withHouse(args, context, async ({ store }) => {
    const now = new Date(context.now());
    const members = towns.map(({ code, ...town }) => ({ territory: code, ...town }));
    const added = await addToPanel(store, terminalActor(), { name: panel, members, now });
    if (added === null) throw new Refusal(messages.unknownPanel(plain(panel)));
    if (site !== null) {
      await importSites(store, terminalActor(), [{ territory: towns[0]!.code, url: site }], { source: 'panel add', refused: 0, now });
    }
    const names = towns.map(({ name }) => name).join(', ');
    for (const line of wrap(messages.panelExtended(messages.quoted(plain(panel)), added, names), screen.columns)) screen.out(line);
    return EXIT.done;
  });
}

/** @throws Refusal where a name or code leads nowhere, or to several */
async function townsOf(said: readonly string[], context: Context): Promise<readonly Territory[]> {
  const { codes, refused } = await readCodes(new TextEncoder().encode(`${said.join('\n')}\n`));
  if (refused.length > 0) {
    for (const line of refusedLines(refused, context)) context.screen.aside(line);
    throw new Refusal(context.messages.codesRefused());
  }
  const { byCode } = country();
  return codes.map((code) => byCode.get(code)!);
}

function siteOf(text: string | null, towns: number, { messages }: Context): string | null {
  if (text === null) return null;
  if (towns !== 1) throw new Refusal(messages.oneSiteOneTown());
  const address = siteAddress(text);
  if (address.kind !== 'address') throw new Refusal(messages.badSite(plain(text)));
  return address.url;
}
