import { daysSince } from './days.ts';

/**
 * Days after which a question that nobody answered is said to wait long. Nothing happens by itself then: nobody is put in charge by silence, and no question is
 * taken back behind somebody's back. Who edits the plan sees since when it waits, and may take it back on any day.
 */
export const LONG_ASKED_DAYS = 14;

/** How long a question waits. */
export interface Waiting {
  /** ISO instant. */
  readonly since: string;
  readonly days: number;
  /** Whether it waits longer than the rule of days. */
  readonly long: boolean;
}

/** @param since ISO instant: when somebody was asked */
export function waitingSince(since: string, now: Date): Waiting {
  const days = daysSince(since, now);
  return { since, days, long: days >= LONG_ASKED_DAYS };
}
