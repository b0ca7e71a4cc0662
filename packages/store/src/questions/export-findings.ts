import type { Kysely } from 'kysely';
import type { JudgementRow, Schema } from '../schema.ts';
import { byTerritory } from './export-territories.ts';

/** Findings of some territories in a series with their evidence, as canonical JSON, by code. @param codes some dozens at a time: a town's are about 50 KB */
export async function exportedFindings(
  db: Kysely<Schema>,
  seriesId: number,
  codes: readonly string[],
): Promise<readonly Pick<JudgementRow, 'territory' | 'findings'>[]> {
  if (codes.length === 0) return [];
  const rows = await db
    .selectFrom('judgement')
    .select(['territory', 'findings'])
    .where('series_id', '=', seriesId)
    .where('territory', 'in', codes)
    .execute();
  return byTerritory(rows);
}
