// One act of the house in a process of its own, to be killed while it is at it. Says `ready` when the database is open, `done` when the act is; ends with 3 when the owner of the database
// ended before it.
import { join } from 'node:path';
import { TERMINAL } from '@beffroi/acts';
import { folderArchiveStore } from '@beffroi/archive-store';
import { HostRateLimiters, systemClock } from '@beffroi/capture';
import { publishWave } from '@beffroi/review';
import { backup, openStore, type Store, type StorePlace, StoreRefusal } from '@beffroi/store';
import { restoreBackup } from '@beffroi/upkeep';
import { assessWave, closeWave, WaveRefusal, work, workImports } from '@beffroi/waves';
import { siteInstrument } from '@beffroi/waves/testing';
import { inputOfPart, say } from '../lib/child.ts';

/** What can be killed. `hold`: the owner of a folder that others work through. */
export type KilledKind =
  | 'collecting'
  | 'judging'
  | 'closing'
  | 'importing'
  | 'publishing'
  | 'backing up'
  | 'restoring'
  | 'migrating'
  | 'hold';

/** What is to be done, and where. */
export interface KilledOrder {
  readonly kind: KilledKind;
  readonly place: StorePlace;
  /** Holds archives, backups and what is under way. */
  readonly folder: string;
}

const NOW = new Date('2026-11-24T12:00:00Z');
const OTHER_RUBRIC = { version: '1.0.1', digest: `sha256:${'2'.repeat(64)}` };
const { kind, place, folder } = inputOfPart<KilledOrder>();
const archiveStore = folderArchiveStore(join(folder, 'archive-store'));

const ACTS: Readonly<Record<KilledKind, (store: Store) => Promise<unknown>>> = {
  hold: () => new Promise(() => setInterval(() => undefined, 1 << 30)),
  collecting: (store) => working(store, siteInstrument.rubric),
  judging: async (store) => {
    await assessWave(store, TERMINAL, { name: 'w', instruments: [{ ...siteInstrument, rubric: OTHER_RUBRIC }], now: NOW });
    await working(store, OTHER_RUBRIC);
  },
  closing: async (store) => {
    try {
      await closeWave(store, TERMINAL, { name: 'w', archiveStore, instruments: [siteInstrument], lease: 1500, now: NOW });
    } catch (error) {
      // It was killed after it had closed it.
      if (!(error instanceof WaveRefusal) || error.code !== 'closed') throw error;
    }
  },
  importing: async (store) => {
    const over = new AbortController();
    const left = () => store.db.selectFrom('file_import').select('id').where('state', 'in', ['waiting', 'running']).execute();
    const imports = workImports(store, { signal: over.signal, now: () => NOW, poll: 20, lease: 1500, lostLimit: 1_000_000 });
    // Who loses the owner hears it first where somebody waits for it: below.
    imports.catch(() => undefined);
    while ((await left()).length > 0) await systemClock.sleep(50);
    over.abort();
    await imports;
  },
  publishing: async (store) =>
    publishWave(store, TERMINAL, (await store.db.selectFrom('wave').select('id').executeTakeFirstOrThrow()).id, NOW),
  'backing up': (store) => backup(store, join(folder, 'made.backup'), { now: NOW, program: 'bench' }),
  restoring: (store) => restoreBackup(store, TERMINAL, join(folder, 'given.backup'), { replace: true, now: NOW }),
  // Opening is what migrates.
  migrating: () => Promise.resolve(),
};

function working(store: Store, rubric: typeof OTHER_RUBRIC): Promise<unknown> {
  return work(store, {
    archiveStore,
    instruments: [{ ...siteInstrument, rubric }],
    folder,
    gates: new HostRateLimiters(systemClock),
    atOnce: 2,
    lease: 1500,
    poll: 20,
    until: 'settled',
    lostLimit: 1_000_000,
    now: () => NOW,
  });
}

// Who started it and is no more cannot end it.
process.once('disconnect', () => process.exit(1));
try {
  if (kind === 'migrating') await say('ready');
  const store = await openStore(place);
  if (kind !== 'migrating') await say('ready');
  await ACTS[kind](store);
  await say('done');
  await store.close();
} catch (error) {
  if (!(error instanceof StoreRefusal) || (error.code !== 'owner-gone' && error.code !== 'busy')) throw error;
  process.exitCode = 3;
}
process.removeAllListeners('disconnect');
process.disconnect?.();
