import { type ActingMember, done } from '@beffroi/acts';
import { dayIn } from '@beffroi/speaking';
import {
  commentByCode,
  type IdeaBoxRow,
  type IdeaCommentRow,
  ideaBoxById,
  ideaByCode,
  insertComment,
  type Schema,
  type Store,
} from '@beffroi/store';
import type { Kysely } from 'kysely';
import type { Passer } from '../guessing.ts';
import { codeHashIn } from '../secrets.ts';
import { someWordsIn } from '../text-field.ts';
import { actInBox, assertTaking, boxAt, knownIdea, shownIdea } from '../the-box.ts';
import { codeTaken } from './author.ts';

/** A comment under a new code. */
export interface CommentAsk {
  /** UUID of the idea. */
  readonly idea: string;
  readonly said: string;
  readonly code: string;
}

/**
 * Says something to an idea without a name, under a code that was seen and noted. It waits until it was read; no act, no row in the log. The same form sent again is one comment.
 *
 * @throws IdeaRefusal `no-box`, `box-closed`, `unknown`, `not-shown`, `mistyped`, `code-taken`, `not-valid`, `too-often`
 */
export async function commentIdea(store: Store, key: string, { idea, said, code }: CommentAsk, passer: Passer): Promise<void> {
  const box = await boxAt(store, key, passer);
  assertTaking(box);
  await shownIdea(store.db, box, idea);
  const [words, hash] = [someWordsIn(said, 'comment'), codeHashIn(code)];
  await store.db.transaction().execute(async (trx) => {
    const before = await commentByCode(trx, hash);
    if (before !== null || (await ideaByCode(trx, hash)) !== null) return assertSame(before, idea, words);
    const id = await insertWaiting(trx, box, { idea, said: words }, { code_hash: hash, account_id: null }, passer.now);
    if (id === null) assertSame(await commentByCode(trx, hash), idea, words);
  });
}

/** @throws IdeaRefusal `code-taken` */
function assertSame(before: IdeaCommentRow | null, idea: string, said: string): void {
  if (before === null || before.idea_id !== idea || before.said !== said) throw codeTaken();
}

const insertWaiting = (
  trx: Kysely<Schema>,
  { zone }: IdeaBoxRow,
  { idea, said }: { readonly idea: string; readonly said: string },
  author: Pick<IdeaCommentRow, 'code_hash' | 'account_id'>,
  now: Date,
): Promise<string | null> =>
  insertComment(trx, { idea_id: idea, said, ...author, state: 'waiting', given_on: dayIn(zone, now), version: 0 });

/** Says something to an idea in one's own name. @returns its id · @throws ActRefusal; IdeaRefusal `unknown`, `not-shown`, `box-closed`, `not-valid` */
export async function commentNamed(store: Store, actor: ActingMember, idea: string, said: string, now: Date): Promise<string> {
  const found = await knownIdea(store.db, idea);
  const row = found === null ? null : await ideaBoxById(store.db, found.box_id);
  return actInBox(store, actor, 'idea.give', row, { act: 'idea.commented', now }, async (trx, box) => {
    assertTaking(box);
    await shownIdea(trx, box, idea);
    const words = someWordsIn(said, 'comment');
    const id = (await insertWaiting(trx, box, { idea, said: words }, { code_hash: null, account_id: actor.id }, now))!;
    return done(`idea-comment:${id}`, { box: box.id, idea }, id);
  });
}
