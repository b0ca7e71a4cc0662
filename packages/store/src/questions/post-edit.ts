import { type Kysely, sql } from 'kysely';
import type { PostEditRow } from '../desk-schema.ts';
import type { Schema } from '../schema.ts';
import type { AsSent } from './post.ts';

/** Asks for a post that stands to be put right. Who asked before and was not heard yet is overtaken. @returns its id */
export async function insertPostEdit(
  trx: Kysely<Schema>,
  edit: Pick<PostEditRow, 'post_id' | 'account_id' | 'at' | 'written' | 'said' | 'replaced'>,
): Promise<number> {
  await trx
    .updateTable('post_edit')
    .set({ state: 'overtaken', settled_at: edit.at })
    .where('post_id', '=', edit.post_id)
    .where('state', '=', 'asked')
    .execute();
  const { id } = await trx
    .insertInto('post_edit')
    .values({ ...edit, state: 'asked', differs: [] })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

/** What is to be put right on a channel's network, the oldest first. */
export function editsAsked(db: Kysely<Schema>, channelId: number): Promise<PostEditRow[]> {
  return db
    .selectFrom('post_edit')
    .innerJoin('post', 'post.id', 'post_edit.post_id')
    .selectAll('post_edit')
    .where('post.channel_id', '=', channelId)
    .where('post.state', '=', 'standing')
    .where('post_edit.state', '=', 'asked')
    .orderBy('post_edit.id')
    .execute();
}

/** All that was put right of posts, or was to be: the oldest first. */
export function editsOf(db: Kysely<Schema>, postIds: readonly number[]): Promise<PostEditRow[]> {
  return db
    .selectFrom('post_edit')
    .selectAll()
    .where('post_id', 'in', [...postIds, -1])
    .orderBy('id')
    .execute();
}

/** An edit as it is about to go out: composed for the last time. @returns whether it still waits */
export async function noteEditSaid(db: Kysely<Schema>, id: number, said: string): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('post_edit')
    .set({ said })
    .where('id', '=', id)
    .where('state', '=', 'asked')
    .executeTakeFirstOrThrow();
  return numUpdatedRows > 0;
}

/** The network shows it so: the post says what it says now, and the row what stood before. */
export async function notePostEdited(
  trx: Kysely<Schema>,
  edit: Pick<PostEditRow, 'id' | 'post_id' | 'written'>,
  stands: AsSent & { readonly version: string | null; readonly differs: readonly string[] },
  now: Date,
): Promise<void> {
  const { version, differs, ...as } = stands;
  await trx
    .updateTable('post_edit')
    .set({ state: 'standing', said: as.said, differs: [...differs], settled_at: now })
    .where('id', '=', edit.id)
    .execute();
  await trx
    .updateTable('post')
    .set({ ...as, written: edit.written, remote_version: sql<string | null>`coalesce(${version}, remote_version)` })
    .where('id', '=', edit.post_id)
    .execute();
}

/** The network will not have it: what stood stands. */
export async function refusePostEdit(db: Kysely<Schema>, id: number, trouble: string, now: Date): Promise<void> {
  await db
    .updateTable('post_edit')
    .set({ state: 'refused', trouble, settled_at: now })
    .where('id', '=', id)
    .where('state', '=', 'asked')
    .execute();
}
