import { createHash } from 'node:crypto';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { terminalActor } from '@beffroi/acts';
import { folderArchiveStore } from '@beffroi/archive-store';
import type { SharedBrowser } from '@beffroi/capture';
import { type Instant, instantFrom, stratumOf } from '@beffroi/domain';
import { COMMANDS } from '@beffroi/house/commands';
import type { Instrument } from '@beffroi/instrument';
import { startLittleWeb } from '@beffroi/littleweb';
import { publishWave } from '@beffroi/review';
import { keepPlaces, openStore, type Store } from '@beffroi/store';
import { type Arguments, atOnceOf, type DemoTown, EXIT, instantOf, renderOf, type Stage } from '@beffroi/terminal';
import { browserFor, dataFolder, type House, inWords, nearName, tools, waveProgressOf } from '@beffroi/terminal/house';
import { VINTAGE } from '@beffroi/territories';
import { closeWave, importSites, makePanel, openWave, startWave, work } from '@beffroi/waves';
import { serveSite } from '@beffroi/web';
import type { Context } from '../context.ts';
import { builtSite } from '../site.ts';
import { demoIdeas, ideaStoryText } from './demo-ideas.ts';
import { readPlaces } from './demo-places.ts';
import { planStoryText, readPlanStory } from './demo-plan-story.ts';
import { demoPlans } from './demo-plans.ts';
import { fixturesOf, readTowns } from './demo-towns.ts';
import { waveCompareCommand } from './wave-compare.ts';

const PANEL = 'petit-web';
const PREFIX = 'waves-';

/** Waves of the fictional towns, closed and published. */
export interface DemoWaves {
  /** The data folder that holds them. */
  readonly data: string;
  /** Two that can be compared. */
  readonly names: readonly [before: string, after: string];
  readonly towns: number;
  /** When they were measured. */
  readonly made: string;
  /** By which rubrics. */
  readonly rubric: string;
}

/** The demonstration lies in a folder of its own, whatever server the environment names. */
export const FOLDER_ONLY = { DATABASE_URL: '', BEFFROI_ARCHIVES: '' } as const;

/** Written when all is done: a folder without it was left half way. */
const DONE = 'demonstration.json';

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

/** What judges in it, and what is told beside: a demonstration of other rubrics, or of another story, is made anew. */
async function rubrics(fixtures: string): Promise<string> {
  const shown = COMMANDS.flatMap(({ demonstration, rubric }) => (demonstration === undefined || rubric === undefined ? [] : [rubric]));
  const judged = (await Promise.all(shown.map((rubric) => rubric()))).map(({ digest }) => digest);
  return [...judged, sha256((await planStoryText(fixtures)) ?? ''), sha256((await ideaStoryText(fixtures)) ?? '')].join(' ');
}

/** Measures the fictional towns in two waves and prints what the comparison says. */
export async function demoTwice(args: Arguments, context: Context): Promise<number> {
  const { screen, messages } = context;
  const { data, names } = await makeDemoWaves(args, context);
  const compared: Arguments = { ...args, words: names, text: (name) => (name === 'data' ? data : null), flag: () => false };
  await waveCompareCommand(compared, { ...context, env: { ...context.env, ...FOLDER_ONLY } });
  screen.out(screen.tone('quiet', messages.demoWavesHint(nearName(data), names[1])));
  return EXIT.done;
}

/** The newest whole demonstration in the data folder, judged by the rubrics of today; `null` when there is none. */
export async function findDemoWaves(args: Arguments, env: NodeJS.ProcessEnv): Promise<DemoWaves | null> {
  const folder = resolve(dataFolder(args, env), 'demo');
  const names = await readdir(folder).catch(() => []);
  const wanted = await rubrics(fixturesOf(args));
  for (const name of names
    .filter((one) => one.startsWith(PREFIX))
    .sort()
    .reverse()) {
    const data = join(folder, name);
    const text = await readFile(join(data, DONE), 'utf8').catch(() => null);
    const kept = text === null ? null : (JSON.parse(text) as Omit<DemoWaves, 'data'>);
    if (kept !== null && kept.rubric === wanted) return { ...kept, data };
  }
  return null;
}

/** Where the waves of a demonstration that is made now will lie. Each run has a folder of its own: waves are never changed, and their names are taken. */
export function demoFolder(args: Arguments, { env, now }: Context): string {
  return resolve(join(dataFolder(args, env), 'demo', `${PREFIX}${instantFrom(now()).replaceAll(':', '-')}`));
}

/** When the first wave of a demonstration is dated: a year ago, so that no wave of it is of a day that has not come. */
export function demoDated(args: Arguments, { now, messages }: Context): Instant {
  return args.text('at') === null ? yearBefore(now()) : instantOf(args.text('at'), now(), messages);
}

/** What is said of a part of the demonstration that was made. */
export interface DemoPart {
  /** Two waves of it that can be compared. */
  readonly names: DemoWaves['names'] | null;
  /** Whether another part follows. */
  readonly more: boolean;
}

/** Has every instrument that shows something of itself measure the fictional towns, in the house's order; all its waves are closed and published. */
export async function makeDemoWaves(args: Arguments, context: Context): Promise<DemoWaves> {
  const data = demoFolder(args, context);
  let names: DemoWaves['names'] | null = null;
  for (let part = 0, more = true; more; part++) {
    const made = await makeDemoPart(part, data, args, context);
    names ??= made.names;
    more = made.more;
  }
  return endDemoWaves(data, names!, args, context);
}

