import type { Kysely } from 'kysely';
import type { Schema } from '../schema.ts';

/**
 * Codes of all territories of a wave, in an order that hangs neither on the engine nor on how it sorts text. Some of them at a time are then asked
 * about: 35,000 codes are little, what is known of them is not.
 */
export async function exportedTerritories(db: Kysely<Schema>, waveId: number): Promise<readonly string[]> {
  const rows = await db.selectFrom('unit').select('territory').where('wave_id', '=', waveId).execute();
  return rows.map(({ territory }) => territory).sort();
}

/** Rows in the order of their codes, those of one code as they came. */
export function byTerritory<Row extends { readonly territory: string }>(rows: readonly Row[]): readonly Row[] {
  return rows.toSorted((one, other) => (one.territory === other.territory ? 0 : one.territory < other.territory ? -1 : 1));
}
