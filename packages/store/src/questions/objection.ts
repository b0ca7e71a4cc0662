import type { Kysely } from 'kysely';
import type { ObjectionRow } from '../checkup-schema.ts';
import type { Schema } from '../schema.ts';

/** Domains that are not to be measured on request, by name. */
export function objections(db: Kysely<Schema>): Promise<ObjectionRow[]> {
  return db.selectFrom('objection').selectAll().orderBy('domain').execute();
}

/** @returns whether it was not there yet */
export async function insertObjection(db: Kysely<Schema>, objection: ObjectionRow): Promise<boolean> {
  const made = await db
    .insertInto('objection')
    .values(objection)
    .onConflict((on) => on.column('domain').doNothing())
    .returning('domain')
    .executeTakeFirst();
  return made !== undefined;
}

/** @returns whether it was there */
export async function deleteObjection(db: Kysely<Schema>, domain: string): Promise<boolean> {
  return (await db.deleteFrom('objection').where('domain', '=', domain).returning('domain').executeTakeFirst()) !== undefined;
}
