import type { Actor } from '@beffroi/acts';
import { planActionsById, plansById, sharesWith } from '@beffroi/store';
import { mayThere, placesOf } from '../authorities.ts';
import type { ActionView } from '../plan-view.ts';
import type { Base } from '../the-plan.ts';
import { actionViews } from './action-views.ts';
import { headOf, type PlanHead } from './plan-of.ts';

/** An action of another authority that one's own carries too, or is asked to. */
export interface SharedAction {
  readonly share: number;
  /** One's own authority. */
  readonly territory: string;
  readonly state: 'asked' | 'accepted';
  readonly mayMove: boolean;
  /** Whether whoever reads answers for the authority. */
  readonly mayAnswer: boolean;
  /** ISO instant. */
  readonly askedAt: string;
  /** The other authority's. */
  readonly plan: PlanHead;
  /** As everybody may read it, as long as it is asked alone. */
  readonly action: ActionView;
}

/**
 * Actions of other authorities that those of the actor carry too, or are asked to, the oldest first. A constant number of questions.
 *
 * @param territory one of them; all, where it is left out
 */
export async function sharedActions({ db }: Base, actor: Actor, territory?: string): Promise<readonly SharedAction[]> {
  const places = (territory === undefined ? placesOf(actor) : [territory]).filter((place) => mayThere(actor, 'plan.read', place));
  // What is only asked is for who answers.
  const shares = (await sharesWith(db, places)).filter(
    (share) => share.state === 'accepted' || mayThere(actor, 'plan.edit', share.territory),
  );
  const actions = await planActionsById(db, [...new Set(shares.map(({ action_id: action }) => action))]);
  const plans = new Map((await plansById(db, [...new Set(actions.map(({ plan_id: plan }) => plan))])).map((plan) => [plan.id, plan]));
  const accepted = new Set(shares.filter(({ state }) => state === 'accepted').map(({ action_id: action }) => action));
  const [inside, outside] = [actions.filter(({ id }) => accepted.has(id)), actions.filter(({ id }) => !accepted.has(id))];
  const views = new Map(
    [...(await actionViews(db, inside, plans, 'house')), ...(await actionViews(db, outside, plans, 'public'))].map((view) => [
      view.id,
      view,
    ]),
  );
  const planOf = new Map(actions.map(({ id, plan_id: plan }) => [id, plans.get(plan)!]));
  return shares.map((share) => ({
    ...{ share: share.id, territory: share.territory, state: share.state as SharedAction['state'], mayMove: share.may_move },
    ...{ mayAnswer: mayThere(actor, 'plan.edit', share.territory), askedAt: share.asked_at.toISOString() },
    ...{ plan: headOf(planOf.get(share.action_id)!, 'public'), action: views.get(share.action_id)! },
  }));
}
