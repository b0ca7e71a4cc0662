import { type Kysely, sql } from 'kysely';
import type { Schema, UnitRow } from '../schema.ts';
import type { UnitKey } from './unit.ts';

/** A unit as its holder knows it. */
export interface HeldUnit extends UnitKey {
  /** UUID that was drawn when the unit was taken. */
  readonly claim: string;
}

/** Takes a unit that waits or sleeps; `null` when it does neither. */
export async function claimUnit(trx: Kysely<Schema>, unit: HeldUnit & { readonly worker: string }): Promise<UnitRow | null> {
  const row = await trx
    .updateTable('unit')
    .set({ state: 'working', claim: unit.claim, worker: unit.worker, claimed_at: sql`now()`, next_at: null })
    .where('wave_id', '=', unit.waveId)
    .where('territory', '=', unit.territory)
    .where('state', 'in', ['waiting', 'asleep'])
    .returningAll()
    .executeTakeFirst();
  return row ?? null;
}

/** True while the unit is still held by this claim. */
export async function holdsUnit(db: Kysely<Schema>, held: HeldUnit): Promise<boolean> {
  const row = await db
    .selectFrom('unit')
    .select('territory')
    .where('wave_id', '=', held.waveId)
    .where('territory', '=', held.territory)
    .where('state', '=', 'working')
    .where('claim', '=', held.claim)
    .executeTakeFirst();
  return row !== undefined;
}

/** The claims by which a worker holds units, whatever the wave. */
export async function claimsOf(db: Kysely<Schema>, worker: string): Promise<string[]> {
  const rows = await db.selectFrom('unit').select('claim').where('state', '=', 'working').where('worker', '=', worker).execute();
  return rows.flatMap(({ claim }) => (claim === null ? [] : [claim]));
}

/** The claims of a unit whose archives may yet be adopted: those that were lost while it was still to be done. */
export async function lostClaimsOf(db: Kysely<Schema>, unit: UnitKey): Promise<readonly string[]> {
  const row = await db
    .selectFrom('unit')
    .select('lost_claims')
    .where('wave_id', '=', unit.waveId)
    .where('territory', '=', unit.territory)
    .where('state', 'in', ['waiting', 'working'])
    .executeTakeFirst();
  return row?.lost_claims ?? [];
}

/** All claims of a wave that were lost with their workers, by territory: nobody adopts their archives once the wave is closed. */
export async function lostClaims(
  db: Kysely<Schema>,
  waveId: number,
): Promise<{ readonly territory: string; readonly claims: readonly string[] }[]> {
  const rows = await db
    .selectFrom('unit')
    .select(['territory', 'lost_claims'])
    .where('wave_id', '=', waveId)
    .where(sql<boolean>`cardinality(lost_claims) > 0`)
    .orderBy('territory')
    .execute();
  return rows.map(({ territory, lost_claims }) => ({ territory, claims: lost_claims }));
}

/** How an attempt ended. */
export type UnitEnd =
  | { readonly state: 'done' }
  /** It was down; to be tried again after so many seconds. */
  | { readonly state: 'asleep'; readonly seconds: number };

/**
 * Brings an attempt to its end, for who holds the unit. Gives the attempt's number, and until when the unit sleeps; `null` when somebody else
 * holds the unit by now: then nothing was changed, and nothing may be.
 */
export async function endAttempt(
  trx: Kysely<Schema>,
  held: HeldUnit,
  end: UnitEnd,
): Promise<{ readonly attempt: number; readonly nextAt: Date | null } | null> {
  const row = await trx
    .updateTable('unit')
    .set({
      state: end.state,
      attempts: sql`attempts + 1`,
      claim: null,
      worker: null,
      // The next attempt must not adopt what this one was to find.
      ...(end.state === 'asleep' ? { lost_claims: sql`'{}'` } : {}),
      error: null,
      next_at: end.state === 'asleep' ? sql`now() + ${end.seconds}::double precision * interval '1 second'` : null,
    })
    .where('wave_id', '=', held.waveId)
    .where('territory', '=', held.territory)
    .where('state', '=', 'working')
    .where('claim', '=', held.claim)
    .returning(['attempts', 'next_at'])
    .executeTakeFirst();
  return row === undefined ? null : { attempt: row.attempts, nextAt: row.next_at };
}

/** Gives a unit up without an end: `waiting` for another try, or `failed` for good. False when somebody else holds it by now. */
export async function giveUpUnit(
  trx: Kysely<Schema>,
  held: HeldUnit,
  how: { readonly state: 'waiting' | 'failed'; readonly error: string | null },
): Promise<boolean> {
  const row = await trx
    .updateTable('unit')
    .set({ state: how.state, claim: null, worker: null, ...(how.error === null ? {} : { error: how.error }) })
    .where('wave_id', '=', held.waveId)
    .where('territory', '=', held.territory)
    .where('state', '=', 'working')
    .where('claim', '=', held.claim)
    .returning('territory')
    .executeTakeFirst();
  return row !== undefined;
}

/**
 * Takes the units of workers that are no more: stopped, or silent for longer than the lease, by the database's clock, or seen in an hour that is yet to come (the clock was put back). They wait again, and their claims are
 * remembered. Gives the units, in a fixed order.
 *
 * @param lease.embedded the engine lives in a process of ours: no worker that began before the engine did has outlived the process that it was in
 */
export async function releaseLostUnits(
  trx: Kysely<Schema>,
  lease: { readonly milliseconds: number; readonly embedded: boolean },
): Promise<UnitRow[]> {
  const lost = await trx
    .selectFrom('unit')
    .innerJoin('wave', 'wave.id', 'unit.wave_id')
    .leftJoin('worker', (join) => join.on(sql`worker.id::text`, '=', sql`unit.worker`))
    .select(['unit.wave_id', 'unit.territory'])
    .where('unit.state', '=', 'working')
    .where('wave.state', '<>', 'closed')
    .where(
      sql<boolean>`(worker.id is null or worker.stopped_at is not null
        or worker.seen_at not between now() - ${lease.milliseconds}::double precision * interval '1 millisecond' and now() + interval '1 hour'
        or (${lease.embedded}::boolean and worker.started_at < pg_postmaster_start_time()))`,
    )
    .orderBy('unit.wave_id')
    .orderBy('unit.territory')
    .forUpdate('unit')
    .skipLocked()
    .execute();
  const released: UnitRow[] = [];
  for (const { wave_id, territory } of lost) {
    released.push(
      ...(await trx
        .updateTable('unit')
        .set({ state: 'waiting', claim: null, worker: null, lost_claims: sql`array_append(lost_claims, claim)` })
        .where('wave_id', '=', wave_id)
        .where('territory', '=', territory)
        .where('state', '=', 'working')
        .returningAll()
        .execute()),
    );
  }
  return released;
}
