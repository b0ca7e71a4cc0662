import { type Kysely, sql } from 'kysely';
import type { Schema, UnitState } from '../schema.ts';
import { SITE } from './site.ts';
import type { TargetWish } from './target.ts';

/** States of a unit that nobody has measured and nobody is measuring. */
const TO_MEASURE = ['waiting', 'asleep', 'failed', 'without-site'] as const satisfies readonly UnitState[];

/** Which unit of work: one territory in one wave. */
export interface UnitKey {
  readonly waveId: number;
  /** INSEE code. */
  readonly territory: string;
}

/**
 * Makes the units of a wave from a panel's territories, each with the address that was noted last, if its target has one. Where there is nothing to look
 * at (nothing of the kind is known; no site is, or it is known that there is none), the unit is `without-site` from the start. Gives how many there are.
 *
 * @param wish what the wave looks at; `null`: nothing need be known of a territory to measure it
 */
export async function copyPanelIntoUnits(
  trx: Kysely<Schema>,
  waveId: number,
  panelId: number,
  wish: TargetWish | null = SITE,
): Promise<number> {
  const target =
    wish === null
      ? sql`select null::text as address, true as there`
      : sql`select address, address is not null or ${!wish.addressed}::boolean as there from target
          where kind = ${wish.kind} and scope = ${wish.scope} and target.territory = p.territory order by id desc limit 1`;
  const { rows } = await sql<{ territory: string }>`
    insert into unit (wave_id, territory, name, population, department, region, epci, stratum, site, state)
    select ${waveId}::integer, p.territory, p.name, p.population, p.department, p.region, p.epci, p.stratum, t.address,
      case when t.there then 'waiting' else 'without-site' end
    from panel_territory p
    left join lateral (${target}) t on true
    where p.panel_id = ${panelId}
    returning territory`.execute(trx);
  return rows.length;
}

/** A unit that is to be called to work, now (`null`) or then. */
export interface DueUnit {
  readonly territory: string;
  readonly nextAt: Date | null;
}

/** Units of a wave that wait or sleep, in order of code, behind `after`. */
export async function dueUnits(
  db: Kysely<Schema>,
  waveId: number,
  page: { readonly after: string; readonly limit: number },
): Promise<DueUnit[]> {
  const rows = await db
    .selectFrom('unit')
    .select(['territory', 'next_at'])
    .where('wave_id', '=', waveId)
    .where('territory', '>', page.after)
    .where('state', 'in', ['waiting', 'asleep'])
    .orderBy('territory')
    .limit(page.limit)
    .execute();
  return rows.map(({ territory, next_at }) => ({ territory, nextAt: next_at }));
}

/** Holds units that wait, but for those that others hold, until the transaction ends; at most `limit`, in order of code. */
export async function holdWaitingUnits(trx: Kysely<Schema>, waveId: number, limit: number): Promise<string[]> {
  const rows = await trx
    .selectFrom('unit')
    .select('territory')
    .where('wave_id', '=', waveId)
    .where('state', '=', 'waiting')
    .orderBy('territory')
    .limit(limit)
    .forUpdate()
    .skipLocked()
    .execute();
  return rows.map(({ territory }) => territory);
}

/** How many units of a wave are in each state; states that none is in are 0. */
export async function countUnits(db: Kysely<Schema>, waveId: number): Promise<Record<UnitState, number>> {
  const counts: Record<UnitState, number> = { waiting: 0, working: 0, asleep: 0, done: 0, failed: 0, 'without-site': 0, left: 0 };
  const rows = await db
    .selectFrom('unit')
    .select(({ fn }) => ['state', fn.countAll().as('n')])
    .where('wave_id', '=', waveId)
    .groupBy('state')
    .execute();
  for (const { state, n } of rows) counts[state] = Number(n);
  return counts;
}

/** How many units a wave has. */
export async function unitsIn(db: Kysely<Schema>, waveId: number): Promise<number> {
  return Object.values(await countUnits(db, waveId)).reduce((sum, n) => sum + n, 0);
}

