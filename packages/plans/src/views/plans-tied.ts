import { tiedPlans } from '@beffroi/store';
import type { KnownTie } from '../actions/ties.ts';
import type { Base } from '../the-plan.ts';

/** In how many published plans of other authorities an open action is to move something. @param than whose own plan does not count */
export async function plansTied({ db }: Base, than: string): Promise<(tie: KnownTie) => number> {
  const counts = await tiedPlans(db, than);
  return ({ instrument, indicator }) => counts.get(`${instrument} ${indicator}`) ?? 0;
}
