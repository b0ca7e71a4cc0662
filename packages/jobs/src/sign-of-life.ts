import { systemClock } from '@beffroi/capture';
import { touchWorker, type WorkerCounts } from '@beffroi/store';
import type { Way } from './asking.ts';
import { isTransient } from './transient-errors.ts';

/** What a worker gives signs of life by. */
export interface SignOfLife extends Way {
  /** UUID of the worker. */
  readonly id: string;
  /** Milliseconds without a sign of life after which what it holds is taken up by others. */
  readonly lease: number;
  /** What it has done so far. */
  readonly counts: () => WorkerCounts;
  /** Ends the worker for a fault. */
  readonly fail: (error: unknown) => void;
}

/**
 * While a worker works: gives signs of life, four a lease, and does its chores after each. Resolves when `over` is aborted. A way to the database that
 * fails is tried again at the next turn: that is how others learn of it.
 *
 * @param chores told the number of the turn, from 1
 */
export async function keepAlive(worker: SignOfLife, chores: (turn: number) => Promise<void>, over: AbortSignal): Promise<void> {
  for (let turn = 1; !over.aborted; turn++) {
    await systemClock.sleep(worker.lease / 4, over);
    if (over.aborted) return;
    try {
      await touchWorker(worker.store.db, worker.id, worker.counts());
      await chores(turn);
    } catch (error) {
      if (!isTransient(error)) worker.fail(error);
    }
  }
}
