import { type Actor, act, assertMay, done, unchanged } from '@beffroi/acts';
import { allStandingCharges, chargeById, holdPlan } from '@beffroi/store';
import { type Base, heldAction } from '../the-plan.ts';
import { holds } from './holding.ts';
import { endLeft } from './settle.ts';

/**
 * Once a day: ends charges of those whose account was closed, or who may be in charge of nothing there any more. Pages show such an action without owner already:
 * this writes it down.
 *
 * @returns how many were ended
 * @throws ActRefusal
 */
export async function keepPlans({ db }: Base, actor: Actor, now: Date): Promise<number> {
  assertMay(actor, 'charge.lapsed');
  let ended = 0;
  for (const { id, action_id: action } of await allStandingCharges(db))
    ended += await act({ db }, actor, { act: 'charge.lapsed', now }, async (trx) => {
      const before = await heldAction(trx, action);
      if (before !== null) await holdPlan(trx, before.plan.id);
      const [held, charge] = [await heldAction(trx, action), await chargeById(trx, id)];
      if (held === null || charge === null || !['asked', 'accepted'].includes(charge.state) || holds(charge, held)) return unchanged(0);
      await endLeft(trx, charge, now);
      return done(`charge:${id}`, { action, account: charge.account_id }, 1);
    });
  return ended;
}
