import { type Kysely, type RawBuilder, sql } from 'kysely';
import type { ObservationRow, Schema, UnitState } from '../schema.ts';

/** What counts of one finding, without whose it is. */
export type MarkRow = Pick<
  ObservationRow,
  'indicator' | 'kind' | 'level' | 'further' | 'ceiling' | 'confidence' | 'provider' | 'obstacle' | 'evidence'
>;

/** A territory in a wave, with its marks in one series. */
export interface TownRow {
  readonly territory: string;
  readonly name: string;
  readonly population: number;
  readonly department: string;
  readonly region: string;
  readonly epci: string | null;
  readonly stratum: string;
  readonly site: string | null;
  readonly state: UnitState;
  /** By name of the indicator; empty where nothing was judged. */
  readonly marks: readonly MarkRow[];
  /** Digest of its findings with their evidence; `null` where nothing was judged. */
  readonly findings: string | null;
  /** Home page that the last attempt reached, and what was kept of the site then; `null` where there was no attempt, or no home. */
  readonly home: string | null;
  readonly traits: Readonly<Record<string, unknown>> | null;
}

/**
 * Territories of a wave in order of code, behind `after`, so many at most: the marks of 35,000 are read a page at a time.
 *
 * @param series whose marks; its wave's units are given whether it has judged them or not
 */
export async function townPage(
  db: Kysely<Schema>,
  series: { readonly id: number; readonly wave_id: number },
  page: { readonly after: string; readonly limit: number },
): Promise<TownRow[]> {
  return rowsOf(db, series, sql`territory > ${page.after} order by territory limit ${page.limit}`);
}

/** The same of the territories that are named, in order of code; those that the wave does not hold are left out. */
export async function townsNamed(
  db: Kysely<Schema>,
  series: { readonly id: number; readonly wave_id: number },
  territories: readonly string[],
): Promise<TownRow[]> {
  return territories.length === 0 ? [] : rowsOf(db, series, sql`territory = any(${[...territories]}::text[])`);
}

async function rowsOf(
  db: Kysely<Schema>,
  series: { readonly id: number; readonly wave_id: number },
  which: RawBuilder<unknown>,
): Promise<TownRow[]> {
  // Each town is looked up by itself, by `offset 0` too: a planner that has not yet heard of this series takes it for empty, and would read all
  // its judgements once for every town.
  const rows = await sql<TownRow>`
    with here as (
      select * from unit where wave_id = ${series.wave_id} and ${which}
    )
    select here.territory, here.name, here.population, here.department, here.region, here.epci, here.stratum, here.site, here.state,
      coalesce(marks.marks, '[]'::jsonb) as marks, judgement.digest as findings, seen.home, seen.traits
    from here
    left join lateral (
      select digest from judgement where series_id = ${series.id} and judgement.territory = here.territory offset 0
    ) judgement on true
    left join lateral (
      select jsonb_agg(jsonb_build_object('indicator', indicator, 'kind', kind, 'level', level, 'further', further,
        'ceiling', ceiling, 'confidence', confidence, 'provider', provider, 'obstacle', obstacle, 'evidence', evidence) order by indicator) as marks
      from observation where series_id = ${series.id} and observation.territory = here.territory
    ) marks on true
    left join lateral (
      select home, traits from capture where wave_id = ${series.wave_id} and capture.territory = here.territory order by attempt desc limit 1
    ) seen on true
    order by here.territory`.execute(db);
  return rows.rows;
}
