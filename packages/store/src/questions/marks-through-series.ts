import type { Kysely } from 'kysely';
import type { ObservationRow, Schema, SeriesRow } from '../schema.ts';

/** What one series says of one indicator of a town. */
export type MarkThrough = Pick<ObservationRow, 'series_id' | 'indicator' | 'kind' | 'level' | 'ceiling' | 'confidence' | 'obstacle'>;

/** The marks of one territory in each of these series, in one question: by series, then by name of the indicator. */
export async function marksThroughSeries(db: Kysely<Schema>, territory: string, seriesIds: readonly number[]): Promise<MarkThrough[]> {
  if (seriesIds.length === 0) return [];
  // Each series is asked by itself, as in `historyOf`: the index begins with it.
  return db
    .selectFrom('series')
    .innerJoinLateral(
      (from) =>
        from
          .selectFrom('observation')
          .select(['series_id', 'indicator', 'kind', 'level', 'ceiling', 'confidence', 'obstacle'])
          .whereRef('observation.series_id', '=', 'series.id')
          .where('observation.territory', '=', territory)
          .offset(0)
          .as('seen'),
      (join) => join.onTrue(),
    )
    .where('series.id', 'in', [...seriesIds])
    .select(['seen.series_id', 'indicator', 'kind', 'level', 'ceiling', 'confidence', 'obstacle'])
    .orderBy('seen.series_id')
    .orderBy('indicator')
    .execute();
}

/** The findings of one territory in each of these series, as canonical JSON, by series; those that did not judge it are left out. */
export async function findingsThroughSeries(
  db: Kysely<Schema>,
  territory: string,
  seriesIds: readonly number[],
): Promise<ReadonlyMap<number, string>> {
  if (seriesIds.length === 0) return new Map();
  const rows = await db
    .selectFrom('judgement')
    .select(['series_id', 'findings'])
    .where('series_id', 'in', [...seriesIds])
    .where('territory', '=', territory)
    .execute();
  return new Map(rows.map(({ series_id, findings }) => [series_id, findings]));
}

/** The closed series of these waves that one rubric made, the newest of a wave first. */
export async function closedSeriesBy(db: Kysely<Schema>, waveIds: readonly number[], rubricDigest: string): Promise<SeriesRow[]> {
  if (waveIds.length === 0) return [];
  return db
    .selectFrom('series')
    .selectAll()
    .where('wave_id', 'in', [...waveIds])
    .where('rubric_digest', '=', rubricDigest)
    .where('closed_at', 'is not', null)
    .orderBy('id', 'desc')
    .execute();
}
