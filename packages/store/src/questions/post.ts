import { type Kysely, sql } from 'kysely';
import type { NewPost, PostPictureRow, PostRow } from '../desk-schema.ts';
import type { Schema } from '../schema.ts';

/** @returns its id */
export async function insertPost(
  trx: Kysely<Schema>,
  post: NewPost,
  pictures: readonly Omit<PostPictureRow, 'post_id' | 'place'>[],
): Promise<number> {
  const { id } = await trx.insertInto('post').values(post).returning('id').executeTakeFirstOrThrow();
  for (const [place, picture] of pictures.entries())
    await trx
      .insertInto('post_picture')
      .values({ post_id: id, place, ...picture })
      .execute();
  return id;
}

export async function postById(db: Kysely<Schema>, id: number): Promise<PostRow | null> {
  return (await db.selectFrom('post').selectAll().where('id', '=', id).executeTakeFirst()) ?? null;
}

export async function picturesOf(db: Kysely<Schema>, postId: number): Promise<PostPictureRow[]> {
  return db.selectFrom('post_picture').selectAll().where('post_id', '=', postId).orderBy('place').execute();
}

/** Posts that stand on a network, the newest first. */
export async function standingPosts(db: Kysely<Schema>, channelId: number, most: number): Promise<PostRow[]> {
  return db
    .selectFrom('post')
    .selectAll()
    .where('channel_id', '=', channelId)
    .where('state', '=', 'standing')
    .orderBy('stood_at', 'desc')
    .orderBy('id', 'desc')
    .limit(most)
    .execute();
}

/** What is not sent yet, or was not taken, the oldest first. */
export async function unsentPosts(db: Kysely<Schema>, channelIds: readonly number[]): Promise<PostRow[]> {
  return db
    .selectFrom('post')
    .selectAll()
    .where('channel_id', 'in', [...channelIds, -1])
    .where('state', 'in', ['waiting', 'held', 'refused'])
    .orderBy('id')
    .execute();
}

/** The next post of a channel that is to be sent: due, and not before the one that it goes on from stands. */
export async function nextDuePost(db: Kysely<Schema>, channelId: number, now: Date): Promise<PostRow | null> {
  const row = await db
    .selectFrom('post')
    .leftJoin('post as before', 'before.id', 'post.after_id')
    .selectAll('post')
    .where('post.channel_id', '=', channelId)
    .where('post.state', '=', 'waiting')
    .where('post.due_at', '<=', now)
    .where(({ eb, or }) => or([eb('post.after_id', 'is', null), eb('before.state', '=', 'standing')]))
    .orderBy('post.due_at')
    .orderBy('post.id')
    .executeTakeFirst();
  return row ?? null;
}

/** Ids that posts of a channel have on the network, of those that came to stand since a moment. */
export async function standingIds(db: Kysely<Schema>, channelId: number, since: Date): Promise<string[]> {
  const rows = await db
    .selectFrom('post')
    .select('remote_id')
    .where('channel_id', '=', channelId)
    .where('stood_at', '>=', since)
    .where('remote_id', 'is not', null)
    .execute();
  return rows.map(({ remote_id: id }) => id!);
}

/** Whether a claim on the post's channel is held: what others do with it is theirs. */
const held = (claim: string) => sql<boolean>`exists (select from channel c where c.id = post.channel_id and c.claim = ${claim})`;

/**
 * A post that is to be sent now, held until the transaction ends: nobody withdraws or changes it meanwhile.
 *
 * @returns `null` when the claim is lost, or it waits no more
 */
export async function lockForSending(trx: Kysely<Schema>, id: number, claim: string): Promise<PostRow | null> {
  const row = await trx
    .selectFrom('post')
    .selectAll()
    .where('id', '=', id)
    .where('state', '=', 'waiting')
    .where(held(claim))
    .forUpdate()
    .executeTakeFirst();
  return row ?? null;
}

/** A post as it is about to go out. */
export type AsSent = Pick<PostRow, 'said' | 'appearance' | 'signed_as'>;

/**
 * Writes down that a post is about to be sent, as it goes out now.
 *
 * @returns whether it may be: the claim is held, and nobody has withdrawn it meanwhile
 */
