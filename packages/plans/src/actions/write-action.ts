import { type ActingMember, done, unchanged } from '@beffroi/acts';
import { dayIn } from '@beffroi/speaking';
import { insertPlanAction, insertPlanChange, nextActionNumber, replacePlanTies } from '@beffroi/store';
import { notValid } from '../fields.ts';
import type { Tie } from '../plan-view.ts';
import { actOnAction, actOnPlan, type Base } from '../the-plan.ts';
import { type ActionAsk, askedParts, columnsOf, NEW_PARTS } from './parts.ts';
import { needsIn, type Saved, saveNeeds, saveParts } from './save-parts.ts';
import { type KnownTie, tiesIn } from './ties.ts';

/** Actions of a plan, at most. */
export const ACTIONS_MOST = 5000;
/** Actions that one waits for, at most. */
export const NEEDS_MOST = 20;

/** What a new action is. */
export interface NewActionAsk extends ActionAsk {
  readonly title: string;
  /** What it is to move; `known` says what there is. */
  readonly ties?: readonly Tie[];
  /** Numbers of actions of the same plan that it waits for. */
  readonly needs?: readonly number[];
}

/**
 * Adds an action to a plan. Nobody is in charge of it yet.
 *
 * @param known what actions can be tied to: of the instruments of the house
 * @throws ActRefusal; PlanRefusal `unknown`, `not-valid`, `cycle`
 */
export function addAction(
  store: Base,
  actor: ActingMember,
  plan: number,
  ask: NewActionAsk,
  known: readonly KnownTie[],
  now: Date,
): Promise<{ readonly id: number; readonly number: number }> {
  return actOnPlan(store, actor, plan, { act: 'plan.action-added', now }, async (trx, row) => {
    const asked = { ...NEW_PARTS, ...askedParts(ask), title: askedParts({ title: ask.title }).title! };
    const parts = { ...asked, ties: tiesIn(ask.ties ?? [], known), needs: needsIn(ask.needs ?? [], null, NEEDS_MOST) };
    const number = await nextActionNumber(trx, plan);
    if (number > ACTIONS_MOST) throw notValid('plan', `A plan has at most ${ACTIONS_MOST} actions.`, ACTIONS_MOST);
    const columns = columnsOf(parts, null, dayIn(row.zone, now));
    const id = await insertPlanAction(trx, { ...columns, plan_id: plan, number, version: 1, made_by: actor.id, made_at: now });
    await replacePlanTies(trx, id, parts.ties);
    await saveNeeds(trx, plan, { id, number }, parts.needs);
    await insertPlanChange(trx, { action: id, version: 1, read: 0, by: actor.id, before: {}, after: { ...parts } }, now);
    return done(`plan-action:${id}`, { plan, number, title: parts.title }, { id, number });
  });
}

/** What is saved of an action. */
export interface ActionChange extends ActionAsk {
  /** The version that was read. */
  readonly read: number;
}

/**
 * Changes an action, by who edits its plan. Parts that somebody else changed since it was read stay; where both changed the same part otherwise, nothing is
 * saved and both versions come back.
 *
 * @throws ActRefusal; PlanRefusal `unknown`, `not-valid`, `edited` with `conflicts`, `meanwhile` and `version`
 */
export function changeAction(store: Base, actor: ActingMember, action: number, ask: ActionChange, now: Date): Promise<Saved> {
  return actOnAction(store, actor, action, { act: 'plan.action-changed', where: 'own', now }, async (trx, held) =>
    savedOf(action, await saveParts(trx, held, { read: ask.read, parts: askedParts(ask), actor }, now)),
  );
}

/** What is saved of what an action is to move. */
export interface TieChange {
  readonly read: number;
  /** All of them from now on. */
  readonly ties: readonly Tie[];
}

/**
 * Says what an action is to move.
 *
 * @param known what actions can be tied to: of the instruments of the house
 * @throws ActRefusal; PlanRefusal `unknown`, `not-valid`, `edited`
 */
export function tieAction(
  store: Base,
  actor: ActingMember,
  action: number,
  { read, ties }: TieChange,
  known: readonly KnownTie[],
  now: Date,
): Promise<Saved> {
  return actOnAction(store, actor, action, { act: 'plan.action-tied', where: 'own', now }, async (trx, held) =>
    savedOf(action, await saveParts(trx, held, { read, parts: { ties: tiesIn(ties, known) }, actor }, now)),
  );
}

/**
 * Says for which other actions of its plan an action waits.
 *
 * @param ask numbers of actions, all of them from now on
 * @throws ActRefusal; PlanRefusal `unknown`, `not-valid`, `edited`, `cycle` with the numbers on the circle
 */
export function needActions(
  store: Base,
  actor: ActingMember,
  action: number,
  { read, needs }: { readonly read: number; readonly needs: readonly number[] },
  now: Date,
): Promise<Saved> {
  return actOnAction(store, actor, action, { act: 'plan.action-tied', where: 'own', now }, async (trx, held) => {
    const parts = { needs: needsIn(needs, held.action.number, NEEDS_MOST) };
    return savedOf(action, await saveParts(trx, held, { read, parts, actor }, now));
  });
}

export const savedOf = (action: number, saved: Saved) =>
  saved.changed.length === 0 ? unchanged(saved) : done(`plan-action:${action}`, { version: saved.version, parts: saved.changed }, saved);
