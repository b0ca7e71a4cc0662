import { may } from '@beffroi/acts';
import { actionId, actionOf, type PlanSummary, planByNumber, plansOf } from '@beffroi/plans';
import { actorOf, type Guarded, requireAct } from '@beffroi/ui/server/guard.ts';
import { error } from '@sveltejs/kit';

/** Who reads plans here, with those of their authorities. @throws a redirection to the sign-in, or 403 */
export async function plansFor(event: Guarded) {
  const account = requireAct(event, 'plan.read');
  const actor = actorOf(event);
  return { account, actor, plans: await plansOf(event.locals.house.store, actor), mayMake: may(account, 'plan.edit') };
}

type PlanEvent = Guarded & { readonly params: { readonly id: string } };

/** A plan of somebody's own authority, without its actions. @throws a redirection to the sign-in, 403, or 404 for one of another authority */
export async function planHead(event: PlanEvent) {
  const { account, actor, plans } = await plansFor(event);
  const head: PlanSummary = plans.find(({ id }) => id === Number(event.params.id)) ?? error(404, 'plan');
  return { account, actor, head };
}

/** The same with its actions. @throws the same */
export async function planWhole(event: PlanEvent) {
  const { account, actor, head } = await planHead(event);
  const plan = (await planByNumber(event.locals.house.store, actor, head.id)) ?? error(404, 'plan');
  return { account, actor, head, plan };
}

/** One that somebody edits. @throws the same, and 403 */
export async function planEdited(event: PlanEvent) {
  const found = await planHead(event);
  if (!found.head.mayEdit) error(403, 'role');
  return found;
}

/** An action that somebody reads: of a plan of their own, or one that their authority carries too. @throws a redirection to the sign-in, 403, 404 */
export async function actionRead(event: Guarded & { readonly params: { readonly id: string; readonly number: string } }) {
  const account = requireAct(event, 'plan.read');
  const actor = actorOf(event);
  const { store } = event.locals.house;
  const id = await actionId(store, Number(event.params.id), Number(event.params.number));
  const detail = id === null ? null : await actionOf(store, actor, id);
  // What everybody reads of a published plan stands on its public page.
  if (detail === null || !detail.mayNote) error(404, 'action');
  return { account, actor, detail };
}
