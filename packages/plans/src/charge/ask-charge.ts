import { type ActingMember, done } from '@beffroi/acts';
import { accountById, type ChargeHeld, insertCharge, isRowId, type Schema, updateCharge } from '@beffroi/store';
import type { Kysely } from 'kysely';
import { mayThere } from '../authorities.ts';
import { isOver } from '../is-over.ts';
import { PlanRefusal } from '../refusal.ts';
import { type ActionHeld, actOnAction, type Base, unlessKnown } from '../the-plan.ts';
import { holds } from './holding.ts';
import { type Standing, settled } from './settle.ts';
import { actOnCharge, assertAsked } from './the-charge.ts';

/**
 * Asks somebody to be in charge of an action. They are not, before they say so.
 *
 * @param account of the plan's authority, or of one that carries the action too
 * @returns the id of the charge
 * @throws ActRefusal; PlanRefusal `unknown`, `over`, `taken`, `asked-already`, `cannot-take`
 */
export function askCharge(store: Base, actor: ActingMember, action: number, account: number, now: Date): Promise<number> {
  return actOnAction(store, actor, action, { act: 'charge.asked', where: 'own', now }, async (trx, held) => {
    const standing = await settled(trx, held, now);
    if (standing.accepted !== null) throw taken(standing.accepted);
    const charge = await ask(trx, held, standing, { account, by: actor.id }, now);
    return done(`charge:${charge}`, { action, account, ...leftIn(standing) }, charge);
  });
}

/**
 * Offers to be in charge of an action. Who edits its plan says yes or no; where that is who offers, they are in charge at once.
 *
 * @returns the id of the charge
 * @throws ActRefusal; PlanRefusal `unknown`, `over`, `taken`, `asked-already`
 */
export function offerCharge(store: Base, actor: ActingMember, action: number, now: Date): Promise<number> {
  return actOnAction(store, actor, action, { act: 'charge.offered', where: 'shared', now }, async (trx, held) => {
    const standing = await settled(trx, held, now);
    if (standing.accepted !== null) throw taken(standing.accepted);
    const charge = await ask(trx, held, standing, { account: actor.id, by: actor.id }, now);
    const isAtOnce = mayThere(actor, 'plan.edit', held.plan.territory);
    if (isAtOnce) await updateCharge(trx, charge, { state: 'accepted', answered_at: now });
    return done(`charge:${charge}`, { action, ...(isAtOnce && { accepted: true }), ...leftIn(standing) }, charge);
  });
}

/**
 * Gives an action on: somebody else is asked, and until they say yes it stays with who has it.
 *
 * @param account who is to take it
 * @returns the id of the charge that they are asked to take
 * @throws ActRefusal; PlanRefusal `unknown`, `settled`, `over`, `asked-already`, `cannot-take`
 */
export function handOver(store: Base, actor: ActingMember, charge: number, account: number, now: Date): Promise<number> {
  return actOnCharge(store, actor, charge, { act: 'charge.handed-over', now }, async (trx, held, row) => {
    assertOwn(row, actor);
    const standing = await settled(trx, held, now);
    if (standing.accepted?.id !== row.id) throw new PlanRefusal('settled', 'They are not in charge any more.');
    const next = await ask(trx, held, standing, { account, by: actor.id }, now);
    return done(`charge:${next}`, { action: held.action.id, from: row.id, account }, next);
  });
}

/**
 * Keeps an action after all that one wanted to give on: the other is asked no more.
 *
 * @param charge the one that the other was asked to take
 * @throws ActRefusal; PlanRefusal `unknown`, `settled`
 */
export function keepCharge(store: Base, actor: ActingMember, charge: number, now: Date): Promise<void> {
  return actOnCharge(store, actor, charge, { act: 'charge.kept', now }, async (trx, _, row) => {
    if (row.asked_by !== actor.id || row.account_id === actor.id) throw new PlanRefusal('unknown', 'There is no such thing.');
    assertAsked(row);
    await updateCharge(trx, row.id, { state: 'withdrawn', answered_at: now, ended_at: now });
    return done(`charge:${row.id}`, { action: row.action_id });
  });
}

/**
 * Takes a question back that somebody has not answered, by who edits the plan: on any day.
 *
 * @throws ActRefusal; PlanRefusal `unknown`, `settled`
 */
export function withdrawCharge(store: Base, actor: ActingMember, charge: number, now: Date): Promise<void> {
  return actOnCharge(store, actor, charge, { act: 'charge.withdrawn', now }, async (trx, _, row) => {
    assertAsked(row);
    await updateCharge(trx, row.id, { state: 'withdrawn', answered_at: now, ended_at: now });
    return done(`charge:${row.id}`, { action: row.action_id, account: row.account_id });
  });
}

/** @returns the id of the charge · @throws PlanRefusal */
async function ask(
  trx: Kysely<Schema>,
  held: ActionHeld,
  { asked }: Standing,
  { account, by }: { readonly account: number; readonly by: number },
  now: Date,
): Promise<number> {
  const { id, state } = held.action;
  if (isOver({ state })) throw new PlanRefusal('over', 'It is over.', { state });
  if (asked !== null) throw askedAlready(asked);
  const person = isRowId(account) ? await accountById(trx, account) : null;
  if (person === null || !holds(person, held))
    throw new PlanRefusal('cannot-take', 'This person cannot be in charge here.', { field: 'account' });
  const row = { action_id: id, account_id: account, state: 'asked', asked_by: by, asked_at: now, named: false } as const;
  return unlessKnown(
    () => insertCharge(trx, row),
    () => askedAlready(null),
  );
}

const taken = ({ name }: ChargeHeld): PlanRefusal => new PlanRefusal('taken', 'Somebody is in charge already.', { name });
const askedAlready = (asked: ChargeHeld | null): PlanRefusal =>
  new PlanRefusal(
    'asked-already',
    'Somebody was asked already.',
    asked === null ? {} : { name: asked.name, since: asked.asked_at.toISOString() },
  );

/** What stands in the log of charges that were ended on the way. */
export const leftIn = ({ left }: Standing) => (left.length === 0 ? {} : { left: left.map(({ id }) => id) });

/** That a charge is the actor's: another's is none of theirs. @throws PlanRefusal `unknown` */
export function assertOwn({ account_id: account }: ChargeHeld, actor: ActingMember): void {
  if (account !== actor.id) throw new PlanRefusal('unknown', 'There is no such thing.');
}
