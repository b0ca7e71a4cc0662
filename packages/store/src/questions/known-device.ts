import type { Kysely } from 'kysely';
import type { Schema } from '../schema.ts';

/** Whether an account has signed in from this browser since. @param hash SHA-256 of its cookie */
export async function isKnownDevice(
  db: Kysely<Schema>,
  device: { readonly hash: string; readonly account: number },
  since: Date,
): Promise<boolean> {
  const row = await db
    .selectFrom('known_device')
    .select('hash')
    .where('hash', '=', device.hash)
    .where('account_id', '=', device.account)
    .where('seen_at', '>', since)
    .executeTakeFirst();
  return row !== undefined;
}

/** Notes that an account signed in from this browser. */
export async function seeDevice(
  db: Kysely<Schema>,
  { hash, account }: { readonly hash: string; readonly account: number },
  now: Date,
): Promise<void> {
  await db
    .insertInto('known_device')
    .values({ hash, account_id: account, made_at: now, seen_at: now })
    .onConflict((conflict) => conflict.columns(['hash', 'account_id']).doUpdateSet({ seen_at: now }))
    .execute();
}

/** Clears away those that were last seen before. */
export async function clearDevices(db: Kysely<Schema>, before: Date): Promise<void> {
  await db.deleteFrom('known_device').where('seen_at', '<', before).execute();
}
