import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { TERMINAL } from '@beffroi/acts';
import { type ArchiveStore, folderArchiveStore } from '@beffroi/archive-store';
import { HostRateLimiters, systemClock } from '@beffroi/capture';
import { type LittleWeb, startLittleWeb } from '@beffroi/littleweb';
import type { Store } from '@beffroi/store';
import { openWave, startWave, type WorkEvent, type WorkOptions, type WorkReport, work } from '../src/index.ts';
import { siteInstrument } from './site-instrument.ts';
import { layTown, notePanel, ownFolder, type Town, towns } from './towns.ts';

/** A web of invented towns, an archive store, and a folder for workers. */
export interface Trial {
  readonly towns: readonly Town[];
  readonly web: LittleWeb;
  readonly folder: string;
  readonly archiveStore: ArchiveStore;
  /** Options of a wave over this web, as they are given to `openWave`. */
  readonly options: Readonly<Record<string, unknown>>;
  [Symbol.asyncDispose](): Promise<void>;
}

/** The instant that trial waves are dated by. */
export const DATED = new Date('2026-11-24T12:00:00Z');

/** Lays out so many towns and serves them. @param absent how many of them, the last ones, have no site there: they are down */
export async function startTrial(n: number, { absent = 0, interval = 0 } = {}): Promise<Trial> {
  const folder = await ownFolder();
  const all = towns(n);
  const root = join(folder.path, 'web');
  for (const town of all.slice(0, n - absent)) await layTown(root, town);
  const web = await startLittleWeb({ root });
  return {
    towns: all,
    web,
    folder: folder.path,
    archiveStore: folderArchiveStore(join(folder.path, 'archive-store')),
    options: {
      source: { kind: 'via', address: web.address },
      userAgent: 'Beffroi/0.1 (+https://example.org/)',
      interval,
      crawlDelayCap: 0,
      render: 'never',
      retryAfter: [0.2],
    },
    async [Symbol.asyncDispose]() {
      await web.close();
      await folder[Symbol.asyncDispose]();
    },
  };
}

/** Notes the trial's towns as panel `trial`, and opens and starts a wave over it. */
export async function startTrialWave(
  store: Store,
  trial: Trial,
  name: string,
  { options = {}, siteless = [] }: { readonly options?: Readonly<Record<string, unknown>>; readonly siteless?: readonly string[] } = {},
): Promise<void> {
  const noted = await store.db.selectFrom('panel').select('id').where('name', '=', 'trial').executeTakeFirst();
  if (noted === undefined) await notePanel(store.db, 'trial', trial.towns, siteless);
  await openWave(store, TERMINAL, {
    name,
    panel: 'trial',
    instrument: siteInstrument,
    dated: DATED,
    options: { ...trial.options, ...options },
    now: DATED,
  });
  await startWave(store, TERMINAL, name, DATED);
}

/** Works in this process. Events are collected. @param hear is told each event, and those before it */
export async function workHere(
  store: Store,
  trial: Trial,
  options: Partial<WorkOptions> = {},
  hear: (event: WorkEvent, before: readonly WorkEvent[]) => void = () => undefined,
): Promise<{ readonly report: WorkReport; readonly events: readonly WorkEvent[] }> {
  const events: WorkEvent[] = [];
  const report = await work(store, {
    archiveStore: trial.archiveStore,
    instruments: [siteInstrument],
    folder: trial.folder,
    gates: new HostRateLimiters(systemClock),
    until: 'settled',
    poll: 30,
    ...options,
    onEvent: (event) => {
      hear(event, [...events]);
      events.push(event);
    },
  });
  return { report, events };
}

/** Territory → findings of a wave's first series, byte for byte. */
export async function findingsOf(store: Store, wave: string): Promise<ReadonlyMap<string, string>> {
  const rows = await store.db
    .selectFrom('judgement')
    .innerJoin('series', 'series.id', 'judgement.series_id')
    .innerJoin('wave', 'wave.id', 'series.wave_id')
    .select(['judgement.territory', 'judgement.findings', 'series.id'])
    .where('wave.name', '=', wave)
    .orderBy('series.id')
    .orderBy('judgement.territory')
    .execute();
  return new Map(rows.filter(({ id }) => id === rows[0]!.id).map(({ territory, findings }) => [territory, findings]));
}

/** Territory → state of a wave's units. */
export async function statesOf(store: Store, wave: string): Promise<Readonly<Record<string, string>>> {
  const rows = await store.db
    .selectFrom('unit')
    .innerJoin('wave', 'wave.id', 'unit.wave_id')
    .select(['unit.territory', 'unit.state'])
    .where('wave.name', '=', wave)
    .execute();
  return Object.fromEntries(rows.map(({ territory, state }) => [territory, state]));
}

/** Archives that lie on the trial's archive store, in order. */
export async function archivesOn({ archiveStore }: Trial): Promise<string[]> {
  const keys: string[] = [];
  for await (const key of archiveStore.list('waves/')) if (key.endsWith('.warc.gz')) keys.push(key);
  return keys;
}

/** Files below the trial's folder that are not whole, or belong to something under way. */
export async function leftBehind({ folder }: Trial): Promise<string[]> {
  const names = await readdir(folder, { recursive: true });
  return names.filter((name) => /\.part$|unfinished[\\/]|^scratch[\\/]/.test(name));
}
