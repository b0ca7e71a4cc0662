import { type PlanView, planOf } from '@beffroi/plans';
import type { Store } from '@beffroi/store';
import type { Mandate } from './rules/index.ts';

/** The plan of a town in a mandate as everybody may read it; `null` where none is published. */
export function publicPlan(store: Store, territory: string, { year }: Mandate): Promise<PlanView | null> {
  return planOf(store, null, territory, year);
}
