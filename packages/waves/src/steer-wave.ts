import { findWave, holdWave, type Schema, type Store, setWaveState, type WaveRow, type WaveState, wakeUnits } from '@beffroi/store';
import type { Kysely } from 'kysely';
import { openCalls, waveQueue } from './calls.ts';
import { WaveRefusal } from './refusal.ts';

/**
 * Starts a wave: workers may begin its units. One that runs already goes on.
 *
 * @throws WaveRefusal `unknown-wave`, `closed`
 */
export function startWave(store: Store, name: string): Promise<void> {
  return turn(store, name, 'running');
}

/**
 * Pauses a wave. When this returns no unit of it is begun any more; those under way are brought to their end.
 *
 * @throws WaveRefusal `unknown-wave`, `closed`
 */
export function pauseWave(store: Store, name: string): Promise<void> {
  return turn(store, name, 'paused');
}

/**
 * Lets a paused wave go on.
 *
 * @throws WaveRefusal `unknown-wave`, `closed`
 */
export function resumeWave(store: Store, name: string): Promise<void> {
  return turn(store, name, 'running');
}

/** Which units are tried again. */
export interface RetryWish {
  /** What was given up for a fault of ours. */
  readonly failed: boolean;
  /** What sleeps since it was down (default). */
  readonly asleep?: boolean;
  /** INSEE code: that town only. */
  readonly territory?: string;
}

/**
 * Tries again now what sleeps since it was down, and with `failed` also what was given up for a fault of ours. What was judged is a result and stays.
 * Gives how many units.
 *
 * @throws WaveRefusal `unknown-wave`, `closed`
 */
export async function retryWave(store: Store, name: string, which: RetryWish): Promise<number> {
  const { failed, asleep = true, territory = null } = which;
  const { id } = await heldWave(store.db, name, async (_, wave) => wave);
  const calls = await openCalls(store, 0);
  try {
    await calls.open(waveQueue(id));
    return await heldWave(store.db, name, async (trx) => {
      const states = [...(asleep ? (['asleep'] as const) : []), ...(failed ? (['failed'] as const) : [])];
      if (states.length === 0) return 0;
      const woken = await wakeUnits(trx, id, states, territory);
      // A sleeper's call is still for later.
      await calls.drop(trx, waveQueue(id), woken);
      await calls.put(
        trx,
        waveQueue(id),
        woken.map((one) => ({ territory: one })),
      );
      return woken.length;
    });
  } finally {
    await calls.close();
  }
}

/** The wave of a name. @throws WaveRefusal `unknown-wave` */
export async function waveOf(db: Kysely<Schema>, name: string): Promise<WaveRow> {
  const wave = await findWave(db, name);
  if (wave === null) throw new WaveRefusal('unknown-wave', name);
  return wave;
}

/** Does something with a wave that is not closed, while nobody begins or ends a unit of it. */
export async function heldWave<T>(db: Kysely<Schema>, name: string, act: (trx: Kysely<Schema>, wave: WaveRow) => Promise<T>): Promise<T> {
  const { id } = await waveOf(db, name);
  return db.transaction().execute(async (trx) => {
    const wave = await holdWave(trx, id, 'alone');
    if (wave.state === 'closed') throw new WaveRefusal('closed', name);
    return act(trx, wave);
  });
}

function turn(store: Store, name: string, state: Exclude<WaveState, 'closed'>): Promise<void> {
  return heldWave(store.db, name, (trx, wave) => setWaveState(trx, wave.id, state));
}
