import { type ActingMember, done } from '@beffroi/acts';
import { addAction } from '@beffroi/plans';
import { actionChoice, type IdeaRow, isRowId, type Schema, type Store, updateIdea } from '@beffroi/store';
import type { Kysely } from 'kysely';
import { IdeaRefusal } from '../refusal.ts';
import { actOnIdea, assertAsRead, type BoxedIdea } from '../the-box.ts';

/** The action that an idea becomes: a new one of a plan, in the words that who leads gives it; or one that is there already. */
export type BecomingAction =
  | { readonly kind: 'new'; readonly plan: number; readonly title: string; readonly purpose: string }
  | { readonly kind: 'known'; readonly action: number };

/**
 * Makes an action of an idea: added to a plan of the same authority and tied to the idea, in one transaction. Its author, and those of ideas that stand with it, see by their codes what becomes of it.
 *
 * @param version of the idea that was read
 * @returns the action’s id, and its number in its plan
 * @throws ActRefusal (it also takes the right to edit the plan); IdeaRefusal `unknown`, `changed`, `not-shown`, `is-action`, `other-plan`; PlanRefusal of `addAction`
 */
export function becomeAction(
  store: Store,
  actor: ActingMember,
  id: string,
  version: number,
  becoming: BecomingAction,
  now: Date,
): Promise<{ readonly action: number; readonly number: number }> {
  return actOnIdea(store, actor, id, { act: 'idea.became-action', now }, async (trx, boxed) => {
    assertCanBecome(boxed.idea, version);
    const { action, number } = becoming.kind === 'new' ? await added(trx, actor, boxed, becoming, now) : await known(trx, boxed, becoming);
    await updateIdea(trx, id, version, { action_id: action, outcome: null, answer: null });
    return done(`idea:${id}`, { box: boxed.box.id, action, number }, { action, number });
  });
}

/** @throws IdeaRefusal */
function assertCanBecome(idea: IdeaRow, version: number): void {
  if (idea.action_id !== null) throw new IdeaRefusal('is-action', 'It is an action already.');
  assertAsRead(idea, version);
  if (idea.state !== 'shown') throw new IdeaRefusal('not-shown', 'It is not shown.');
}

type Trx = Kysely<Schema>;

async function added(
  trx: Trx,
  actor: ActingMember,
  { box }: BoxedIdea,
  { plan, title, purpose }: Extract<BecomingAction, { kind: 'new' }>,
  now: Date,
): Promise<{ readonly action: number; readonly number: number }> {
  const { id, number } = await addAction({ db: trx }, actor, plan, { title, purpose }, [], now);
  // Known only once it is there, since plans refuse by themselves what is none, or nobody's: what was added goes with the refusal.
  await assertOwn(trx, box.territory, id);
  return { action: id, number };
}

async function known(trx: Trx, { box }: BoxedIdea, { action }: Extract<BecomingAction, { kind: 'known' }>) {
  const { number } = await assertOwn(trx, box.territory, action);
  return { action, number };
}

/** @throws IdeaRefusal `other-plan` */
async function assertOwn(trx: Trx, territory: string, action: number): Promise<{ readonly number: number }> {
  const found = isRowId(action) ? await actionChoice(trx, action) : null;
  if (found?.territory !== territory) throw new IdeaRefusal('other-plan', 'The plan is another authority’s.');
  return found;
}
