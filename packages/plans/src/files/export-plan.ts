import { type Actor, done } from '@beffroi/acts';
import type { PlanView } from '../plan-view.ts';
import { unknownThing } from '../refusal.ts';
import { actOnPlan, type Base } from '../the-plan.ts';
import { planByNumber } from '../views/plan-of.ts';
import type { PlanFileFormat } from './write-plan.ts';

/**
 * Gives a plan out of the house, as whoever asks may see it: the act log says who took what. What everybody may read needs no act.
 *
 * @throws ActRefusal; PlanRefusal `unknown`
 */
export function exportPlan(store: Base, actor: Actor, plan: number, format: PlanFileFormat, now: Date): Promise<PlanView> {
  return actOnPlan(store, actor, plan, { act: 'plan.exported', now }, async (trx) => {
    const view = await planByNumber({ db: trx }, actor, plan);
    if (view === null) throw unknownThing();
    return done(`plan:${plan}`, { format, actions: view.actions.length }, view);
  });
}
