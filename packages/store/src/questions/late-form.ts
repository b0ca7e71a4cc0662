import type { Kysely } from 'kysely';
import type { Schema } from '../schema.ts';

/** What a new row of `late_form` holds. */
export interface NewLateForm {
  readonly hash: string;
  readonly account_id: number;
  readonly sealed: string;
  readonly expires_at: Date;
}

export async function insertLateForm(db: Kysely<Schema>, draft: NewLateForm, now: Date): Promise<void> {
  await db
    .insertInto('draft')
    .values({ ...draft, made_at: now })
    .execute();
}

/** @returns what is sealed in it; `null` when there is none, it has expired, or is another account's */
export async function openLateForm(db: Kysely<Schema>, hash: string, accountId: number, now: Date): Promise<string | null> {
  const row = await db
    .selectFrom('draft')
    .select('sealed')
    .where('hash', '=', hash)
    .where('account_id', '=', accountId)
    .where('expires_at', '>', now)
    .executeTakeFirst();
  return row?.sealed ?? null;
}

export async function deleteLateForm(db: Kysely<Schema>, hash: string): Promise<void> {
  await db.deleteFrom('draft').where('hash', '=', hash).execute();
}

/** How many drafts an account has now. */
export async function countLateForms(db: Kysely<Schema>, accountId: number, now: Date): Promise<number> {
  const { n } = await db
    .selectFrom('draft')
    .select(({ fn }) => fn.countAll<number>().as('n'))
    .where('account_id', '=', accountId)
    .where('expires_at', '>', now)
    .executeTakeFirstOrThrow();
  return n;
}
