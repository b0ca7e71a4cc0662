import type { CostBand, NewPlanAction, PlanActionRow, PlanActionState, PlanTieRow } from '@beffroi/store';
import { lineIn, maybeDayIn, maybeLineIn, notValid, wordsIn } from '../fields.ts';
import { isOver } from '../is-over.ts';
import type { Tie } from '../plan-view.ts';

/** How far an action has come, and what it waits for where it is blocked. */
export interface Progress {
  readonly state: PlanActionState;
  /** Where it is blocked, and only there: by whom or what, and what lifts it. */
  readonly blocked: { readonly by: string; readonly liftedBy: string | null } | null;
}

/** The next small step, and when it is to be taken. */
export interface SmallStep {
  readonly text: string;
  readonly due: string | null;
}

/** An action in the parts that people change, each of which holds by itself: its history is kept in them, and what two people save at once is merged by them. */
export interface ActionParts {
  readonly title: string;
  readonly purpose: string;
  readonly progress: Progress;
  readonly due: string | null;
  readonly step: SmallStep | null;
  readonly cost: CostBand | null;
  readonly open: boolean;
  readonly ties: readonly Tie[];
  /** Numbers of the actions that it waits for, in its plan. */
  readonly needs: readonly number[];
}

/** The parts that a form of an action has; what is left out stays as it is. Days are those of the authority's zone: `2026-11-24`. */
export interface ActionAsk {
  readonly title?: string;
  readonly purpose?: string;
  readonly progress?: Progress;
  readonly due?: string | null;
  readonly step?: SmallStep | null;
  readonly cost?: CostBand | null;
  /** Whether everybody may read it, once its plan is published. */
  readonly open?: boolean;
}

export const ACTION_STATES: readonly PlanActionState[] = ['proposed', 'running', 'blocked', 'done', 'dropped'];

/**
 * Bands of cost, in euros without tax, by what a town has to do to spend it (code de la commande publique): from 25,000 € a contract is written (art. R2112-1),
 * from 90,000 € it is advertised in the official bulletin or a journal of legal notices (art. R2131-12). `below`: exclusive; `null`: no limit.
 */
export const COST_BANDS: readonly { readonly band: CostBand; readonly below: number | null }[] = [
  { band: 'none', below: 0 },
  { band: 'small', below: 25_000 },
  { band: 'medium', below: 90_000 },
  { band: 'large', below: null },
];

/** Signs of each text of an action, at most. */
export const ACTION_MOST = { title: 200, purpose: 2000, step: 300, by: 300, liftedBy: 300 } as const;

/** What a new action is, where nobody said otherwise. */
export const NEW_PARTS: Omit<ActionParts, 'title'> = {
  ...{ purpose: '', progress: { state: 'proposed', blocked: null }, due: null, step: null, cost: null, open: true, ties: [], needs: [] },
};

/** What was typed, checked: those parts alone that were given. @throws PlanRefusal `not-valid` with the field */
export function askedParts(ask: ActionAsk): Partial<ActionParts> {
  const { title, purpose, progress, due, step, cost, open } = ask;
  return {
    ...(title !== undefined && { title: lineIn(title, 'title', ACTION_MOST.title) }),
    ...(purpose !== undefined && { purpose: wordsIn(purpose, 'purpose', ACTION_MOST.purpose) }),
    ...(progress !== undefined && { progress: progressIn(progress) }),
    ...(due !== undefined && { due: maybeDayIn(due, 'due') }),
    ...(step !== undefined && { step: stepIn(step) }),
    ...(cost !== undefined && { cost: costIn(cost) }),
    ...(open !== undefined && { open: open === true }),
  };
}

function progressIn({ state, blocked }: Progress): Progress {
  if (!ACTION_STATES.includes(state)) throw notValid('state', 'There is no such state.');
  if (state !== 'blocked') return { state, blocked: null };
  const by = lineIn(blocked?.by ?? '', 'blockedBy', ACTION_MOST.by);
  return { state, blocked: { by, liftedBy: maybeLineIn(blocked?.liftedBy, 'liftedBy', ACTION_MOST.liftedBy) } };
}

function stepIn(step: SmallStep | null): SmallStep | null {
  const text = maybeLineIn(step?.text, 'step', ACTION_MOST.step);
  const due = maybeDayIn(step?.due, 'stepDue');
  if (text === null && due !== null) throw notValid('step', 'A day of a step wants the step.', ACTION_MOST.step);
  return text === null ? null : { text, due };
}

function costIn(cost: CostBand | null): CostBand | null {
  if (cost !== null && !COST_BANDS.some(({ band }) => band === cost)) throw notValid('cost', 'There is no such band.');
  return cost;
}

/** An action as it stands, in its parts. */
export function partsOf(row: PlanActionRow, ties: readonly Tie[], needs: readonly number[]): ActionParts {
  const blocked = row.blocked_by === null ? null : { by: row.blocked_by, liftedBy: row.unblocked_by };
  const step = row.next_step === null ? null : { text: row.next_step, due: row.step_due };
  const { title, purpose, state, due, cost, open } = row;
  return { title, purpose, progress: { state, blocked }, due, step, cost, open, ties, needs };
}

/**
 * The columns of an action.
 *
 * @param today by the authority's calendar: since when it is blocked, or over, where it was not before · @param before `null` for a new one
 */
export function columnsOf(
  parts: ActionParts,
  before: PlanActionRow | null,
  today: string,
): Omit<NewPlanAction, 'plan_id' | 'number' | 'version' | 'made_by' | 'made_at'> {
  const { state, blocked } = parts.progress;
  const ended = isOver({ state });
  const { title, purpose, due, step, cost, open } = parts;
  return {
    ...{ title, purpose, state, due, cost, open, next_step: step?.text ?? null, step_due: step?.due ?? null },
    ...{ blocked_by: blocked?.by ?? null, unblocked_by: blocked?.liftedBy ?? null },
    blocked_on: blocked === null ? null : (before?.blocked_on ?? today),
    ended_on: ended ? (before?.state === state ? before.ended_on : today) : null,
  };
}

export const tieOf = ({ instrument, indicator, level_from: from, level_to: to }: PlanTieRow): Tie => ({ instrument, indicator, from, to });
