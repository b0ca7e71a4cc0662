import { ACT_TABLE, type Act, type ActingMember, act, assertMay, type Outcome } from '@beffroi/acts';
import { type ChargeHeld, chargeById, holdPlan, isRowId, type Schema } from '@beffroi/store';
import type { Kysely } from 'kysely';
import { PlanRefusal } from '../refusal.ts';
import { type ActionHeld, type Base, carriers, heldAction, nobodys, placeOf } from '../the-plan.ts';

/**
 * Does something to a charge, while nobody else changes its plan: with the right in the authority of its plan, or, to be in charge, in one that carries the action too.
 *
 * @throws ActRefusal; PlanRefusal `unknown`
 */
export async function actOnCharge<T>(
  { db }: Base,
  actor: ActingMember,
  charge: number,
  { act: what, now }: { readonly act: Act; readonly now: Date },
  work: (trx: Kysely<Schema>, held: ActionHeld, row: ChargeHeld) => Promise<Outcome<T>>,
): Promise<T> {
  const known = isRowId(charge) ? await chargeById(db, charge) : null;
  const held = known === null ? null : await heldAction(db, known.action_id);
  if (known === null || held === null) return nobodys(actor, what);
  const places = (of: ActionHeld) => (ACT_TABLE[what] === 'plan.take' ? carriers(of) : [of.plan.territory]);
  return act({ db }, actor, { act: what, territory: placeOf(actor, what, places(held)), now }, async (trx) => {
    await holdPlan(trx, held.plan.id);
    const [row, fresh] = [(await chargeById(trx, charge)) ?? known, (await heldAction(trx, known.action_id)) ?? held];
    assertMay(actor, what, placeOf(actor, what, places(fresh)));
    return work(trx, fresh, row);
  });
}

/** That a question waits for its answer. @throws PlanRefusal `settled` */
export function assertAsked({ state }: ChargeHeld): void {
  if (state !== 'asked') throw new PlanRefusal('settled', 'It waits for no answer any more.', { state });
}

/** That somebody is in charge. @throws PlanRefusal `settled` */
export function assertAccepted({ state }: ChargeHeld): void {
  if (state !== 'accepted') throw new PlanRefusal('settled', 'They are not in charge any more.', { state });
}
