import { type Act, type ActingMember, act, done, type Outcome } from '@beffroi/acts';
import { answerPlanShare, holdPlan, insertPlanShare, isRowId, type PlanShareRow, planShareById, type Schema } from '@beffroi/store';
import { townOf } from '@beffroi/territories';
import type { Kysely } from 'kysely';
import { areKin, authorityIn } from '../authorities.ts';
import { PlanRefusal } from '../refusal.ts';
import { type ActionHeld, actOnAction, type Base, heldAction, nobodys, placeOf, unlessKnown } from '../the-plan.ts';

/** With whom an action is to be shared. */
export interface ShareAsk {
  /** A body that the commune belongs to, or a commune of the body. */
  readonly territory: string;
  /** Whether who edits plans there may say how it goes, beside reading it. */
  readonly mayMove: boolean;
}

/**
 * Asks another authority to carry an action too. It sees the action once who edits plans there has said yes.
 *
 * @returns the id of the share
 * @throws ActRefusal; PlanRefusal `unknown`, `not-valid`, `not-member`, `shared-already`
 */
export function askShare(store: Base, actor: ActingMember, action: number, ask: ShareAsk, now: Date): Promise<number> {
  return actOnAction(store, actor, action, { act: 'plan.share-asked', where: 'own', now }, async (trx, { plan, shares }) => {
    const territory = townOf(authorityIn(ask.territory));
    if (!(await areKin({ db: trx }, plan.territory, territory)))
      throw new PlanRefusal('not-member', 'An action is shared between a commune and a body that it belongs to.', { field: 'territory' });
    const known = () => new PlanRefusal('shared-already', 'It is shared with them already, or they were asked.', { territory });
    if (shares.some((share) => share.territory === territory)) throw known();
    const share = { action, territory, mayMove: ask.mayMove === true, by: actor.id };
    const id = await unlessKnown(() => insertPlanShare(trx, share, now), known);
    return done(`plan-share:${id}`, { action, territory, mayMove: share.mayMove }, id);
  });
}

/**
 * Says yes to carrying another authority's action, by who edits plans of the authority that was asked.
 *
 * @throws ActRefusal; PlanRefusal `unknown`, `settled`
 */
export function acceptShare(store: Base, actor: ActingMember, share: number, now: Date): Promise<void> {
  return actOnShare(
    store,
    actor,
    share,
    'plan.share-accepted',
    ({ territory }) => [territory],
    now,
    async (trx, row) => {
      assertWaiting(row);
      await answerPlanShare(trx, row.id, { state: 'accepted', by: actor.id }, now);
      return done(`plan-share:${row.id}`, { action: row.action_id, territory: row.territory });
    },
  );
}

/**
 * Says no to it.
 *
 * @throws ActRefusal; PlanRefusal `unknown`, `settled`
 */
export function declineShare(store: Base, actor: ActingMember, share: number, now: Date): Promise<void> {
  return actOnShare(
    store,
    actor,
    share,
    'plan.share-declined',
    ({ territory }) => [territory],
    now,
    async (trx, row) => {
      assertWaiting(row);
      await answerPlanShare(trx, row.id, { state: 'declined', by: actor.id }, now);
      return done(`plan-share:${row.id}`, { action: row.action_id, territory: row.territory });
    },
  );
}

/**
 * Ends that an action is shared, or takes the question back: by who edits plans on either side. Who was in charge for the other authority is so no more.
 *
 * @throws ActRefusal; PlanRefusal `unknown`, `settled`
 */
export function endShare(store: Base, actor: ActingMember, share: number, now: Date): Promise<void> {
  const either = (row: PlanShareRow, { plan }: ActionHeld) => [plan.territory, ...(row.state === 'accepted' ? [row.territory] : [])];
  return actOnShare(store, actor, share, 'plan.share-ended', either, now, async (trx, row) => {
    if (row.state !== 'asked' && row.state !== 'accepted') throw new PlanRefusal('settled', 'It is shared no more.', { state: row.state });
    await answerPlanShare(trx, row.id, { state: 'ended', by: actor.id }, now);
    return done(`plan-share:${row.id}`, { action: row.action_id, territory: row.territory });
  });
}

function assertWaiting({ state }: PlanShareRow): void {
  if (state !== 'asked') throw new PlanRefusal('settled', 'It waits for no answer any more.', { state });
}

/** Does something to a share by the right of one of the authorities that it concerns. @throws ActRefusal; PlanRefusal `unknown` */
async function actOnShare<T>(
  { db }: Base,
  actor: ActingMember,
  share: number,
  what: Act,
  places: (row: PlanShareRow, held: ActionHeld) => readonly string[],
  now: Date,
  work: (trx: Kysely<Schema>, row: PlanShareRow) => Promise<Outcome<T>>,
): Promise<T> {
  const known = isRowId(share) ? await planShareById(db, share) : null;
  const held = known === null ? null : await heldAction(db, known.action_id);
  if (known === null || held === null) return nobodys(actor, what);
  return act({ db }, actor, { act: what, territory: placeOf(actor, what, places(known, held)), now }, async (trx) => {
    await holdPlan(trx, held.plan.id);
    return work(trx, (await planShareById(trx, share)) ?? known);
  });
}
