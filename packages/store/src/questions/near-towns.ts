import { type Kysely, type RawBuilder, sql } from 'kysely';
import type { Schema } from '../schema.ts';

/** A territory whose size is near another one's. */
export interface NearTown {
  readonly territory: string;
  readonly name: string;
  readonly population: number;
  readonly department: string;
  readonly region: string;
  readonly strip: string;
  /** Mean with its interval, and rank in the panel. */
  readonly value: number;
  readonly low: number | null;
  readonly high: number | null;
  readonly rank_low: number;
  readonly rank_high: number;
}

/** What is known of who asks for near ones. */
export interface NearTo {
  readonly territory: string;
  readonly population: number;
  readonly stratum: string;
}

/**
 * The territories of a closed series that are nearest in population, by ratio and not by difference, among those of the same stratum of which something
 * was observed; the nearest first.
 */
export async function nearTowns(
  db: Kysely<Schema>,
  series: { readonly id: number; readonly wave_id: number },
  to: NearTo,
  limit: number,
): Promise<NearTown[]> {
  // Some of those of like size were not observed: it is walked further where too many were not.
  for (let reach = 2 * limit; ; reach *= 4) {
    const walked = await walkedBySize(db, series, to, reach);
    const observed = walked.filter((row): row is Walked & NearTown => row.value !== null);
    const isFar = (up: boolean): boolean =>
      walked.filter((row) => row.up === up).length < reach || observed.filter((row) => row.up === up).length >= limit;
    if (!isFar(true) || !isFar(false)) continue;
    return observed
      .sort((one, other) => one.apart - other.apart || (one.territory < other.territory ? -1 : 1))
      .slice(0, limit)
      .map(({ up: _, apart: __, ...town }) => town);
  }
}

type Walked = { readonly [Key in keyof NearTown]: NearTown[Key] | null } & {
  readonly territory: string;
  readonly up: boolean;
  readonly apart: number;
};

/** The next territories of the same stratum by size, so many each way, observed or not: an index is walked, for a stratum has thousands. */
async function walkedBySize(
  db: Kysely<Schema>,
  series: { readonly id: number; readonly wave_id: number },
  to: NearTo,
  reach: number,
): Promise<Walked[]> {
  const size = Math.max(to.population, 1);
  const walk = (way: RawBuilder<unknown>, order: RawBuilder<unknown>): RawBuilder<unknown> => sql`
    select territory, name, population, department, region, greatest(population, 1) as size
    from unit where wave_id = ${series.wave_id} and stratum = ${to.stratum} and greatest(population, 1) ${way} ${size} and territory <> ${to.territory}
    order by ${order} limit ${reach}`;
  // Looked up one by one, by `offset 0`: a planner that has not yet heard of this series takes it for empty, and would read all of it.
  const { rows } = await sql<Walked>`
    with walked as materialized (
      select true as up, * from (${walk(sql`>=`, sql`size, territory`)}) as larger
      union all select false, * from (${walk(sql`<`, sql`size desc, territory`)}) as smaller
    )
    select up, abs(ln(size) - ln(${size}::double precision)) as apart, walked.territory, name, population, department, region,
      strip, value, low, high, rank_low, rank_high
    from walked
    left join lateral (
      select value, low, high, rank_low, rank_high from standing where series_id = ${series.id} and standing.territory = walked.territory offset 0
    ) stands on true
    left join lateral (select strip from score where series_id = ${series.id} and score.territory = walked.territory offset 0) scored on true`.execute(
    db,
  );
  return rows;
}

/** How many territories of a closed series have a rank, by stratum. */
export async function rankedByStratum(
  db: Kysely<Schema>,
  series: { readonly id: number; readonly wave_id: number },
): Promise<ReadonlyMap<string, number>> {
  const rows = await db
    .selectFrom('standing')
    .innerJoin('unit', (join) => join.onRef('unit.territory', '=', 'standing.territory').on('unit.wave_id', '=', series.wave_id))
    .select(({ fn }) => ['unit.stratum', fn.countAll().as('n')])
    .where('standing.series_id', '=', series.id)
    .where('standing.value', 'is not', null)
    .groupBy('unit.stratum')
    .execute();
  return new Map(rows.map(({ stratum, n }) => [stratum, Number(n)]));
}
