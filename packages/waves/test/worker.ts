// A worker in a process of its own, for tests that kill it: node worker.ts '<WorkerOrder as JSON>'. Events come as lines of JSON on standard output.
// Where the process that it worked through is gone, it opens the store again, as whoever starts it anew would.
import type { Socket } from 'node:net';
import { folderArchiveStore } from '@beffroi/archive-store';
import { HostRateLimiters, systemClock } from '@beffroi/capture';
import { openStore, type StorePlace, StoreRefusal } from '@beffroi/store';
import { type WorkOptions, work } from '../src/index.ts';
import { siteInstrument } from './site-instrument.ts';

/** What a worker is told to do. */
export interface WorkerOrder {
  readonly place: StorePlace;
  readonly archiveStore: string;
  /** Where its scratch folder lies. */
  readonly folder: string;
  readonly until: WorkOptions['until'];
  readonly atOnce: number;
  readonly lease: number;
  /** Version and digest of another rubric than the real one. */
  readonly rubric?: { readonly version: string; readonly digest: string };
}

const order = JSON.parse(process.argv[2]!) as WorkerOrder;
const stop = new AbortController();
process.once('SIGTERM', () => stop.abort());

// Whoever started it and is no more cannot end it.
process.stdin.on('end', () => process.exit(1)).resume();
(process.stdin as Socket).unref();

while (await isOwnerGone(workOnce)) tell({ kind: 'owner-gone' });

async function workOnce(): Promise<void> {
  const store = await openStore(order.place);
  try {
    tell({ kind: 'opened', role: store.role });
    await work(store, {
      archiveStore: folderArchiveStore(order.archiveStore),
      instruments: [{ ...siteInstrument, ...(order.rubric === undefined ? {} : { rubric: order.rubric }) }],
      folder: order.folder,
      // Pauses between requests make towns slow enough to be killed in; whether they are kept across processes is another test's matter.
      gates: new HostRateLimiters(systemClock),
      until: order.until,
      atOnce: order.atOnce,
      lease: order.lease,
      poll: 50,
      lostLimit: 1_000_000,
      signal: stop.signal,
      onEvent: tell,
    });
  } finally {
    await store.close();
  }
}

async function isOwnerGone(act: () => Promise<void>): Promise<boolean> {
  try {
    await act();
    return false;
  } catch (error) {
    if (error instanceof StoreRefusal && (error.code === 'owner-gone' || error.code === 'busy')) return true;
    throw error;
  }
}

function tell(event: object): void {
  process.stdout.write(`${JSON.stringify(event)}\n`);
}
