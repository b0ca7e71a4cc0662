import { type Kysely, sql } from 'kysely';
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
  const { rows } = await sql<NearTown>`
    with near as materialized (
      select unit.territory, name, population, department, region, abs(ln(greatest(population, 1)) - ln(${Math.max(to.population, 1)}::double precision)) as apart
      from unit
      join standing on standing.series_id = ${series.id} and standing.territory = unit.territory and standing.value is not null
      where wave_id = ${series.wave_id} and stratum = ${to.stratum} and unit.territory <> ${to.territory}
      order by apart, unit.territory limit ${limit}
    )
    select near.territory, name, population, department, region, strip, value, low, high, rank_low, rank_high
    from near
    join standing on standing.series_id = ${series.id} and standing.territory = near.territory
    join score on score.series_id = ${series.id} and score.territory = near.territory
    order by apart, near.territory`.execute(db);
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
