import type { Kysely } from 'kysely';
import type { NewOpeningHours, OpeningHoursRow } from '../desk-schema.ts';
import type { Schema } from '../schema.ts';

/** When a town hall is open; `null` where nobody has said it. */
export async function openingHoursOf(db: Kysely<Schema>, territory: string): Promise<OpeningHoursRow | null> {
  return (await db.selectFrom('opening_hours').selectAll().where('territory', '=', territory).executeTakeFirst()) ?? null;
}

/** The same, held until the transaction ends: who takes a slot of this town at the same time waits. */
export async function holdOpeningHours(trx: Kysely<Schema>, territory: string): Promise<OpeningHoursRow | null> {
  const row = await trx.selectFrom('opening_hours').selectAll().where('territory', '=', territory).forUpdate().executeTakeFirst();
  return row ?? null;
}

/** Says when a town hall is open, in the place of what was said before. */
export async function setOpeningHours(trx: Kysely<Schema>, { territory, ...hours }: NewOpeningHours): Promise<void> {
  await trx
    .insertInto('opening_hours')
    .values({ territory, ...hours })
    .onConflict((conflict) => conflict.column('territory').doUpdateSet(hours))
    .execute();
}
