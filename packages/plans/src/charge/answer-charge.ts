import { type ActingMember, ActRefusal, done, unchanged } from '@beffroi/acts';
import { type ChargeHeld, type Schema, updateCharge } from '@beffroi/store';
import type { Kysely } from 'kysely';
import { mayThere } from '../authorities.ts';
import { maybeLineIn } from '../fields.ts';
import { isOver } from '../is-over.ts';
import { PlanRefusal } from '../refusal.ts';
import type { ActionHeld, Base } from '../the-plan.ts';
import { assertOwn, leftIn } from './ask-charge.ts';
import { type Standing, settled } from './settle.ts';
import { actOnCharge, assertAccepted, assertAsked } from './the-charge.ts';

/** Signs of a reason, at most. */
export const REASON_MOST = 500;

/**
 * Says yes: who was asked is in charge from now on, and who gave it on no more. To an offer, who edits the plan says yes.
 *
 * @throws ActRefusal; PlanRefusal `unknown`, `settled`, `over`, `taken`, `cannot-take`
 */
export function acceptCharge(store: Base, actor: ActingMember, charge: number, now: Date): Promise<void> {
  return actOnCharge(store, actor, charge, { act: 'charge.accepted', now }, async (trx, held, row) => {
    assertAnswers(row, held, actor);
    assertAsked(row);
    const { state } = held.action;
    if (isOver({ state })) throw new PlanRefusal('over', 'It is over.', { state });
    const standing = await settled(trx, held, now);
    if (standing.asked?.id !== row.id) throw new PlanRefusal('cannot-take', 'This person cannot be in charge here any more.');
    const before = await giveOn(trx, row, standing, now);
    await updateCharge(trx, row.id, { state: 'accepted', answered_at: now });
    return done(`charge:${row.id}`, { action: row.action_id, account: row.account_id, ...before, ...leftIn(standing) });
  });
}

/** Ends the charge of who gave the action on; of anybody else it is not taken away. @throws PlanRefusal `taken` */
async function giveOn(trx: Kysely<Schema>, row: ChargeHeld, { accepted }: Standing, now: Date) {
  if (accepted === null) return {};
  if (accepted.account_id !== row.asked_by) throw new PlanRefusal('taken', 'Somebody is in charge already.', { name: accepted.name });
  await updateCharge(trx, accepted.id, { state: 'handed-over', ended_at: now });
  return { from: accepted.id };
}

/**
 * Says no, with a reason where one wants to give it. To an offer, who edits the plan says no; who offered may take it back so.
 *
 * @param reason empty: none is given
 * @throws ActRefusal; PlanRefusal `unknown`, `settled`, `not-valid`
 */
export function declineCharge(store: Base, actor: ActingMember, charge: number, reason: string, now: Date): Promise<void> {
  return actOnCharge(store, actor, charge, { act: 'charge.declined', now }, async (trx, held, row) => {
    if (row.account_id !== actor.id) assertAnswers(row, held, actor);
    assertAsked(row);
    const why = maybeLineIn(reason, 'reason', REASON_MOST);
    await updateCharge(trx, row.id, { state: 'declined', answered_at: now, ended_at: now, reason: why });
    return done(`charge:${row.id}`, { action: row.action_id, account: row.account_id });
  });
}

/** That the answer is the actor's to give. @throws ActRefusal, PlanRefusal `unknown` */
function assertAnswers(row: ChargeHeld, held: ActionHeld, actor: ActingMember): void {
  if (!isOffer(row)) assertOwn(row, actor);
  else if (!mayThere(actor, 'plan.edit', held.plan.territory)) throw new ActRefusal(actor.name, 'plan.edit');
}

/** Whether somebody asked for it themselves. */
export const isOffer = ({ account_id: account, asked_by: by }: Pick<ChargeHeld, 'account_id' | 'asked_by'>): boolean => account === by;

/**
 * Gives an action up: nobody is in charge of it then.
 *
 * @param reason empty: none is given
 * @throws ActRefusal; PlanRefusal `unknown`, `settled`, `not-valid`
 */
export function leaveCharge(store: Base, actor: ActingMember, charge: number, reason: string, now: Date): Promise<void> {
  return actOnCharge(store, actor, charge, { act: 'charge.left', now }, async (trx, _, row) => {
    assertOwn(row, actor);
    assertAccepted(row);
    const why = maybeLineIn(reason, 'reason', REASON_MOST);
    await updateCharge(trx, row.id, { state: 'left', ended_at: now, reason: why, named: false });
    return done(`charge:${row.id}`, { action: row.action_id });
  });
}

/**
 * Ends that somebody is in charge, by who edits the plan.
 *
 * @param reason empty: none is given
 * @throws ActRefusal; PlanRefusal `unknown`, `settled`, `not-valid`
 */
export function endCharge(store: Base, actor: ActingMember, charge: number, reason: string, now: Date): Promise<void> {
  return actOnCharge(store, actor, charge, { act: 'charge.ended', now }, async (trx, _, row) => {
    assertAccepted(row);
    const why = maybeLineIn(reason, 'reason', REASON_MOST);
    await updateCharge(trx, row.id, { state: 'withdrawn', ended_at: now, reason: why, named: false });
    return done(`charge:${row.id}`, { action: row.action_id, account: row.account_id });
  });
}

/**
 * Says whether everybody may read one's name beside an action that one is in charge of. Nobody else says so.
 *
 * @throws ActRefusal; PlanRefusal `unknown`, `settled`
 */
export function nameCharge(store: Base, actor: ActingMember, charge: number, named: boolean, now: Date): Promise<void> {
  return actOnCharge(store, actor, charge, { act: 'charge.named', now }, async (trx, _, row) => {
    assertOwn(row, actor);
    assertAccepted(row);
    if (row.named === named) return unchanged();
    await updateCharge(trx, row.id, { named });
    return done(`charge:${row.id}`, { action: row.action_id, named });
  });
}
