import type { Kysely } from 'kysely';
import type { FollowerRow, NewFollower } from '../news-schema.ts';
import type { Schema } from '../schema.ts';

/**
 * Notes that somebody asks to follow. Who has asked before and not confirmed gets another token; who follows already stays as they are.
 *
 * @returns whether there is anything to be confirmed
 */
export async function askFollower(trx: Kysely<Schema>, follower: NewFollower): Promise<boolean> {
  const { sealed, token_digest, begun_on, told_until } = follower;
  const row = await trx
    .insertInto('follower')
    .values(follower)
    .onConflict((conflict) =>
      conflict.column('mark').doUpdateSet({ sealed, token_digest, begun_on, told_until }).where('follower.confirmed', '=', false),
    )
    .returning('id')
    .executeTakeFirst();
  return row !== undefined;
}

/** Who holds a token. @returns `null` where nobody does, or does any more */
export async function followerByToken(db: Kysely<Schema>, tokenDigest: string): Promise<FollowerRow | null> {
  return (await db.selectFrom('follower').selectAll().where('token_digest', '=', tokenDigest).executeTakeFirst()) ?? null;
}

/** They have said that it was them: from now on they are told. Saying it again changes nothing. */
export async function confirmFollower(trx: Kysely<Schema>, id: number, now: Date): Promise<void> {
  await trx.updateTable('follower').set({ confirmed: true, told_until: now }).where('id', '=', id).where('confirmed', '=', false).execute();
}

/** They want no more: nothing stays of them. */
export async function removeFollower(trx: Kysely<Schema>, tokenDigest: string): Promise<boolean> {
  const { numDeletedRows } = await trx.deleteFrom('follower').where('token_digest', '=', tokenDigest).executeTakeFirstOrThrow();
  return numDeletedRows > 0;
}

/** Forgets who asked before a day and never confirmed. @param day `2026-11-28` */
export async function forgetUnconfirmed(trx: Kysely<Schema>, day: string): Promise<void> {
  await trx.deleteFrom('follower').where('confirmed', '=', false).where('begun_on', '<', day).execute();
}

/** What is followed by somebody who was told before an instant at the latest, once each, with the earliest such instant. */
export async function followedSubjects(
  db: Kysely<Schema>,
  before: Date,
): Promise<readonly (Pick<FollowerRow, 'kind' | 'subject'> & { readonly since: Date })[]> {
  return db
    .selectFrom('follower')
    .where('confirmed', '=', true)
    .where('told_until', '<', before)
    .groupBy(['kind', 'subject'])
    .select(({ fn }) => ['kind', 'subject', fn.min('told_until').as('since')])
    .orderBy('kind')
    .orderBy('subject')
    .$narrowType<{ since: Date }>()
    .execute();
}

/** Who follows something and was told before an instant at the latest; nobody else tells them meanwhile. */
export async function followersToTell(
  trx: Kysely<Schema>,
  kind: FollowerRow['kind'],
  subject: string,
  before: Date,
): Promise<FollowerRow[]> {
  return trx
    .selectFrom('follower')
    .selectAll()
    .where('confirmed', '=', true)
    .where('kind', '=', kind)
    .where('subject', '=', subject)
    .where('told_until', '<', before)
    .orderBy('id')
    .forUpdate()
    .skipLocked()
    .execute();
}

/** They were told of all that was published until then. */
export async function noteTold(trx: Kysely<Schema>, ids: readonly number[], until: Date): Promise<void> {
  if (ids.length === 0) return;
  await trx
    .updateTable('follower')
    .set({ told_until: until })
    .where('id', 'in', [...ids])
    .execute();
}
