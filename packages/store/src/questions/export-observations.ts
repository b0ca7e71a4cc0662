import type { Kysely } from 'kysely';
import type { JudgementRow, ObservationRow, Schema } from '../schema.ts';
import { byTerritory } from './export-territories.ts';

/** What counts of a finding, with the attempt that was judged. */
export type ExportedObservation = Omit<ObservationRow, 'series_id' | 'evidence'> & Pick<JudgementRow, 'attempt'>;

/** Observations of some territories in a series, by code; those of one territory in no order. @param codes a few hundred at a time; none gives none */
export async function exportedObservations(
  db: Kysely<Schema>,
  seriesId: number,
  codes: readonly string[],
): Promise<readonly ExportedObservation[]> {
  if (codes.length === 0) return [];
  const rows = await db
    .selectFrom('observation')
    .innerJoin('judgement', (join) =>
      join.onRef('judgement.series_id', '=', 'observation.series_id').onRef('judgement.territory', '=', 'observation.territory'),
    )
    .select(['observation.territory', 'indicator', 'kind', 'level', 'further', 'ceiling', 'confidence', 'provider', 'obstacle'])
    .select(['reason', 'attempt'])
    .where('observation.series_id', '=', seriesId)
    .where('observation.territory', 'in', codes)
    .execute();
  return byTerritory(rows);
}
