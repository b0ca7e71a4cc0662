import type { Kysely } from 'kysely';
import type { IdeaCommentRow, NewIdeaComment } from '../idea-schema.ts';
import type { Schema } from '../schema.ts';

/** @returns its id; `null` when there is one with this code already */
export async function insertComment(trx: Kysely<Schema>, comment: NewIdeaComment): Promise<string | null> {
  const row = await trx
    .insertInto('idea_comment')
    .values(comment)
    .onConflict((conflict) => conflict.column('code_hash').doNothing())
    .returning('id')
    .executeTakeFirst();
  return row?.id ?? null;
}

/** @param id a UUID */
export async function commentById(db: Kysely<Schema>, id: string): Promise<IdeaCommentRow | null> {
  return (await db.selectFrom('idea_comment').selectAll().where('id', '=', id).executeTakeFirst()) ?? null;
}

/** What somebody said who has a code; `null` when nobody has it. */
export async function commentByCode(db: Kysely<Schema>, codeHash: string): Promise<IdeaCommentRow | null> {
  return (await db.selectFrom('idea_comment').selectAll().where('code_hash', '=', codeHash).executeTakeFirst()) ?? null;
}

/** What of a comment is changed. */
export type CommentChange = Partial<Pick<IdeaCommentRow, 'said' | 'state' | 'reason' | 'settled_on' | 'settled_by'>>;

/** Gives a comment another version. @returns whether it stood as it was read */
export async function updateComment(trx: Kysely<Schema>, id: string, version: number, change: CommentChange): Promise<boolean> {
  const { numUpdatedRows } = await trx
    .updateTable('idea_comment')
    .set({ ...change, version: version + 1 })
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirstOrThrow();
  return numUpdatedRows > 0n;
}

/** A comment with the name of who said it; `null`: they are not named. */
export interface ListedComment extends IdeaCommentRow {
  readonly by: string | null;
}

/** Comments on some ideas, in one state, by their days. */
export async function listedComments(
  db: Kysely<Schema>,
  ideas: readonly string[],
  state: IdeaCommentRow['state'],
): Promise<ListedComment[]> {
  if (ideas.length === 0) return [];
  return db
    .selectFrom('idea_comment')
    .leftJoin('account', 'account.id', 'idea_comment.account_id')
    .selectAll('idea_comment')
    .select('account.name as by')
    .where('idea_id', 'in', [...ideas])
    .where('idea_comment.state', '=', state)
    .orderBy('given_on')
    .orderBy('idea_comment.id')
    .execute();
}
