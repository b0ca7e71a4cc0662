import type { OrganisedState } from './states.ts';

/** What the chain has to know of an action. */
export interface CountedAction {
  /** As the plan says it: over, given up, or any other word while it goes on. */
  readonly state: string;
  readonly isInCharge: boolean;
}

/** Actions, counted. */
export interface ActionCounts {
  /** Those that go on: neither over nor given up. */
  readonly open: number;
  /** Of these, those that somebody is in charge of. */
  readonly inCharge: number;
  readonly done: number;
}

/** @param actions those that everybody may read */
export function countActions(actions: readonly CountedAction[]): ActionCounts {
  const open = actions.filter(({ state }) => state !== 'done' && state !== 'dropped');
  return {
    open: open.length,
    inCharge: open.filter(({ isInCharge }) => isInCharge).length,
    done: actions.filter(({ state }) => state === 'done').length,
  };
}

/** @param counts `null` where no plan is published: then nobody knows */
export function organisedState(counts: ActionCounts | null): OrganisedState {
  if (counts === null) return 'unobserved';
  const { open, inCharge, done } = counts;
  if (inCharge > 0) return 'in-charge';
  if (open > 0) return 'unowned';
  return done > 0 ? 'done' : 'none';
}
