import { callOut, type NewCall, transact } from '@beffroi/jobs';
import { dueUnits, holdWaitingUnits, unjudged } from '@beffroi/store';
import type { Assignment } from './assignment.ts';
import type { WorkerContext } from './worker-context.ts';

const PAGE = 1000;

/** Puts a call into a field's queue for everything in it that is to be done and has none. */
export function callFor(context: WorkerContext, field: Assignment): Promise<void> {
  return callOut(context, field.queue, async (db, page): Promise<NewCall[]> => {
    if (field.kind === 'series') return (await unjudged(db, field.series, page)).map((subject) => ({ subject }));
    return (await dueUnits(db, field.wave.id, page)).map(({ territory, nextAt }) => ({ subject: territory, at: nextAt }));
  });
}

/**
 * Calls anew for units that wait though no call comes: whoever restores a backup under a queue that knew another time has such. What waits is held by
 * nobody, so its call may be replaced whatever it is at.
 */
export function recall(context: WorkerContext, { queue, wave }: Assignment): Promise<void> {
  return transact(context, async (trx) => {
    const waiting = await holdWaitingUnits(trx, wave.id, PAGE);
    await context.calls.drop(trx, queue, waiting);
    await context.calls.put(
      trx,
      queue,
      waiting.map((subject) => ({ subject })),
    );
  });
}
