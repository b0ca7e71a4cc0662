import { createHash } from 'node:crypto';
import { type AttemptLimit, attemptWait, takeAttempt } from '@beffroi/store';
import type { Base } from '../the-plan.ts';

/**
 * Secret addresses of calendars that are none, from one network address: thirty, then ten seconds, doubled each time, as for links of surveys. Only what failed is counted: programs ask for a calendar
 * often, and a town hall shares one address.
 */
const LIMIT: AttemptLimit = { free: 30, waitMs: 10_000, mostMs: 15 * 60_000, forgetMs: 3_600_000 };

const keyOf = (from: string): string => `plan-calendar:${createHash('sha256').update(`plan-calendar\n${from}`).digest('hex').slice(0, 32)}`;

/** How many milliseconds somebody has to wait who asked for calendars that are none. @param from network address, of which a digest is kept for an hour */
export const calendarWait = ({ db }: Base, from: string, now: Date): Promise<number> => attemptWait(db, keyOf(from), now);

/** Notes that an address was none. */
export async function noteCalendarGuess({ db }: Base, from: string, now: Date): Promise<void> {
  await takeAttempt(db, keyOf(from), LIMIT, now);
}
