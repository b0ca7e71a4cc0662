import type { ActingMember } from '@beffroi/acts';
import { standingCharges } from '@beffroi/store';
import { mayThere } from '../authorities.ts';
import { holds } from '../charge/holding.ts';
import { PlanRefusal } from '../refusal.ts';
import { type ActionHeld, actOnAction, type Base } from '../the-plan.ts';
import { type ActionAsk, askedParts } from './parts.ts';
import { type Saved, saveParts } from './save-parts.ts';
import { savedOf } from './write-action.ts';

/** How an action goes: what who is in charge of it may say without editing the plan. */
export interface MoveAsk extends Pick<ActionAsk, 'progress' | 'step'> {
  /** The version that was read. */
  readonly read: number;
}

/**
 * Says how an action goes: its state, what blocks it, its next small step. By who is in charge of it; who edits its plan; or who edits plans of an authority that
 * carries it too, where that was agreed.
 *
 * @throws ActRefusal; PlanRefusal `unknown`, `not-yours`, `not-valid`, `edited`
 */
export function moveAction(store: Base, actor: ActingMember, action: number, ask: MoveAsk, now: Date): Promise<Saved> {
  return actOnAction(store, actor, action, { act: 'plan.action-moved', where: 'shared', now }, async (trx, held) => {
    const [charge] = (await standingCharges(trx, [action])).filter(({ state }) => state === 'accepted');
    const inCharge = charge !== undefined && charge.account_id === actor.id && holds(charge, held);
    if (!inCharge && !mayMove(actor, held)) throw new PlanRefusal('not-yours', 'Who is in charge of it says how it goes.');
    const { progress, step } = ask;
    const parts = askedParts({ ...(progress !== undefined && { progress }), ...(step !== undefined && { step }) });
    return savedOf(action, await saveParts(trx, held, { read: ask.read, parts, actor }, now));
  });
}

/** Whether somebody says how an action goes by the right of an authority: that of its plan, or one with which that was agreed. */
export const mayMove = (actor: Parameters<typeof mayThere>[0], { plan, shares }: ActionHeld): boolean =>
  [plan.territory, ...shares.filter((share) => share.state === 'accepted' && share.may_move).map(({ territory }) => territory)].some(
    (place) => mayThere(actor, 'plan.edit', place),
  );