export async function noteSending(db: Kysely<Schema>, id: number, claim: string, now: Date, as: Partial<AsSent> = {}): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('post')
    .set(({ eb, fn, ref, val }) => ({
      ...as,
      tries: eb('tries', '+', 1),
      first_sent_at: fn.coalesce(ref('first_sent_at'), sql<Date>`${val(now)}::timestamptz`),
    }))
    .where('id', '=', id)
    .where('state', '=', 'waiting')
    .where(held(claim))
    .executeTakeFirstOrThrow();
  return numUpdatedRows > 0;
}

/** What stands of a post. */
export interface StandsAs {
  readonly remote_id: string;
  readonly remote_version: string | null;
  readonly url: string;
  readonly stood_at: Date;
  readonly differs: readonly string[];
}

/** A post that stands does so, whoever sent it: no claim is asked for. */
export async function notePostStanding(db: Kysely<Schema>, id: number, { differs, ...stands }: StandsAs): Promise<void> {
  await db
    .updateTable('post')
    .set({ ...stands, differs: [...differs], state: 'standing', trouble: null })
    .where('id', '=', id)
    .where('state', '=', 'waiting')
    .execute();
}

/** A try that came to nothing: when to try again, and whether it may stand all the same. */
export async function notePostTrouble(
  db: Kysely<Schema>,
  id: number,
  claim: string,
  { trouble, due, sent }: { readonly trouble: string; readonly due: Date; readonly sent: Date | null },
): Promise<void> {
  await db
    .updateTable('post')
    .set({ trouble, due_at: due, first_sent_at: sent })
    .where('id', '=', id)
    .where('state', '=', 'waiting')
    .where(held(claim))
    .execute();
}

/** The network will not have it, nor what was to go on from it. @returns how many were given up */
export async function refusePost(trx: Kysely<Schema>, id: number, claim: string, trouble: string): Promise<number> {
  const { rows } = await sql<{ id: number }>`
    with recursive chain as (
      select id from post where id = ${id} and state = 'waiting' and ${held(claim)}
      union all
      select p.id from post p join chain on p.after_id = chain.id where p.state = 'waiting')
    update post set state = 'refused', trouble = case when post.id = ${id} then ${trouble} else 'earlier' end
    from chain where post.id = chain.id returning post.id`.execute(trx);
  return rows.length;
}

/** A post that stands is to be deleted from its network; or could not be. */
export async function askRemoval(db: Kysely<Schema>, id: number, how: 'to-remove' | 'not-removed' = 'to-remove'): Promise<void> {
  await db.updateTable('post').set({ trouble: how }).where('id', '=', id).where('state', '=', 'standing').execute();
}

/** What is to be deleted from a channel's network, the oldest first. */
export async function removalsAsked(db: Kysely<Schema>, channelId: number): Promise<PostRow[]> {
  return db
    .selectFrom('post')
    .selectAll()
    .where('channel_id', '=', channelId)
    .where('state', '=', 'standing')
    .where('trouble', '=', 'to-remove')
    .orderBy('id')
    .execute();
}

/** It stands no more. */
export async function notePostRemoved(db: Kysely<Schema>, id: number): Promise<void> {
  await db.updateTable('post').set({ state: 'removed', trouble: null }).where('id', '=', id).where('state', '=', 'standing').execute();
}

/**
 * Takes back what was never sent, was refused or is held, and what was to go on from it. The first is locked before it is looked at: who is about to send it may be faster.
 *
 * @returns how many; 0 when it was sent already
 */
export async function withdrawPostRow(trx: Kysely<Schema>, id: number): Promise<number> {
  const { rows } = await sql<{ id: number }>`
    with recursive head as (
      select id from post where id = ${id} and (state in ('refused', 'held') or state in ('draft', 'waiting') and first_sent_at is null)
      for update),
    chain as (
      select id from head
      union all
      select p.id from post p join chain on p.after_id = chain.id where p.state in ('draft', 'waiting', 'held', 'refused'))
    update post set state = 'withdrawn' from chain where post.id = chain.id returning post.id`.execute(trx);
  return rows.length;
}
