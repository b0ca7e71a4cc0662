import { type Kysely, sql } from 'kysely';
import type { LinkKind, OneTimeLinkRow, Schema } from '../schema.ts';

/** What a new row of `link` holds. */
export interface NewLink {
  readonly hash: string;
  readonly kind: LinkKind;
  readonly email: string | null;
  readonly name: string | null;
  readonly roles: readonly string[];
  readonly territories: readonly string[];
  readonly account_id: number | null;
  readonly made_by: number | null;
  readonly expires_at: Date;
}

/** Takes the place of links that were open for the same: the last one that was given out counts. */
export async function insertLink(trx: Kysely<Schema>, link: NewLink, now: Date): Promise<void> {
  await trx
    .updateTable('one_time_link')
    .set({ expires_at: now })
    .where('kind', '=', link.kind)
    .where('used_at', 'is', null)
    .where('expires_at', '>', now)
    .where(sql<boolean>`email is not distinct from ${link.email}`)
    .where(sql<boolean>`account_id is not distinct from ${link.account_id}::integer`)
    .execute();
  const { roles, territories, ...rest } = link;
  await trx
    .insertInto('one_time_link')
    .values({ ...rest, roles: [...roles], territories: [...territories], made_at: now })
    .execute();
}

/** A link that is still good; `null` when it is unknown, used or expired. */
export async function openLink(db: Kysely<Schema>, hash: string, now: Date): Promise<OneTimeLinkRow | null> {
  const row = await db
    .selectFrom('one_time_link')
    .selectAll()
    .where('hash', '=', hash)
    .where('used_at', 'is', null)
    .where('expires_at', '>', now)
    .executeTakeFirst();
  return row ?? null;
}

/** Uses a link up, for one of those who come at the same time. @returns what it says; `null` for all others */
export async function useLink(trx: Kysely<Schema>, hash: string, now: Date): Promise<OneTimeLinkRow | null> {
  const row = await trx
    .updateTable('one_time_link')
    .set({ used_at: now })
    .where('hash', '=', hash)
    .where('used_at', 'is', null)
    .where('expires_at', '>', now)
    .returningAll()
    .executeTakeFirst();
  return row ?? null;
}

/** The open invitation of an address; `null` when there is none. */
export async function invitationOf(db: Kysely<Schema>, email: string, now: Date): Promise<OneTimeLinkRow | null> {
  const row = await db
    .selectFrom('one_time_link')
    .selectAll()
    .where('kind', '=', 'invitation')
    .where('email', '=', email)
    .where('used_at', 'is', null)
    .where('expires_at', '>', now)
    .orderBy('made_at', 'desc')
    .executeTakeFirst();
  return row ?? null;
}

/** Invitations that nobody has answered yet and that are still good, the newest first. */
export async function openInvitations(db: Kysely<Schema>, now: Date): Promise<OneTimeLinkRow[]> {
  return db
    .selectFrom('one_time_link')
    .selectAll()
    .where('kind', '=', 'invitation')
    .where('used_at', 'is', null)
    .where('expires_at', '>', now)
    .orderBy('made_at', 'desc')
    .execute();
}

/** Makes the open links of an address, or of an account, worthless. @returns how many there were */
export async function withdrawLinks(
  trx: Kysely<Schema>,
  whose: { readonly email: string } | { readonly accountId: number },
  now: Date,
): Promise<number> {
  const { numUpdatedRows } = await trx
    .updateTable('one_time_link')
    .set({ expires_at: now })
    .where('used_at', 'is', null)
    .where('expires_at', '>', now)
    .$if('email' in whose, (query) => query.where('email', '=', 'email' in whose ? whose.email : ''))
    .$if('accountId' in whose, (query) => query.where('account_id', '=', 'accountId' in whose ? whose.accountId : 0))
    .executeTakeFirstOrThrow();
  return Number(numUpdatedRows);
}
