import type { Kysely } from 'kysely';
import type { PlaceRow, Schema } from '../schema.ts';

/** Writes where territories lie; what was known of them before is replaced. */
export async function keepPlaces(db: Kysely<Schema>, places: readonly PlaceRow[]): Promise<void> {
  // A statement holds at most 65,535 values.
  for (let start = 0; start < places.length; start += 10_000) {
    await db
      .insertInto('place')
      .values([...places.slice(start, start + 10_000)])
      .onConflict((conflict) =>
        conflict.column('territory').doUpdateSet((to) => ({
          longitude: to.ref('excluded.longitude'),
          latitude: to.ref('excluded.latitude'),
          source: to.ref('excluded.source'),
        })),
      )
      .execute();
  }
}

/** Where the territories of a wave lie, as far as it is known. */
export async function placesOf(db: Kysely<Schema>, waveId: number): Promise<PlaceRow[]> {
  return db
    .selectFrom('place')
    .innerJoin('unit', 'unit.territory', 'place.territory')
    .where('unit.wave_id', '=', waveId)
    .selectAll('place')
    .orderBy('place.territory')
    .execute();
}
