import { type Kysely, sql } from 'kysely';
import type { PostPictureRow, PostRow } from '../desk-schema.ts';
import type { Schema } from '../schema.ts';

/** What is changed of a post that was not sent yet. */
export type DraftChange = Partial<
  Pick<
    PostRow,
    | 'written'
    | 'said'
    | 'appearance'
    | 'signed_as'
    | 'language'
    | 'content_warning'
    | 'visibility'
    | 'shift_id'
    | 'state'
    | 'at'
    | 'due_at'
    | 'trouble'
    | 'remote_id'
    | 'url'
    | 'stood_at'
  > & {
    /** As JSON. */
    readonly reply_to: string;
  }
>;

/** A post, held until the transaction ends: nobody sends or changes it meanwhile. */
export async function lockPost(trx: Kysely<Schema>, id: number): Promise<PostRow | null> {
  return (await trx.selectFrom('post').selectAll().where('id', '=', id).forUpdate().executeTakeFirst()) ?? null;
}

/** Changes a post that nobody has sent yet. For who holds it by `lockPost`. */
export async function changeUnsent(trx: Kysely<Schema>, id: number, change: DraftChange): Promise<void> {
  await trx
    .updateTable('post')
    .set({ ...change, first_sent_at: null, tries: 0 })
    .where('id', '=', id)
    .where('state', 'in', ['draft', 'waiting', 'held', 'refused'])
    .execute();
}

/** Puts other pictures in the place of those of a post. */
export async function replacePictures(
  trx: Kysely<Schema>,
  postId: number,
  pictures: readonly Omit<PostPictureRow, 'post_id' | 'place'>[],
): Promise<void> {
  await trx.deleteFrom('post_picture').where('post_id', '=', postId).execute();
  const rows = pictures.map((picture, place) => ({ post_id: postId, place, ...picture }));
  if (rows.length > 0) await trx.insertInto('post_picture').values(rows).execute();
}

/** Drafts of channels, the newest first. */
export async function draftsOf(db: Kysely<Schema>, channelIds: readonly number[]): Promise<PostRow[]> {
  return db
    .selectFrom('post')
    .selectAll()
    .where('channel_id', 'in', [...channelIds, -1])
    .where('state', '=', 'draft')
    .orderBy('id', 'desc')
    .execute();
}

/** Drafts of answers that somebody keeps in a conversation go to a colleague. Held by the transaction until it ends. @returns their ids */
export async function handDraftsOn(
  trx: Kysely<Schema>,
  conversationId: number,
  from: number,
  to: Pick<PostRow, 'account_id' | 'agent_id'>,
): Promise<number[]> {
  const rows = await trx
    .updateTable('post')
    .set(to)
    .where('conversation_id', '=', conversationId)
    .where('account_id', '=', from)
    .where('state', '=', 'draft')
    .returning('id')
    .execute();
  return rows.map(({ id }) => id).sort((one, other) => one - other);
}

/** What an agent wrote and was never sent is held for a lead. What was sent in doubt goes on being looked for: it may stand. @returns their ids */
export async function holdPostsOf(trx: Kysely<Schema>, agentId: number, trouble: string): Promise<number[]> {
  const rows = await trx
    .updateTable('post')
    .set({ state: 'held', trouble })
    .where('agent_id', '=', agentId)
    .where('state', '=', 'waiting')
    .where('first_sent_at', 'is', null)
    .returning('id')
    .execute();
  return rows.map(({ id }) => id).sort((one, other) => one - other);
}

/** A post that waits is held instead. @returns whether it waited */
export async function holdPost(trx: Kysely<Schema>, id: number, trouble: string): Promise<boolean> {
  const { numUpdatedRows } = await trx
    .updateTable('post')
    .set({ state: 'held', trouble })
    .where('id', '=', id)
    .where('state', '=', 'waiting')
    .executeTakeFirstOrThrow();
  return numUpdatedRows > 0;
}

/** Posts that stand on a network though words were taken out of them here: they are to be deleted there. The oldest first. */
export async function erasedButStanding(db: Kysely<Schema>, channelIds: readonly number[] | null): Promise<PostRow[]> {
  return db
    .selectFrom('post')
    .selectAll()
    .where('state', '=', 'standing')
    .where(({ eb, or }) => or([eb('said', 'like', '%⟦erased %'), eb('signed_as', 'like', '%⟦erased %')]))
    .$if(channelIds !== null, (query) => query.where('channel_id', 'in', [...(channelIds ?? []), -1]))
    .orderBy('id')
    .execute();
}

/** What somebody has under way: their own drafts, and those that they are asked to approve now; on accounts on which they speak. */
export async function draftCounts(
  db: Kysely<Schema>,
  accountId: number,
  now: Date,
): Promise<{ readonly drafts: number; readonly asked: number }> {
  const { rows } = await sql<{ readonly drafts: number; readonly asked: number }>`
    select (select count(*)::integer from post join channel c on c.id = post.channel_id
        where post.state = 'draft' and post.account_id = ${accountId} and c.state <> 'left'
          and exists (select from agent a where a.channel_id = c.id and a.account_id = ${accountId} and a.left_at is null)) as drafts,
      (select count(*)::integer from post_approval q join post on post.id = q.post_id join channel c on c.id = post.channel_id
        where q.answered_at is null and post.state = 'draft' and c.state <> 'left'
          and (q.approver_id = ${accountId} or q.stand_in_id = ${accountId} and q.deadline <= ${now})) as asked`.execute(db);
  return rows[0]!;
}
