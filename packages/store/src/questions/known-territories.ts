import type { Kysely } from 'kysely';
import type { Schema } from '../schema.ts';

/** A territory that some panel names. */
export interface KnownTerritory {
  readonly territory: string;
  readonly name: string;
  readonly department: string;
}

/** The territories that panels name, those too that no official list knows, by code; of several names the one that was noted last. */
export async function knownTerritories(db: Kysely<Schema>): Promise<KnownTerritory[]> {
  return db
    .selectFrom('panel_territory')
    .distinctOn('territory')
    .select(['territory', 'name', 'department'])
    .orderBy('territory')
    .orderBy('panel_id', 'desc')
    .execute();
}
