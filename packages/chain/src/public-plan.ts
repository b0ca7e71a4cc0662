import type { PlanView } from '@beffroi/plans';
import type { Store } from '@beffroi/store';
import type { Mandate } from './rules/index.ts';

/** The plan of a town in a mandate as everybody may read it; `null` where none is published. */
export async function publicPlan(_store: Store, _territory: string, _mandate: Mandate): Promise<PlanView | null> {
  return null;
}
