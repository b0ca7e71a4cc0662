import { type Kysely, sql } from 'kysely';
import type { Schema, UnitState } from '../schema.ts';

/** One town in a wave, with what its last attempt brought. */
export interface RunUnit {
  /** INSEE code. */
  readonly territory: string;
  readonly name: string;
  readonly state: UnitState;
  readonly site: string | null;
  readonly attempts: number;
  /** When it is tried again; `null` when it does not sleep. */
  readonly nextAt: Date | null;
  /** What went wrong last on our side. */
  readonly error: string | null;
  /** Of the last attempt; `null` when none came to an end. */
  readonly requests: number | null;
  readonly pages: number | null;
  readonly bytes: number | null;
  /** Obstacle → how many addresses, of the last attempt. */
  readonly obstacles: Readonly<Record<string, number>>;
}

/** Which units of a run are wanted. */
export interface RunUnitsWish {
  readonly states?: readonly UnitState[];
  /** Only towns whose last attempt met this obstacle. */
  readonly obstacle?: string;
  readonly offset: number;
  readonly limit: number;
}

/** Towns of a wave by name, and how many there are in all. */
export async function runUnits(db: Kysely<Schema>, waveId: number, wish: RunUnitsWish): Promise<{ units: RunUnit[]; total: number }> {
  const { states, obstacle, offset, limit } = wish;
  // The last attempts of the page's towns only, unless all have to be asked for their obstacles: a panel may have 35,000.
  const last = sql`select requests, pages, bytes, obstacles from capture
    where capture.wave_id = unit.wave_id and capture.territory = unit.territory order by attempt desc limit 1`;
  const { rows } = await sql<RunUnit & { readonly total: number }>`
    with page as (
      select unit.*, count(*) over ()::integer as total from unit
      where unit.wave_id = ${waveId}
        and ${states === undefined ? sql`true` : sql`unit.state in (${sql.join(states)})`}
        and ${obstacle === undefined ? sql`true` : sql`exists (select from (${last}) as met where jsonb_exists(met.obstacles, ${obstacle}))`}
      order by unit.name collate "C", unit.territory limit ${limit} offset ${offset})
    select unit.territory, unit.name, unit.state, unit.site, unit.attempts, unit.next_at as "nextAt", unit.error, unit.total,
      last.requests, last.pages, last.bytes, coalesce(last.obstacles, '{}'::jsonb) as obstacles
    from page as unit left join lateral (${last}) as last on true
    order by unit.name collate "C", unit.territory`.execute(db);
  if (rows.length > 0) return { units: rows.map(({ total: _, ...unit }) => unit), total: rows[0]!.total };
  return { units: [], total: offset === 0 ? 0 : (await runUnits(db, waveId, { ...wish, offset: 0, limit: 1 })).total };
}

/** How many towns of a wave met an obstacle in their last attempt, and at how many addresses; by obstacle. */
export async function hinderedTowns(
  db: Kysely<Schema>,
  waveId: number,
): Promise<{ readonly obstacle: string; readonly towns: number; readonly addresses: number }[]> {
  const { rows } = await sql<{ obstacle: string; towns: number; addresses: number }>`
    with last as (select distinct on (territory) obstacles from capture where wave_id = ${waveId} order by territory, attempt desc)
    select key as obstacle, count(*)::integer as towns, sum(value::integer)::integer as addresses
    from last, jsonb_each_text(obstacles) group by key order by towns desc, key collate "C"`.execute(db);
  return rows;
}

/** The attempts at one town in a wave that came to an end, the last first. */
export async function attemptsAt(
  db: Kysely<Schema>,
  waveId: number,
  territory: string,
): Promise<
  { readonly attempt: number; readonly archive: string | null; readonly digest: string; readonly bytes: number; readonly endedAt: Date }[]
> {
  const rows = await db
    .selectFrom('capture')
    .select(['attempt', 'archive', 'digest', 'bytes', 'ended_at'])
    .where('wave_id', '=', waveId)
    .where('territory', '=', territory)
    .orderBy('attempt', 'desc')
    .execute();
  return rows.map(({ ended_at, ...row }) => ({ ...row, endedAt: ended_at }));
}

/** One town in a wave; `null` when it is not in it. */
export async function runUnit(
  db: Kysely<Schema>,
  waveId: number,
  territory: string,
): Promise<{ readonly name: string; readonly site: string | null; readonly state: UnitState } | null> {
  const row = await db
    .selectFrom('unit')
    .select(['name', 'site', 'state'])
    .where('wave_id', '=', waveId)
    .where('territory', '=', territory)
    .executeTakeFirst();
  return row ?? null;
}
