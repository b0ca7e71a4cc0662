import type { Insertable, Kysely } from 'kysely';
import type { PasskeyRow, PasskeyTable, Schema } from '../schema.ts';

/** @throws the database's `23505` when the key is known already */
export async function insertPasskey(trx: Kysely<Schema>, passkey: Insertable<PasskeyTable>): Promise<void> {
  await trx.insertInto('passkey').values(passkey).execute();
}

export async function passkeyById(db: Kysely<Schema>, id: string): Promise<PasskeyRow | null> {
  return (await db.selectFrom('passkey').selectAll().where('id', '=', id).executeTakeFirst()) ?? null;
}

/** An account's keys, the oldest first. */
export async function passkeysOf(db: Kysely<Schema>, accountId: number): Promise<PasskeyRow[]> {
  return db.selectFrom('passkey').selectAll().where('account_id', '=', accountId).orderBy('made_at').orderBy('id').execute();
}

/** Notes that a key was used; false when another sign-in with the same counter came first (a copied key, or a replay). */
export async function usePasskey(db: Kysely<Schema>, id: string, from: number, to: number, now: Date): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('passkey')
    .set({ counter: to, used_at: now })
    .where('id', '=', id)
    .where('counter', '=', from)
    .executeTakeFirstOrThrow();
  return numUpdatedRows > 0n;
}

/** @returns whether the account had it */
export async function deletePasskey(trx: Kysely<Schema>, accountId: number, id: string): Promise<boolean> {
  const { numDeletedRows } = await trx
    .deleteFrom('passkey')
    .where('account_id', '=', accountId)
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
  return numDeletedRows > 0n;
}
