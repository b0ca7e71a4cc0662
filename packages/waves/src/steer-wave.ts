import { type Actor, act, assertMay, type Deed, done, type Outcome, unchanged } from '@beffroi/acts';
import { openCalls } from '@beffroi/jobs';
import { findWave, holdWave, type Schema, type Store, setWaveState, type WaveRow, type WaveState, wakeUnits } from '@beffroi/store';
import type { Kysely } from 'kysely';
import { waveQueue } from './keys.ts';
import { WaveRefusal } from './refusal.ts';

/**
 * Starts a wave: workers may begin its units. One that runs already goes on.
 *
 * @throws ActRefusal, WaveRefusal `unknown-wave`, `closed`
 */
export function startWave(store: Store, actor: Actor, name: string, now: Date): Promise<void> {
  return turn(store, actor, name, { state: 'running', act: 'wave.started', now });
}

/**
 * Pauses a wave. When this returns no unit of it is begun any more; those under way are brought to their end.
 *
 * @throws ActRefusal, WaveRefusal `unknown-wave`, `closed`
 */
export function pauseWave(store: Store, actor: Actor, name: string, now: Date): Promise<void> {
  return turn(store, actor, name, { state: 'paused', act: 'wave.paused', now });
}

/**
 * Lets a paused wave go on.
 *
 * @throws ActRefusal, WaveRefusal `unknown-wave`, `closed`
 */
export function resumeWave(store: Store, actor: Actor, name: string, now: Date): Promise<void> {
  return turn(store, actor, name, { state: 'running', act: 'wave.resumed', now });
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
 * @throws ActRefusal, WaveRefusal `unknown-wave`, `closed`
 */
export async function retryWave(store: Store, actor: Actor, name: string, which: RetryWish, now: Date): Promise<number> {
  assertMay(actor, 'wave.retried');
  const { failed, asleep = true, territory = null } = which;
  const { id } = await heldWave(store.db, name, async (_, wave) => wave);
  const calls = await openCalls(store, 0);
  try {
    await calls.open(waveQueue(id));
    return await changedWave(store, actor, name, { act: 'wave.retried', now }, async (trx) => {
      const states = [...(asleep ? (['asleep'] as const) : []), ...(failed ? (['failed'] as const) : [])];
      if (states.length === 0) return unchanged(0);
      const woken = await wakeUnits(trx, id, states, territory);
      // A sleeper's call is still for later.
      await calls.drop(trx, waveQueue(id), woken);
      await calls.put(
        trx,
        waveQueue(id),
        woken.map((subject) => ({ subject })),
      );
      return woken.length === 0 ? unchanged(0) : done(`wave:${id}`, { name, ...which, units: woken.length }, woken.length);
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

/** The same as an act: its row is written in the transaction that holds the wave. */
export async function changedWave<T>(
  store: Store,
  actor: Actor,
  name: string,
  deed: Deed,
  work: (trx: Kysely<Schema>, wave: WaveRow) => Promise<Outcome<T>>,
): Promise<T> {
  assertMay(actor, deed.act);
  return heldWave(store.db, name, (trx, wave) => act({ db: trx }, actor, deed, () => work(trx, wave)));
}

function turn(
  store: Store,
  actor: Actor,
  name: string,
  { state, ...deed }: Deed & { readonly state: Exclude<WaveState, 'closed'> },
): Promise<void> {
  return changedWave(store, actor, name, deed, async (trx, wave) => {
    if (wave.state === state) return unchanged();
    await setWaveState(trx, wave.id, state);
    return done(`wave:${wave.id}`, { name });
  });
}
