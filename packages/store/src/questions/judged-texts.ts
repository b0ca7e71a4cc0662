import { type Kysely, sql } from 'kysely';
import type { Schema, UnitState } from '../schema.ts';

/** A territory of a wave with all that one series says of it, as its instrument wrote it. */
export interface JudgedText {
  readonly territory: string;
  readonly name: string;
  readonly population: number;
  readonly department: string;
  readonly region: string;
  readonly stratum: string;
  readonly state: UnitState;
  /** `null` where nothing was judged. */
  readonly findings: string | null;
}

/** Territories of a wave in order of code, behind `after`, so many at most; those that the series has not judged among them. */
export async function judgedTexts(
  db: Kysely<Schema>,
  series: { readonly id: number; readonly wave_id: number },
  page: { readonly after: string; readonly limit: number },
): Promise<JudgedText[]> {
  // `offset 0`: each town is looked up by itself, whatever the planner thinks of a series that it has not heard of.
  const { rows } = await sql<JudgedText>`
    select unit.territory, name, population, department, region, stratum, state, judgement.findings
    from unit
    left join lateral (
      select findings from judgement where series_id = ${series.id} and judgement.territory = unit.territory offset 0
    ) judgement on true
    where wave_id = ${series.wave_id} and unit.territory > ${page.after}
    order by unit.territory limit ${page.limit}`.execute(db);
  return rows;
}
