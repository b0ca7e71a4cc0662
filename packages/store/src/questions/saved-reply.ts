import type { Kysely } from 'kysely';
import type { SavedReplyRow } from '../desk-schema.ts';
import type { Schema } from '../schema.ts';

/** @returns its id */
export async function insertSavedReply(
  trx: Kysely<Schema>,
  reply: { readonly territory: string; readonly title: string; readonly said: string },
  now: Date,
): Promise<number> {
  const { id } = await trx
    .insertInto('saved_reply')
    .values({ ...reply, made_at: now })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

export async function savedReplyById(db: Kysely<Schema>, id: number): Promise<SavedReplyRow | null> {
  return (await db.selectFrom('saved_reply').selectAll().where('id', '=', id).executeTakeFirst()) ?? null;
}

/** Those of some territories that are not removed, by title. */
export async function savedRepliesOf(db: Kysely<Schema>, territories: readonly string[]): Promise<SavedReplyRow[]> {
  return db
    .selectFrom('saved_reply')
    .selectAll()
    .where('territory', 'in', [...territories, ''])
    .where('removed_at', 'is', null)
    .orderBy('title')
    .orderBy('id')
    .execute();
}

/** @returns whether it was there */
export async function removeSavedReplyRow(trx: Kysely<Schema>, id: number, now: Date): Promise<boolean> {
  const { numUpdatedRows } = await trx
    .updateTable('saved_reply')
    .set({ removed_at: now })
    .where('id', '=', id)
    .where('removed_at', 'is', null)
    .executeTakeFirstOrThrow();
  return numUpdatedRows > 0;
}
