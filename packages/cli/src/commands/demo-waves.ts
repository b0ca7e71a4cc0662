import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { SOFTWARE } from '@beffroi/capture';
import { type Instant, instantFrom, stratumOf } from '@beffroi/domain';
import { instrumentsOf } from '@beffroi/house';
import { startLittleWeb } from '@beffroi/littleweb';
import { RUBRIC as PROGRAMMES } from '@beffroi/programmes/judge';
import { servicesInstrument } from '@beffroi/services/gather';
import { RUBRIC } from '@beffroi/services/judge';
import { folderShelf } from '@beffroi/shelf';
import { insertPanel, keepPlaces, noteSites, openStore, publishWave, type Store } from '@beffroi/store';
import { VINTAGE } from '@beffroi/territories';
import { closeWave, compareStoredWaves, openWave, startWave, work } from '@beffroi/waves';
import type { Context } from '../context.ts';
import { EXIT } from '../exits.ts';
import { inWords, withHouse } from '../house.ts';
import { type Arguments, atOnceOf, budgetOf, delayOf, instantOf, renderOf } from '../options.ts';
import { comparisonLines } from '../reports/comparison-lines.ts';
import { waveProgressOf } from '../wave-progress.ts';
import { dataFolder, nearName, pace } from './audit.ts';
import { readPlaces } from './demo-places.ts';
import { makeDemoProgrammes } from './demo-programmes.ts';
import { type DemoTown, fixturesOf, readTowns } from './demo-towns.ts';
import { browserFor, tools } from './wave-run.ts';

const PANEL = 'petit-web';
/** What judged both: a demonstration of other rubrics is made anew. */
const RUBRICS = `${RUBRIC.digest} ${PROGRAMMES.digest}`;
const PREFIX = 'waves-';

/** Two waves of the fictional towns, a year apart, closed and published. */
export interface DemoWaves {
  /** The data folder that holds them. */
  readonly data: string;
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

/** Measures the fictional towns in two waves and prints what the comparison says. */
export async function demoTwice(args: Arguments, context: Context): Promise<number> {
  const { screen, messages } = context;
  const { data, names } = await makeDemoWaves(args, context);
  const withData: Arguments = { ...args, text: (name) => (name === 'data' ? data : args.text(name)) };
  await withHouse(withData, { ...context, env: { ...context.env, ...FOLDER_ONLY } }, async ({ store }) => {
    const { before, after, beforeSeries, afterSeries, comparison } = await compareStoredWaves(
      store,
      { before: names[0], after: names[1] },
      servicesInstrument,
    );
    const head = ({ name, dated }: typeof before, rubric: string) => ({ name, dated: dated.toISOString(), rubric });
    for (const line of comparisonLines(
      head(before, beforeSeries.rubric_version),
      head(after, afterSeries.rubric_version),
      comparison,
      context,
    )) {
      screen.out(line);
    }
  });
  screen.out(screen.tone('quiet', messages.demoWavesHint(nearName(data), names[1])));
  return EXIT.done;
}

/** The newest whole demonstration in the data folder, judged by the rubric of today; `null` when there is none. */
export async function findDemoWaves(args: Arguments, env: NodeJS.ProcessEnv): Promise<DemoWaves | null> {
  const folder = resolve(dataFolder(args, env), 'demo');
  const names = await readdir(folder).catch(() => []);
  for (const name of names
    .filter((one) => one.startsWith(PREFIX))
    .sort()
    .reverse()) {
    const data = join(folder, name);
    const text = await readFile(join(data, DONE), 'utf8').catch(() => null);
    const kept = text === null ? null : (JSON.parse(text) as Omit<DemoWaves, 'data'>);
    if (kept !== null && kept.rubric === RUBRICS) return { ...kept, data };
  }
  return null;
}

/**
 * Measures the fictional towns in two waves, a year apart, with a changed web in between; closes and publishes them. Then the programmes of the lists that
 * stand there, a wave an election.
 */
export async function makeDemoWaves(args: Arguments, context: Context): Promise<DemoWaves> {
  const { screen, messages, env } = context;
  const fixtures = fixturesOf(args);
  const towns = await readTowns(fixtures, context);
  const first = instantOf(args.text('at'), context.now(), messages);
  const render = renderOf(args.text('render'), messages);
  const quiet = args.flag('quiet');
  // Each run has a folder of its own: waves are never changed, and their names are taken.
  const data = join(dataFolder(args, env), 'demo', `${PREFIX}${instantFrom(context.now()).replaceAll(':', '-')}`);
  const web = await startLittleWeb({ root: join(fixtures, 'web') });
  const browser = await browserFor(render, context, quiet);
  const store = await openStore({ kind: 'folder', path: resolve(data) });
  const options = {
    source: { kind: 'via', address: web.address },
    userAgent: SOFTWARE,
    budget: budgetOf(args.text('budget'), messages),
    ...pace({ own: true }, delayOf(args.text('delay'), messages)),
    render,
    // On one's own machine a host that is down stays down.
    tries: 1,
  };
  const now = (): Date => new Date(context.now());
  const measure = async (name: string, dated: Instant): Promise<void> => {
    if (!quiet) screen.aside(messages.demoWave(messages.quoted(name), messages.date(dated), towns.length));
    const shelf = folderShelf(resolve(data));
    await openWave(store, { name, panel: PANEL, instrument: servicesInstrument, dated: new Date(dated), options, now: now() });
    await startWave(store, name);
    const shown = waveProgressOf(store, name, context, quiet);
    try {
      await work(store, {
        ...(await tools({ store, shelf, data: resolve(data) }, env)),
        browser,
        atOnce: atOnceOf(args.text('at-once'), messages),
        wave: name,
        until: 'settled',
        signal: context.signal,
        onEvent: shown.tell,
      });
    } finally {
      await shown.end();
    }
    context.signal.throwIfAborted();
    const wave = await closeWave(store, { name, shelf, instruments: await instrumentsOf({ store, shelf }), now: now() });
    await publishWave(store.db, wave.id, now());
  };
  try {
    await furnish(store, towns, now());
    await keepPlaces(store.db, await readPlaces(fixtures));
    const second = yearAfter(first);
    const names = [first.slice(0, 4), second.slice(0, 4)] as const;
    await measure(names[0], first);
    web.lay([join(fixtures, 'second-year', 'web')]);
    await measure(names[1], second);
    await makeDemoProgrammes({ store, shelf: folderShelf(resolve(data)), data: resolve(data) }, fixtures, PANEL, args, context);
    const kept = { names, towns: towns.length, made: now().toISOString(), rubric: RUBRICS };
    await writeFile(join(data, DONE), `${JSON.stringify(kept, null, 2)}\n`);
    return { ...kept, data: resolve(data) };
  } catch (error) {
    throw inWords(error, data, messages);
  } finally {
    await store.close();
    await web.close();
    await browser?.close();
  }
}

/** The fictional towns as a panel: they are in no official list, so no command could choose them. */
async function furnish(store: Store, towns: readonly DemoTown[], now: Date): Promise<void> {
  const measured = towns.flatMap(({ code, ...town }) => (code === null ? [] : [{ code, ...town }]));
  await insertPanel(store.db, {
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
  await noteSites(
    store.db,
    measured.map(({ code, start }) => ({ territory: code, url: start })),
    { source: PANEL, now },
  );
}

function yearAfter(instant: Instant): Instant {
  const date = new Date(instant);
  date.setUTCFullYear(date.getUTCFullYear() + 1);
  return instantFrom(date.getTime());
}
