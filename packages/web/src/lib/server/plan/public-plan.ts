import { type PlanView, planOf } from '@beffroi/plans';
import { error } from '@sveltejs/kit';

/** The plan of an authority as everybody reads it. @throws 404 */
export async function publicPlan({ house }: App.Locals, code: string): Promise<PlanView> {
  return (await planOf(house.store, null, code)) ?? error(404, 'plan');
}
