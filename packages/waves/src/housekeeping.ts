import { asking, keepAlive, transact } from '@beffroi/jobs';
import { claimsOf, releaseLostUnits, wavesIn } from '@beffroi/store';
import { waveQueue } from './keys.ts';
import type { WorkerContext } from './worker-context.ts';

/**
 * While the worker works: gives signs of life, takes back the units of workers that are no more, and stops units of ours that somebody took for
 * lost. Resolves when `over` is aborted.
 */
export function keepHouse(context: WorkerContext, over: AbortSignal): Promise<void> {
  const chores = async (turn: number): Promise<void> => {
    await stopLost(context);
    if (turn % 2 === 0) await releaseLost(context);
  };
  return keepAlive({ ...context, counts: () => countsNow(context) }, chores, over);
}

/** Lets the units of workers that are no more wait again, and calls for them. */
export async function releaseLost(context: WorkerContext): Promise<void> {
  // Somebody took the units' calls from queues that may be elsewhere: a backup has none.
  for (const { wave } of await asking(context, (db) => wavesIn(db, ['running', 'paused'])))
    await asking(context, () => context.calls.open(waveQueue(wave.id)));
  const units = await transact(context, async (trx) => {
    const released = await releaseLostUnits(trx, { milliseconds: context.lease, embedded: context.store.engine === 'pglite' });
    for (const [waveId, ofWave] of Map.groupBy(released, ({ wave_id }) => wave_id)) {
      const territories = ofWave.map(({ territory }) => territory);
      await context.calls.drop(trx, waveQueue(waveId), territories);
      await context.calls.put(
        trx,
        waveQueue(waveId),
        territories.map((subject) => ({ subject })),
      );
    }
    return released.length;
  });
  if (units > 0) context.tell({ kind: 'released', units });
}

/** What the worker has done so far, with the memory it uses. */
export function countsNow({ counts }: WorkerContext): WorkerContext['counts'] {
  counts.memory = process.memoryUsage.rss();
  return counts;
}

/** A process that was stopped for longer than its lease, or cut off from the database, must not go on asking towns that others ask by now. */
async function stopLost(context: WorkerContext): Promise<void> {
  const before = [...context.underWay];
  if (before.length === 0) return;
  const ours = new Set(await claimsOf(context.store.db, context.id));
  for (const [claim, { stop }] of before) if (!ours.has(claim)) stop('lost');
}
