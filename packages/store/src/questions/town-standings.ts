import type { Kysely } from 'kysely';
import type { Schema, ScoreRow, StandingRow } from '../schema.ts';

/** Where one territory stood in one series, and its strip there. */
export interface TownStanding extends Omit<StandingRow, 'territory'>, Pick<ScoreRow, 'strip' | 'observed' | 'unobserved' | 'abstained'> {}

/** Where a territory stood in each of these closed series; the series that did not judge it are left out. */
export async function townStandings(db: Kysely<Schema>, territory: string, seriesIds: readonly number[]): Promise<TownStanding[]> {
  if (seriesIds.length === 0) return [];
  return db
    .selectFrom('standing')
    .innerJoin('score', (join) =>
      join.onRef('score.series_id', '=', 'standing.series_id').onRef('score.territory', '=', 'standing.territory'),
    )
    .select(['standing.series_id', 'value', 'low', 'high', 'rank_low', 'rank_high', 'evenness'])
    .select(['strip', 'observed', 'unobserved', 'abstained'])
    .where('standing.territory', '=', territory)
    .where('standing.series_id', 'in', [...seriesIds])
    .orderBy('standing.series_id')
    .execute();
}
