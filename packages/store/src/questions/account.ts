import { type Kysely, sql } from 'kysely';
import type { AccountRow, AccountTable, Schema } from '../schema.ts';

/** What a new row of `account` holds. */
export interface NewAccount {
  readonly handle: string;
  /** In lower case. */
  readonly email: string;
  readonly name: string;
  readonly roles: readonly string[];
  readonly territories: readonly string[];
  readonly password: string | null;
  readonly issuer: string | null;
  readonly subject: string | null;
}

/** @returns its id · @throws the database's `23505` when the address, or the identity, has an account */
export async function insertAccount(trx: Kysely<Schema>, account: NewAccount, now: Date): Promise<number> {
  const { roles, territories, ...rest } = account;
  const { id } = await trx
    .insertInto('account')
    .values({ ...rest, roles: [...roles], territories: [...territories], made_at: now })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

export async function accountById(db: Kysely<Schema>, id: number): Promise<AccountRow | null> {
  return (await db.selectFrom('account').selectAll().where('id', '=', id).executeTakeFirst()) ?? null;
}

/** @param email in lower case */
export async function accountByEmail(db: Kysely<Schema>, email: string): Promise<AccountRow | null> {
  return (await db.selectFrom('account').selectAll().where('email', '=', email).executeTakeFirst()) ?? null;
}

/** The account that a provider of identities knows under this subject. */
export async function accountByIdentity(db: Kysely<Schema>, issuer: string, subject: string): Promise<AccountRow | null> {
  const row = await db.selectFrom('account').selectAll().where('issuer', '=', issuer).where('subject', '=', subject).executeTakeFirst();
  return row ?? null;
}

/** All accounts, the open ones first, by name. */
export async function listAccounts(db: Kysely<Schema>): Promise<AccountRow[]> {
  return db.selectFrom('account').selectAll().orderBy(sql`closed_at is not null`).orderBy('name').orderBy('id').execute();
}

/** How many administrators could sign in today. Who asks goes on alone until the transaction ends: two who leave, or come first, see each other. */
export async function openAdministrators(trx: Kysely<Schema>): Promise<number> {
  await sql`select pg_advisory_xact_lock(7236, 1)`.execute(trx);
  const rows = await trx
    .selectFrom('account')
    .select('id')
    .where('closed_at', 'is', null)
    .where(sql<boolean>`'administrator' = any (roles)`)
    .execute();
  return rows.length;
}

type Changes = Partial<Pick<AccountTable, 'name' | 'password' | 'issuer' | 'subject'>> & {
  readonly closed_at?: Date | null;
  readonly roles?: readonly string[];
  readonly territories?: readonly string[];
};

export async function updateAccount(trx: Kysely<Schema>, id: number, { roles, territories, ...changes }: Changes): Promise<void> {
  await trx
    .updateTable('account')
    .set({ ...changes, ...(roles && { roles: [...roles] }), ...(territories && { territories: [...territories] }) })
    .where('id', '=', id)
    .execute();
}
