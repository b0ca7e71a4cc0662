import type { Insertable, Kysely } from 'kysely';
import type { AccountRow, Schema, SessionRow, SessionTable } from '../schema.ts';

/** @returns its id */
export async function insertSession(trx: Kysely<Schema>, session: Insertable<SessionTable>): Promise<number> {
  return (await trx.insertInto('session').values(session).returning('id').executeTakeFirstOrThrow()).id;
}

/** A session and whose it is, whether or not it is still good: who comes too late is known all the same. `null` when there is none. */
export async function sessionByHash(db: Kysely<Schema>, hash: string): Promise<{ session: SessionRow; account: AccountRow } | null> {
  const session = await db.selectFrom('session').selectAll().where('hash', '=', hash).executeTakeFirst();
  if (session === undefined) return null;
  const account = await db.selectFrom('account').selectAll().where('id', '=', session.account_id).executeTakeFirstOrThrow();
  return { session, account };
}

/** A sign of life. */
export async function touchSession(db: Kysely<Schema>, id: number, now: Date): Promise<void> {
  await db.updateTable('session').set({ seen_at: now }).where('id', '=', id).where('ended_at', 'is', null).execute();
}

/** An account's sessions that have not ended and were seen since, the last seen first. */
export async function sessionsOf(db: Kysely<Schema>, accountId: number, seenSince: Date, now: Date): Promise<SessionRow[]> {
  return db
    .selectFrom('session')
    .selectAll()
    .where('account_id', '=', accountId)
    .where('ended_at', 'is', null)
    .where('seen_at', '>', seenSince)
    .where('expires_at', '>', now)
    .orderBy('seen_at', 'desc')
    .execute();
}

/** Ends one session of an account. @returns whether it had not ended yet */
export async function endSession(trx: Kysely<Schema>, accountId: number, id: number, now: Date): Promise<boolean> {
  const { numUpdatedRows } = await trx
    .updateTable('session')
    .set({ ended_at: now, id_token: null })
    .where('id', '=', id)
    .where('account_id', '=', accountId)
    .where('ended_at', 'is', null)
    .executeTakeFirstOrThrow();
  return numUpdatedRows > 0n;
}

/** Ends an account's sessions, but for one, and knows none of its browsers any more. @returns how many there were */
export async function endSessions(trx: Kysely<Schema>, accountId: number, except: number | null, now: Date): Promise<number> {
  let query = trx
    .updateTable('session')
    .set({ ended_at: now, id_token: null })
    .where('account_id', '=', accountId)
    .where('ended_at', 'is', null);
  if (except !== null) query = query.where('id', '<>', except);
  await trx.deleteFrom('known_device').where('account_id', '=', accountId).execute();
  return Number((await query.executeTakeFirstOrThrow()).numUpdatedRows);
}

/** Clears away what no longer opens anything: sessions that expired before, steps and drafts that have expired. */
export async function clearSessions(db: Kysely<Schema>, before: Date, now: Date): Promise<void> {
  await db.deleteFrom('session').where('expires_at', '<', before).execute();
  await db.deleteFrom('sign_in_step').where('expires_at', '<', now).execute();
  await db.deleteFrom('draft').where('expires_at', '<', now).execute();
}
