import { type ActingMember, done, unchanged } from '@beffroi/acts';
import { type IdeaOutcome, type Store, updateIdea } from '@beffroi/store';
import { IdeaRefusal } from '../refusal.ts';
import { someWordsIn } from '../text-field.ts';
import { actOnIdea, assertAsRead } from '../the-box.ts';

/** What came of an idea that became no action, in words that all read; `null` takes it back. */
export type IdeaAnswer = { readonly outcome: IdeaOutcome; readonly said: string } | null;

/**
 * Says to all that something is done already, or will not be, and why.
 *
 * @throws ActRefusal; IdeaRefusal `unknown`, `changed`, `not-shown`, `not-valid`, `is-action`
 */
export function answerIdea(store: Store, actor: ActingMember, id: string, version: number, answer: IdeaAnswer, now: Date): Promise<void> {
  return actOnIdea(store, actor, id, { act: 'idea.answered', now }, async (trx, { idea, box }) => {
    assertAsRead(idea, version);
    if (idea.state !== 'shown') throw new IdeaRefusal('not-shown', 'It is not shown.');
    if (idea.action_id !== null) throw new IdeaRefusal('is-action', 'It is an action already.');
    const said = answer === null ? null : someWordsIn(answer.said, 'answer');
    const outcome = answer?.outcome ?? null;
    if (outcome === idea.outcome && said === idea.answer) return unchanged();
    await updateIdea(trx, id, version, { outcome, answer: said });
    return done(`idea:${id}`, { box: box.id, before: idea.outcome, after: outcome });
  });
}