/** The first moment at which a sleeping unit of the wave is to be tried again; `null` when none sleeps. */
export async function nextWaking(db: Kysely<Schema>, waveId: number): Promise<Date | null> {
  const row = await db
    .selectFrom('unit')
    .select('next_at')
    .where('wave_id', '=', waveId)
    .where('state', '=', 'asleep')
    .orderBy('next_at')
    .limit(1)
    .executeTakeFirst();
  return row?.next_at ?? null;
}

/** Territories of a wave's units that sleep, in order of code. */
export async function sleepingUnits(db: Kysely<Schema>, waveId: number): Promise<string[]> {
  const rows = await db
    .selectFrom('unit')
    .select('territory')
    .where('wave_id', '=', waveId)
    .where('state', '=', 'asleep')
    .orderBy('territory')
    .execute();
  return rows.map(({ territory }) => territory);
}

/** Lets units of these states wait again, to be tried now; of one territory only, when it is named. Gives their territories. */
export async function wakeUnits(
  trx: Kysely<Schema>,
  waveId: number,
  states: readonly ('asleep' | 'failed')[],
  territory: string | null = null,
): Promise<string[]> {
  const rows = await trx
    .updateTable('unit')
    .set({ state: 'waiting', next_at: null, error: null, lost_claims: sql`'{}'` })
    .where('wave_id', '=', waveId)
    .where('state', 'in', states)
    .$if(territory !== null, (unit) => unit.where('territory', '=', territory))
    .returning('territory')
    .execute();
  return rows.map((row) => row.territory);
}

/**
 * Has a unit that is still to be done wait for who judges an archive of it that is there, by the claim that names the archive. One without a site gets that of the archive.
 *
 * @returns false where the wave has no such unit, or it is done, or under way
 */
export async function giveArchive(trx: Kysely<Schema>, unit: UnitKey & { readonly claim: string }, site: string): Promise<boolean> {
  const { numUpdatedRows } = await trx
    .updateTable('unit')
    .set({
      state: 'waiting',
      next_at: null,
      error: null,
      site: sql`coalesce(site, ${site})`,
      lost_claims: sql`array_append(lost_claims, ${unit.claim}::uuid)`,
    })
    .where('wave_id', '=', unit.waveId)
    .where('territory', '=', unit.territory)
    .where('state', 'in', TO_MEASURE)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

/** @returns names of the waves of an instrument and a year in which a territory is still to be measured, the newest first */
export async function wavesWithout(
  db: Kysely<Schema>,
  { instrument, territory, year }: { readonly instrument: string; readonly territory: string; readonly year: number },
): Promise<readonly string[]> {
  const rows = await db
    .selectFrom('unit')
    .innerJoin('wave', 'wave.id', 'unit.wave_id')
    .where('wave.instrument', '=', instrument)
    .where('wave.state', '!=', 'closed')
    .where(sql<number>`extract(year from wave.dated at time zone 'UTC')`, '=', year)
    .where('unit.territory', '=', territory)
    .where('unit.state', 'in', TO_MEASURE)
    .orderBy('wave.id', 'desc')
    .select('wave.name')
    .execute();
  return rows.map(({ name }) => name);
}

/** Leaves what has not come to its turn, because the wave is closed before. */
export async function leaveUnits(trx: Kysely<Schema>, waveId: number): Promise<void> {
  await trx
    .updateTable('unit')
    .set({
      state: 'left',
      claim: null,
      worker: null,
      next_at: null,
      lost_claims: sql`case when claim is null then lost_claims else array_append(lost_claims, claim) end`,
    })
    .where('wave_id', '=', waveId)
    .where('state', 'in', ['waiting', 'working', 'asleep'])
    .execute();
}

/** Ends a sleeping unit with what its last attempt found. False when it sleeps no more. */
export async function endAsleepUnit(trx: Kysely<Schema>, unit: UnitKey): Promise<boolean> {
  const row = await trx
    .updateTable('unit')
    .set({ state: 'done', next_at: null })
    .where('wave_id', '=', unit.waveId)
    .where('territory', '=', unit.territory)
    .where('state', '=', 'asleep')
    .returning('territory')
    .executeTakeFirst();
  return row !== undefined;
}
