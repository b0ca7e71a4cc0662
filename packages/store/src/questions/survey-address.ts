import type { Kysely } from 'kysely';
import type { Schema } from '../schema.ts';
import type { SurveyAddressRow } from '../survey-schema.ts';

export async function insertAddress(
  trx: Kysely<Schema>,
  address: { readonly id: string; readonly survey_id: number; readonly role: string; readonly sealed: string },
): Promise<void> {
  await trx.insertInto('survey_address').values(address).execute();
}

/** All addresses of a survey, in the order of their chance ids. */
export function addressesOf(db: Kysely<Schema>, survey: number): Promise<SurveyAddressRow[]> {
  return db.selectFrom('survey_address').selectAll().where('survey_id', '=', survey).orderBy('id').execute();
}

/** Gives an address its seal anew. */
export async function resealAddress(trx: Kysely<Schema>, id: string, sealed: string): Promise<void> {
  await trx.updateTable('survey_address').set({ sealed }).where('id', '=', id).execute();
}

/** Forgets addresses of a survey: of one role, or all. @returns how many there were */
export async function deleteAddresses(trx: Kysely<Schema>, survey: number, role: string | null): Promise<number> {
  const { numDeletedRows } = await trx
    .deleteFrom('survey_address')
    .where('survey_id', '=', survey)
    .$if(role !== null, (query) => query.where('role', '=', role!))
    .executeTakeFirstOrThrow();
  return Number(numDeletedRows);
}

/** How many addresses there are by role. */
export function addressCounts(db: Kysely<Schema>, survey: number): Promise<{ readonly role: string; readonly n: number }[]> {
  return db
    .selectFrom('survey_address')
    .select('role')
    .select(({ fn }) => fn.countAll<number>().as('n'))
    .where('survey_id', '=', survey)
    .groupBy('role')
    .orderBy('role')
    .execute();
}
