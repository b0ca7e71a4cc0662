import type { Kysely } from 'kysely';
import type { Schema, ScopeRankRow } from '../schema.ts';

/** The rank of one territory in each of its scopes in a closed series; none where nothing was observed, or where ranks were not yet kept by scope. */
export async function townScopeRanks(
  db: Kysely<Schema>,
  seriesId: number,
  territory: string,
): Promise<Omit<ScopeRankRow, 'series_id' | 'territory'>[]> {
  return db
    .selectFrom('scope_rank')
    .select(['scope', 'scope_id', 'rank_low', 'rank_high', 'band'])
    .where('series_id', '=', seriesId)
    .where('territory', '=', territory)
    .orderBy('scope')
    .execute();
}
