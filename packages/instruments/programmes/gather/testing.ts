import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { TERMINAL } from '@beffroi/acts';
import { type ArchiveStore, folderArchiveStore } from '@beffroi/archive-store';
import { insertPanel, type Store } from '@beffroi/store';
import { openWave, startWave, type WorkEvent, type WorkReport, work } from '@beffroi/waves';
import { addFiles, gatherFiles, type ListPlace, programmesInstrument, type Taken, type TakingTools } from './index.ts';

/** The instant that trial waves are dated by, and documents taken in at. */
export const DATED = new Date('2026-03-10T12:00:00Z');

/** A folder of documents, an archive store and a place for what is under way. */
export interface Trial {
  readonly folder: string;
  readonly archiveStore: ArchiveStore;
  /** Writes a document. @returns its path */
  lay(name: string, text: string | Uint8Array): Promise<string>;
  [Symbol.asyncDispose](): Promise<void>;
}

export async function startTrial(): Promise<Trial> {
  const folder = await mkdtemp(join(tmpdir(), 'beffroi-campaigns-'));
  return {
    folder,
    archiveStore: folderArchiveStore(join(folder, 'archive-store')),
    async lay(name, text) {
      const path = join(folder, 'documents', name);
      await mkdir(join(path, '..'), { recursive: true });
      await writeFile(path, text);
      return path;
    },
    [Symbol.asyncDispose]: () => rm(folder, { recursive: true, force: true }),
  };
}

export function toolsOf(trial: Trial, store: Store, more: Partial<TakingTools> = {}): TakingTools {
  return {
    store,
    actor: TERMINAL,
    archiveStore: trial.archiveStore,
    folder: join(trial.folder, 'work'),
    ocr: null,
    source: 'essai',
    now: DATED,
    ...more,
  };
}

/** A list in one of the trial's towns. */
export function listIn(territory: string, name = 'Ensemble'): ListPlace {
  const key = name.toLowerCase().replaceAll(' ', '-');
  return { territory, election: { year: 2026, round: 1 }, key, name, head: 'Camille Aubrac', label: null };
}

/** Takes a text in as the programme of a list. */
export async function addText(trial: Trial, store: Store, place: ListPlace, text: string): Promise<Taken> {
  const path = await trial.lay(`${place.territory}-${place.key}.txt`, text);
  return addFiles(place, (await gatherFiles([path])).files, toolsOf(trial, store));
}

/** Notes a panel of so many invented towns, and opens and starts a wave of programmes over it. */
export async function startTrialWave(store: Store, trial: Trial, name: string, towns: number): Promise<void> {
  if ((await store.db.selectFrom('panel').select('id').where('name', '=', 'trial').executeTakeFirst()) === undefined) {
    await insertPanel(store.db, {
      name: 'trial',
      rule: {},
      vintage: 2026,
      createdAt: DATED,
      members: codes(towns).map((territory, at) => ({
        territory,
        name: `Valdor-${at + 1}`,
        population: 1000 * (at + 1),
        department: '99',
        region: '99',
        epci: null,
        stratum: 'under-50000',
      })),
    });
  }
  await openWave(store, TERMINAL, {
    name,
    panel: 'trial',
    instrument: programmesInstrument({ store, archiveStore: trial.archiveStore, ocr: null }),
    dated: DATED,
    options: { userAgent: 'Beffroi', election: { year: 2026, round: 1 } },
    now: DATED,
  });
  await startWave(store, TERMINAL, name, DATED);
}

/** Codes that INSEE gives to nobody. */
export function codes(n: number): readonly string[] {
  return Array.from({ length: n }, (_, at) => `99${String(at + 1).padStart(3, '0')}`);
}

/** Works in this process until nothing is left. */
export async function workHere(
  store: Store,
  trial: Trial,
): Promise<{ readonly report: WorkReport; readonly events: readonly WorkEvent[] }> {
  const events: WorkEvent[] = [];
  const report = await work(store, {
    archiveStore: trial.archiveStore,
    instruments: [programmesInstrument({ store, archiveStore: trial.archiveStore, ocr: null })],
    folder: join(trial.folder, 'work'),
    until: 'settled',
    poll: 30,
    onEvent: (event) => void events.push(event),
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
