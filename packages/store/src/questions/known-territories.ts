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

/** A territory as the panel noted it that named it last; `null` where none does. */
export async function namedTerritory(
  db: Kysely<Schema>,
  territory: string,
): Promise<{ readonly name: string; readonly population: number } | null> {
  const row = await db
    .selectFrom('panel_territory')
    .select(['name', 'population'])
    .where('territory', '=', territory)
    .orderBy('panel_id', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row ?? null;
}
