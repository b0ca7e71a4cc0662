import type { Kysely } from 'kysely';
import type { ApprovalAnswer, PostApprovalRow } from '../desk-schema.ts';
import type { Schema } from '../schema.ts';

/** Who is asked whether a draft may go out, and until when they alone can say. */
export interface NewApproval {
  readonly post_id: number;
  readonly approver_id: number;
  readonly stand_in_id: number | null;
  readonly asked_at: Date;
  readonly deadline: Date;
}

/** Asks; what was asked before is overtaken. @returns its id */
export async function insertApproval(trx: Kysely<Schema>, approval: NewApproval): Promise<number> {
  await overtakeApproval(trx, approval.post_id, approval.asked_at);
  const { id } = await trx.insertInto('post_approval').values(approval).returning('id').executeTakeFirstOrThrow();
  return id;
}

/** Nobody is asked any more. */
export async function overtakeApproval(trx: Kysely<Schema>, postId: number, now: Date): Promise<void> {
  await trx
    .updateTable('post_approval')
    .set({ answer: 'overtaken', answered_at: now })
    .where('post_id', '=', postId)
    .where('answered_at', 'is', null)
    .execute();
}

/** @returns whether it was still asked: of two who answer at once one is told no */
export async function answerApproval(
  trx: Kysely<Schema>,
  id: number,
  { by, answer, reason }: { readonly by: number; readonly answer: ApprovalAnswer; readonly reason: string | null },
  now: Date,
): Promise<boolean> {
  const { numUpdatedRows } = await trx
    .updateTable('post_approval')
    .set({ answer, answered_by: by, answered_at: now, reason })
    .where('id', '=', id)
    .where('answered_at', 'is', null)
    .executeTakeFirstOrThrow();
  return numUpdatedRows > 0;
}

/** What was asked last of a post, answered or not; `null` when nothing ever was. */
export async function lastApproval(db: Kysely<Schema>, postId: number): Promise<PostApprovalRow | null> {
  const row = await db.selectFrom('post_approval').selectAll().where('post_id', '=', postId).orderBy('id', 'desc').executeTakeFirst();
  return row ?? null;
}

/** What was asked of posts, the newest first. */
export async function approvalsOf(db: Kysely<Schema>, postIds: readonly number[]): Promise<PostApprovalRow[]> {
  return db
    .selectFrom('post_approval')
    .selectAll()
    .where('post_id', 'in', [...postIds, -1])
    .orderBy('id', 'desc')
    .execute();
}

/** What an account is asked to say now: as who is named, or as a stand-in once the deadline has passed. The most urgent first. */
export async function approvalsAskedOf(db: Kysely<Schema>, accountId: number, now: Date): Promise<PostApprovalRow[]> {
  return db
    .selectFrom('post_approval')
    .selectAll()
    .where('answered_at', 'is', null)
    .where(({ eb, or, and }) =>
      or([eb('approver_id', '=', accountId), and([eb('stand_in_id', '=', accountId), eb('deadline', '<=', now)])]),
    )
    .orderBy('deadline')
    .orderBy('id')
    .execute();
}