/** Notes that all parts of the demonstration are there: only then is it whole. */
export async function endDemoWaves(data: string, names: DemoWaves['names'], args: Arguments, context: Context): Promise<DemoWaves> {
  const fixtures = fixturesOf(args);
  const towns = (await readTowns(fixtures, context)).length;
  const kept = { names, towns, made: new Date(context.now()).toISOString(), rubric: await rubrics(fixtures) };
  await writeFile(join(data, DONE), `${JSON.stringify(kept, null, 2)}\n`);
  return { ...kept, data };
}

/**
 * Has one instrument measure the fictional towns. The panel is made with the first part, what is told beside with the last.
 *
 * @param part the place of the instrument among those that show something of themselves, from 0
 * @param data the folder that all parts are made in
 */
export async function makeDemoPart(part: number, data: string, args: Arguments, context: Context): Promise<DemoPart> {
  const fixtures = fixturesOf(args);
  const towns = await readTowns(fixtures, context);
  const first = demoDated(args, context);
  const how = { atOnce: atOnceOf(args.text('at-once'), context.messages), quiet: args.flag('quiet') };
  const render = renderOf(args.text('render'), context.messages);
  const web = await startLittleWeb({ root: join(fixtures, 'web') });
  let browser: SharedBrowser | null = null;
  let store: Store | null = null;
  try {
    browser = await browserFor(render, context, how.quiet || part > 0);
    store = await openStore({ kind: 'folder', path: data }, { durable: false });
    const house: House = { store, archiveStore: folderArchiveStore(data), data };
    const now = new Date(context.now());
    if (part === 0) {
      await furnish(store, towns, now);
      await keepPlaces(store.db, await readPlaces(fixtures));
    }
    const all = await context.instruments(house);
    const showing = all.flatMap((instrument) => {
      const waves = COMMANDS.find((one) => one.instrument === instrument.id)?.demonstration?.waves;
      return waves === undefined ? [] : [{ instrument, waves }];
    });
    const { instrument, waves } = showing[part]!;
    const show = await waves();
    const measure = measuring(instrument, { house, browser, ...how }, context);
    const openSite: Stage['openSite'] = async (clock) => {
      await builtSite(context);
      return serveSite({ house, now: clock, demonstration: true });
    };
    const names = await show({ house, fixtures, towns, web, first, openSite, measure }, args, context);
    const more = part + 1 < showing.length;
    if (!more) {
      const story = await readPlanStory(fixtures);
      if (story !== null) await demoPlans({ store, towns, instruments: all, first }, story);
      await demoIdeas({ store, first }, fixtures);
    }
    // What is closed is on the disk.
    await store.close();
    return { names, more };
  } catch (error) {
    throw inWords(error, data, context.messages);
  } finally {
    await store?.close();
    await web.close();
    await browser?.close();
  }
}

/** What an instrument of the demonstration measures with. */
interface Measuring {
  readonly house: House;
  readonly browser: SharedBrowser | null;
  readonly atOnce: number;
  readonly quiet: boolean;
}

/** Opens a wave of the panel, has it worked on here, closes and publishes it. */
function measuring(instrument: Instrument, { house, browser, atOnce, quiet }: Measuring, context: Context): Stage['measure'] {
  const { store, archiveStore } = house;
  const now = (): Date => new Date(context.now());
  return async ({ name, dated, options }) => {
    await openWave(store, terminalActor(), { name, panel: PANEL, instrument, dated, options, now: now() });
    await startWave(store, terminalActor(), name, now());
    const shown = waveProgressOf(store, name, context, quiet);
    const { signal } = context;
    try {
      await work(store, { ...(await tools(house, context)), browser, atOnce, wave: name, until: 'settled', signal, onEvent: shown.tell });
    } finally {
      await shown.end();
    }
    signal.throwIfAborted();
    const instruments = await context.instruments(house);
    const wave = await closeWave(store, terminalActor(), { name, archiveStore, instruments, now: now() });
    await publishWave(store, terminalActor(), wave.id, now());
  };
}

/** The fictional towns as a panel: they are in no official list, so no command could choose them. */
async function furnish(store: Store, towns: readonly DemoTown[], now: Date): Promise<void> {
  const measured = towns.flatMap(({ code, ...town }) => (code === null ? [] : [{ code, ...town }]));
  await makePanel(store, terminalActor(), {
    name: PANEL,
    rule: {},
    vintage: VINTAGE,
    createdAt: now,
    members: measured.map(({ code, name, population }) => ({
      territory: code,
      name,
      population,
      department: code.slice(0, 2),
      region: code.slice(0, 2),
      epci: null,
      stratum: stratumOf(population),
    })),
  });
  await importSites(
    store,
    terminalActor(),
    measured.map(({ code, start }) => ({ territory: code, url: start })),
    { source: PANEL, refused: 0, now },
  );
}

function yearBefore(now: number): Instant {
  const date = new Date(now);
  date.setUTCFullYear(date.getUTCFullYear() - 1);
  return instantFrom(date.getTime());
}
