// A worker of waves in a process of its own. Says what it did when nothing is left; ends with 3 when the owner of the database ended before it.

import { folderArchiveStore } from '@beffroi/archive-store';
import { servicesInstrument } from '@beffroi/services/gather';
import { openStore, type StorePlace, StoreRefusal } from '@beffroi/store';
import { work } from '@beffroi/waves';
import { inputOfPart, say } from '../lib/child.ts';

/** What a worker is told. */
export interface WorkerOrder {
  readonly place: StorePlace;
  /** Folder that holds the archive store, and what is under way. */
  readonly folder: string;
  readonly wave: string;
  readonly atOnce: number;
  /** Milliseconds. */
  readonly lease: number;
  /** The same rules under another name, so that old captures can be judged anew; `null` for the rubric's own. */
  readonly rubric: { readonly version: string; readonly digest: string } | null;
}

/** What it says: at once what it took over from workers that are no more, and at its end what it did. */
export type WorkerMessage =
  | { readonly kind: 'released'; readonly units: number }
  | { readonly kind: 'adopted' | 'lost' }
  | ({ readonly kind: 'report' } & WorkerReport);

/** What it did. */
export interface WorkerReport {
  readonly units: number;
  readonly requests: number;
  readonly pages: number;
  /** When the last unit was brought to its end, as `Date.now()` tells. */
  readonly last: number;
  /** Seconds of processor time of all its threads. */
  readonly cpu: number;
  /** Of these, seconds until the last unit was brought to its end, and seconds that the process took to start and to open the database. */
  readonly untilLast: number;
  readonly toStart: number;
  /** Seconds of processor time a unit took in the mean, of the later half of them: by then the code is learnt. `null` of fewer than two. */
  readonly later: number | null;
  /** MiB. */
  readonly peak: number;
}

const { place, folder, wave, atOnce, lease, rubric } = inputOfPart<WorkerOrder>();
try {
  const store = await openStore(place);
  const instrument = rubric === null ? servicesInstrument : { ...servicesInstrument, rubric };
  const toStart = cpuSeconds();
  let last = Date.now();
  let untilLast = toStart;
  const ends: number[] = [];
  const { units, requests, pages } = await work(store, {
    archiveStore: folderArchiveStore(folder),
    instruments: [instrument],
    folder,
    wave,
    atOnce,
    lease,
    until: 'settled',
    // Killed again and again on purpose, a unit is not to blame.
    lostLimit: 1_000_000,
    onEvent: (event) => {
      if (event.kind === 'done' || event.kind === 'judged') {
        last = Date.now();
        untilLast = cpuSeconds();
        ends.push(untilLast);
      }
      if (event.kind === 'released') tell(event);
      if (event.kind === 'done' && event.adopted) tell({ kind: 'adopted' });
      if (event.kind === 'lost') tell({ kind: 'lost' });
      if (event.kind === 'fault') console.error(event.territory, event.error);
    },
  });
  await store.close();
  await say({
    kind: 'report',
    units,
    requests,
    pages,
    last,
    cpu: cpuSeconds(),
    untilLast,
    toStart,
    later: ends.length < 2 ? null : laterOf(ends),
    peak: process.resourceUsage().maxRSS / 1024,
  } satisfies WorkerMessage);
} catch (error) {
  if (!(error instanceof StoreRefusal) || (error.code !== 'owner-gone' && error.code !== 'busy')) throw error;
  process.exitCode = 3;
}
process.disconnect?.();

function tell(message: WorkerMessage): void {
  void say(message);
}

/** What one more took in the mean, behind the first half. @param ends what had been spent when each had ended */
function laterOf(ends: readonly number[]): number {
  const half = ends.length >> 1;
  return (ends.at(-1)! - ends[half - 1]!) / (ends.length - half);
}

function cpuSeconds(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6;
}
