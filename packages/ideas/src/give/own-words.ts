import { type ActingMember, ActRefusal, may } from '@beffroi/acts';
import { dayIn } from '@beffroi/speaking';
import {
  commentById,
  deleteIdea,
  holdIdeaBox,
  type IdeaBoxRow,
  type IdeaRow,
  ideaBoxById,
  ideaById,
  keepApart,
  type Schema,
  type Store,
  standAlone,
  updateComment,
  updateIdea,
} from '@beffroi/store';
import type { Kysely } from 'kysely';
import type { Passer } from '../guessing.ts';
import { IdeaRefusal, unknownThing } from '../refusal.ts';
import { someWordsIn, wordsIn } from '../text-field.ts';
import { assertAsRead, knownIdea } from '../the-box.ts';
import { underCode } from './author.ts';
import { type IdeaAsk, ideaIn } from './give-idea.ts';

/** What an author may do with their own words, by their code or their account: no act, whoever they are, since whoever reads the log would know when. */
export type OwnAuthor =
  | { readonly kind: 'code'; readonly code: string; readonly passer: Passer }
  | { readonly kind: 'account'; readonly actor: ActingMember; readonly idea: string; readonly now: Date };

/**
 * Writes an idea anew that was given back, or still waits. It waits then to be read.
 *
 * @param version of the idea that was read
 * @throws ActRefusal; IdeaRefusal `mistyped`, `code-unknown`, `too-often`, `unknown`, `changed`, `not-valid`
 */
export function rewordIdea(store: Store, author: OwnAuthor, version: number, ask: IdeaAsk): Promise<void> {
  return onOwnIdea(store, author, async (trx, { idea }) => {
    const values = ideaIn(ask);
    if (idea.state === 'waiting' && idea.kind === values.kind && idea.title === values.title && idea.said === values.said) return;
    assertAsRead(idea, version);
    if (idea.state !== 'given-back' && idea.state !== 'waiting')
      throw new IdeaRefusal('changed', 'It is read by others, or refused.', { state: idea.state });
    await updateIdea(trx, idea.id, version, { ...values, state: 'waiting', reason: null, settled_on: null, settled_by: null });
  });
}

/**
 * Says that one's idea is another thing than the one that it stands with: it stands for itself again, and the two are not merged a second time.
 *
 * @param said how it is another thing, for who leads the box; may be empty
 * @throws ActRefusal; IdeaRefusal `mistyped`, `code-unknown`, `too-often`, `unknown`, `changed`, `not-merged`, `not-valid`
 */
export function objectToMerge(store: Store, author: OwnAuthor, version: number, said: string): Promise<void> {
  return onOwnIdea(store, author, async (trx, { idea, box, now }) => {
    const words = wordsIn(said, 'comment');
    if (idea.state !== 'merged') throw new IdeaRefusal('not-merged', 'It stands with no other one.');
    assertAsRead(idea, version);
    await keepApart(trx, idea.id, idea.merged_into!, words);
    // The day as of whoever settled it before: rows of that day are mixed.
    await updateIdea(trx, idea.id, version, { state: 'shown', merged_into: null, settled_on: dayIn(box.zone, now) });
  });
}

/**
 * Takes one's idea back, at any time before it is an action: it is deleted with what was said of it and who supports it. What stood with it stands for itself again.
 *
 * @param version of the idea that was read
 * @throws ActRefusal; IdeaRefusal `mistyped`, `code-unknown`, `too-often`, `unknown`, `changed`, `is-action`
 */
export function withdrawIdea(store: Store, author: OwnAuthor, version: number): Promise<void> {
  return onOwnIdea(store, author, async (trx, { idea }) => {
    assertAsRead(idea, version);
    // Others work on it, and the plan says where it came from.
    if (idea.action_id !== null) throw new IdeaRefusal('is-action', 'It is an action already.');
    await standAlone(trx, idea.id);
    await deleteIdea(trx, idea.id);
  });
}

/** Writes a comment anew that was given back, by its code. @throws IdeaRefusal as `rewordIdea` */
export async function rewordComment(store: Store, code: string, version: number, said: string, passer: Passer): Promise<void> {
  const found = await underCode(store, code, passer);
  if (found.kind !== 'comment') throw unknownThing();
  const words = someWordsIn(said, 'comment');
  await store.db.transaction().execute(async (trx) => {
    const comment = (await commentById(trx, found.comment.id)) ?? found.comment;
    if (comment.state === 'waiting' && comment.said === words) return;
    assertAsRead(comment, version);
    if (comment.state !== 'given-back' && comment.state !== 'waiting')
      throw new IdeaRefusal('changed', 'It is read by others, or refused.', { state: comment.state });
    await updateComment(trx, comment.id, version, { said: words, state: 'waiting', reason: null, settled_on: null, settled_by: null });
  });
}

/** What somebody does to their own idea, held against who leads the box. */
interface OwnIdea {
  readonly idea: IdeaRow;
  readonly box: IdeaBoxRow;
  readonly now: Date;
}

async function onOwnIdea(store: Store, author: OwnAuthor, work: (trx: Kysely<Schema>, own: OwnIdea) => Promise<void>): Promise<void> {
  const { idea, now } = await ownIdea(store, author);
  await store.db.transaction().execute(async (trx) => {
    await holdIdeaBox(trx, idea.box_id);
    const [held, box] = [await ideaById(trx, idea.id), await ideaBoxById(trx, idea.box_id)];
    if (held === null || box === null) throw unknownThing();
    await work(trx, { idea: held, box, now });
  });
}

/** @throws ActRefusal; IdeaRefusal */
async function ownIdea(store: Store, author: OwnAuthor): Promise<{ readonly idea: IdeaRow; readonly now: Date }> {
  if (author.kind === 'code') {
    const found = await underCode(store, author.code, author.passer);
    if (found.kind !== 'idea') throw unknownThing();
    return { idea: found.idea, now: author.passer.now };
  }
  const { actor, now } = author;
  if (!may(actor, 'idea.give')) throw new ActRefusal(actor.name, 'idea.give');
  const idea = await knownIdea(store.db, author.idea);
  if (idea?.account_id !== actor.id) throw unknownThing();
  return { idea, now };
}
