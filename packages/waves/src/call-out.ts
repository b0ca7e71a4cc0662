import { dueUnits, holdWaitingUnits, unjudged } from '@beffroi/store';
import { asking, type Bench, transact } from './bench.ts';
import type { NewCall } from './calls.ts';
import type { Field } from './field.ts';

const PAGE = 1000;

/**
 * Puts a call into a field's queue for everything in it that is to be done and has none, at the first sight of it. Calls that are there stay as they are.
 */
export async function callOut(bench: Bench, field: Field): Promise<void> {
  await asking(bench, () => bench.calls.open(field.queue));
  for (let after = ''; !bench.signal.aborted; ) {
    const page = await pageAfter(bench, field, after);
    if (page.length === 0) return;
    await asking(bench, (db) => bench.calls.put(db, field.queue, page));
    after = page.at(-1)!.territory;
  }
}

/**
 * Calls anew for units that wait though no call comes: whoever restores a backup under a queue that knew another time has such. What waits is held by
 * nobody, so its call may be replaced whatever it is at.
 */
export function recall(bench: Bench, { queue, wave }: Field): Promise<void> {
  return transact(bench, async (trx) => {
    const waiting = await holdWaitingUnits(trx, wave.id, PAGE);
    await bench.calls.drop(trx, queue, waiting);
    await bench.calls.put(
      trx,
      queue,
      waiting.map((territory) => ({ territory })),
    );
  });
}

function pageAfter(bench: Bench, field: Field, after: string): Promise<NewCall[]> {
  return asking(bench, async (db) => {
    if (field.kind === 'series') {
      return (await unjudged(db, field.series, { after, limit: PAGE })).map((territory) => ({ territory }));
    }
    return (await dueUnits(db, field.wave.id, { after, limit: PAGE })).map(({ territory, nextAt }) => ({ territory, at: nextAt }));
  });
}
