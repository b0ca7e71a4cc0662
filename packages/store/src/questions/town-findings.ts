import type { Kysely } from 'kysely';
import type { Schema } from '../schema.ts';

/** The findings of some territories in a series with their evidence, as canonical JSON, by territory; those that were not judged are left out. */
export async function findingsOf(
  db: Kysely<Schema>,
  seriesId: number,
  territories: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  if (territories.length === 0) return new Map();
  const rows = await db
    .selectFrom('judgement')
    .select(['territory', 'findings'])
    .where('series_id', '=', seriesId)
    .where('territory', 'in', [...new Set(territories)])
    .execute();
  return new Map(rows.map(({ territory, findings }) => [territory, findings]));
}
