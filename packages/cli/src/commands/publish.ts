import { availableParallelism } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { terminalActor } from '@beffroi/acts';
import { type PublishedWave, publishedWaves, type Store, unitsIn } from '@beffroi/store';
import { type Arguments, cut, EXIT, plain, Refusal } from '@beffroi/terminal';
import { dataFolder, type House, withHouse } from '@beffroi/terminal/house';
import { publishSite } from '@beffroi/upkeep';
import {
  exportSource,
  type Hand,
  type HandOrder,
  type StaticProgress,
  StaticRefusal,
  serveDrawing,
  startHand,
  waveFiles,
  workAsHand,
  writeStaticSite,
} from '@beffroi/web';
import { workAhead } from '../ahead-at-work.ts';
import type { Context } from '../context.ts';
import type { Messages } from '../messages/messages.ts';
import { builtSite } from '../site.ts';
import { siteGone } from '../workers.ts';

/** Stands for the site's own address while its files are written: the domain of names that lead nowhere (RFC 6761). */
const NOWHERE = 'https://site.beffroi.invalid';
const BEFFROI = fileURLToPath(new URL('../../bin/beffroi.js', import.meta.url));
/** Towns beyond which a site is folded, and drawn by a process a core, unless it is said otherwise: a hundred pages a town would take a day. */
const MANY = 1000;
const MOST_PROCESSES = 64;

/** Writes the whole public site as files that open from any server or folder. */
export async function publishCommand(args: Arguments, context: Context): Promise<number> {
  const { messages } = context;
  const base = baseOf(args.text('base'), messages);
  const processes = processesOf(args.text('processes'), messages);
  // What a process that writes for another is told comes by its channel.
  const files = args.text('files');
  if (args.flag('hand')) await withHouse(args, context, workAsHand);
  else if (files !== null) await withHouse(args, context, (house) => makeFiles(house, files, context));
  else {
    await builtSite(context);
    await withHouse(args, context, (house) => writeSite(house, base, processes, args, context));
  }
  return EXIT.done;
}

/** Makes the open data of a wave for the site that started this process, and ends with it: what is half made is taken away. */
async function makeFiles(house: House, wave: string, context: Context): Promise<void> {
  siteGone()?.addEventListener('abort', () => process.kill(process.pid, 'SIGTERM'));
  await waveFiles({ ...house, instruments: await context.instruments(house), signal: context.signal }, wave, new Date(context.now()));
}

async function writeSite(house: House, base: string | null, asked: number | null, args: Arguments, context: Context): Promise<void> {
  const { screen, messages, signal } = context;
  const folder = args.text('out') ?? 'site';
  const waves = await publishedWaves(house.store.db);
  if (waves.length === 0) throw new Refusal(messages.nothingPublished());
  const towns = await mostTowns(house.store, waves);
  const many = towns > MANY;
  if (!args.flag('quiet')) screen.status(messages.comparingPublished());
  await workAhead(house.store, await context.instruments(house), signal);
  screen.status('');
  const folded = args.flag('folded') || (many && !args.flag('whole'));
  if (folded && !args.flag('folded') && !args.flag('quiet')) screen.aside(messages.siteFolded(towns));
  const processes = asked ?? (many ? availableParallelism() : 1);
  const at = new Date(context.now());
  const origin = base === null ? NOWHERE : new URL(base).origin;
  const { site, reads } = await serveDrawing(house, origin, at);
  try {
    const source = await exportSource(house, reads, at, () => new Date(context.now()));
    const write = () =>
      writeStaticSite({
        ...{ site: { port: site.port, origin }, folder, base, folded, source, signal },
        ...{ replace: args.flag('replace'), pdf: args.flag('pdf') },
        ...(processes > 1 && { hands: (order: HandOrder) => startHands(processes, order, args, context) }),
        onProgress: args.flag('quiet') ? () => undefined : progressOn(context),
      });
    const report = await publishSite(house.store, terminalActor(), folder, write, () => new Date(context.now()));
    screen.status('');
    for (const path of report.missing) screen.aside(messages.siteLacks(plain(path)));
    if (report.kept > 0 && !args.flag('quiet')) screen.aside(messages.siteKept(report.kept));
    screen.out(messages.siteWritten(messages.quoted(plain(folder)), report.pages, report.files, report.bytes, report.seconds));
  } catch (error) {
    if (signal.aborted) screen.aside(messages.siteWaits(plain(join(dirname(folder), `${basename(folder)}.part`))));
    throw error instanceof StaticRefusal ? new Refusal(messages.siteRefusals[error.code](refused(error, folder)), { cause: error }) : error;
  } finally {
    await site.close();
  }
}

/** Processes of the same program on the same data. */
async function startHands(processes: number, order: HandOrder, args: Arguments, { env }: Context): Promise<readonly Hand[]> {
  const line = [process.execPath, BEFFROI, 'publish', '--hand', '--data', dataFolder(args, env)];
  return Promise.all(Array.from({ length: processes }, () => startHand(line, env, order)));
}

/** Towns of the published wave that has the most. */
async function mostTowns({ db }: Store, waves: readonly PublishedWave[]): Promise<number> {
  let most = 0;
  for (const { wave } of waves) most = Math.max(most, await unitsIn(db, wave.id));
  return most;
}

function processesOf(text: string | null, messages: Messages): number | null {
  if (text === null) return null;
  const number = Number(text);
  if (!/^\d{1,2}$/.test(text) || number < 1 || number > MOST_PROCESSES) throw new Refusal(messages.badProcesses(plain(text)));
  return number;
}

function refused({ code, detail }: StaticRefusal, folder: string): string {
  return plain(code === 'answer' || code === 'busy' ? detail : folder);
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
  return ({ pages, waiting, kept }) => {
    const line = messages.siteProgress(pages, waiting, kept);
    if (screen.asideTerminal) screen.status(cut(line, screen.asideColumns - 1));
    else if (pages >= said + EVERY) {
      said = pages;
      screen.aside(line);
    }
  };
}

const EVERY = 1000;
