import { DisclosureRefusal } from './refusal.ts';

/** Fewest invited, in a group of which it is told how many have answered while a survey runs. */
export const LEAST_INVITED = 10;

/** Answers are told in steps of so many. */
export const RATE_STEP = 5;

/** What was shown on one day of how many have answered: the caller keeps it, and shows it all day. */
export interface ShownRate {
  /** As 2026-11-28. */
  readonly day: string;
  /** "At least so many": a multiple of five; `null` where nothing is said. */
  readonly atLeast: number | null;
  readonly invited: number;
}

/** A group on one day. */
export interface RunningGroup {
  readonly invited: number;
  readonly sheets: number;
  /** As 2026-11-28, by the clock on the town's wall. */
  readonly day: string;
}

/**
 * How many of a group have answered, while a survey runs: said once a day, in steps of five, and never a step behind which fewer than five counts can stand. So the last step before all is not said: "50 of 50" would tell of everybody that they answered.
 *
 * @param kept what was shown last, by the caller's own record; `null` the first time
 * @returns what to show, and to keep, today: what is kept, for a second time on the same day or on an earlier one
 */
export function rateShown({ invited, sheets, day }: RunningGroup, kept: ShownRate | null): ShownRate {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(day)) throw new DisclosureRefusal('impossible-counts', `${JSON.stringify(day)} is no day`);
  if (kept !== null && kept.day >= day) return kept;
  const step = Math.min(Math.floor(sheets / RATE_STEP) * RATE_STEP, lastStep(invited));
  return { day, atLeast: invited >= LEAST_INVITED && step >= RATE_STEP ? step : null, invited };
}

/** The highest step behind which five counts can stand. */
function lastStep(invited: number): number {
  return Math.floor((invited - RATE_STEP + 1) / RATE_STEP) * RATE_STEP;
}
