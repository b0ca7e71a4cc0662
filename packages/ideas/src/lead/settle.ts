import { type ActingMember, done } from '@beffroi/acts';
import { dayIn } from '@beffroi/speaking';
import { ideaBoxById, type Store, standAlone, updateComment, updateIdea } from '@beffroi/store';
import { IdeaRefusal, unknownThing } from '../refusal.ts';
import { lineIn } from '../text-field.ts';
import { actInBox, actOnIdea, assertAsRead, knownComment, knownIdea } from '../the-box.ts';

/** What becomes of words that wait: all who know the box read them; nobody does, for a reason; or their author is asked for other words. Reasons are told to the author. */
export type Settlement =
  | { readonly kind: 'show' }
  | { readonly kind: 'refuse'; readonly reason: string }
  | { readonly kind: 'give-back'; readonly reason: string };

const STATES = { show: 'shown', refuse: 'refused', 'give-back': 'given-back' } as const;

/**
 * Says what becomes of an idea that waits. What is shown can be refused later too: somebody may see only then whom it names.
 *
 * @param version of the idea that was read
 * @throws ActRefusal; IdeaRefusal `unknown`, `changed`, `not-valid`, `is-action`
 */
export function settleIdea(store: Store, actor: ActingMember, id: string, version: number, how: Settlement, now: Date): Promise<void> {
  return actOnIdea(store, actor, id, { act: 'idea.settled', now }, async (trx, { idea, box }) => {
    assertAsRead(idea, version);
    if (idea.state === 'merged') throw new IdeaRefusal('changed', 'It stands with another one.', { state: idea.state });
    if (idea.action_id !== null) throw new IdeaRefusal('is-action', 'It is an action already.');
    const state = STATES[how.kind];
    const reason = how.kind === 'show' ? null : lineIn(how.reason, 'reason');
    const settled = { settled_on: dayIn(box.zone, now), settled_by: actor.id };
    // What stood with it was read and found good: it stands for itself.
    if (state !== 'shown') await standAlone(trx, id);
    await updateIdea(trx, id, version, { state, reason, ...settled, outcome: null, answer: null });
    return done(`idea:${id}`, { box: box.id, before: idea.state, after: state });
  });
}

/** The same of a comment. @throws ActRefusal; IdeaRefusal `unknown`, `changed`, `not-valid` */
export async function settleComment(
  store: Store,
  actor: ActingMember,
  id: string,
  version: number,
  how: Settlement,
  now: Date,
): Promise<void> {
  const found = await knownComment(store.db, id);
  const idea = found === null ? null : await knownIdea(store.db, found.idea_id);
  const row = idea === null ? null : await ideaBoxById(store.db, idea.box_id);
  return actInBox(store, actor, 'idea.lead', row, { act: 'idea.comment-settled', now }, async (trx, box) => {
    const comment = await knownComment(trx, id);
    if (comment === null) throw unknownThing();
    assertAsRead(comment, version);
    const state = STATES[how.kind];
    const reason = how.kind === 'show' ? null : lineIn(how.reason, 'reason');
    await updateComment(trx, id, version, { state, reason, settled_on: dayIn(box.zone, now), settled_by: actor.id });
    return done(`idea-comment:${id}`, { box: box.id, idea: comment.idea_id, before: comment.state, after: state });
  });
}
