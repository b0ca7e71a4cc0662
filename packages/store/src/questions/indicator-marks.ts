import { type Kysely, sql } from 'kysely';
import type { ObservationRow, Schema } from '../schema.ts';

/** One mark of an indicator, with whose it is. */
export type IndicatorMark = Pick<
  ObservationRow,
  'territory' | 'kind' | 'level' | 'further' | 'ceiling' | 'confidence' | 'provider' | 'obstacle' | 'reason'
>;

/** The marks of some towns for one indicator, in order of code. */
export async function indicatorMarks(
  db: Kysely<Schema>,
  seriesId: number,
  indicator: string,
  territories: readonly string[],
): Promise<IndicatorMark[]> {
  if (territories.length === 0) return [];
  return db
    .selectFrom('observation')
    .select(['territory', 'kind', 'level', 'further', 'ceiling', 'confidence', 'provider', 'obstacle', 'reason'])
    .where('series_id', '=', seriesId)
    .where('indicator', '=', indicator)
    .where('territory', 'in', [...territories])
    .orderBy('territory')
    .execute();
}

/** How many findings of a series were said with one confidence. */
export interface ConfidenceCount {
  readonly confidence: number;
  readonly marks: number;
}

/** The confidences that a series' levels and absences were said with, the highest first. */
export async function confidenceCounts(db: Kysely<Schema>, seriesId: number): Promise<ConfidenceCount[]> {
  const { rows } = await sql<{ confidence: number; marks: number }>`
    select round(confidence::numeric, 3)::double precision as confidence, count(*) as marks
    from observation where series_id = ${seriesId} and level is not null group by 1 order by 1 desc`.execute(db);
  return rows.map(({ confidence, marks }) => ({ confidence, marks: Number(marks) }));
}
