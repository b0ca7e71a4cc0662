/** Milliseconds before a mail that a server put off is tried again, and between two tries at most: greylisting wants a few minutes (RFC 6647). */
const FIRST = 60_000;
const LONGEST = 3_600_000;

/** When a mail is tried again: after a minute, doubling up to an hour. @param tries how often it was tried */
export function triedAgain(tries: number, now: Date): Date {
  return new Date(now.getTime() + Math.min(LONGEST, FIRST * 2 ** Math.min(tries - 1, 20)));
}

/** Milliseconds that the post room rests when no mail can be handed over, and at most. */
const FIRST_REST = 5_000;
const LONGEST_REST = 60_000;

/** Milliseconds of rest. @param failures ways in a row that failed */
export function restAfter(failures: number): number {
  return Math.min(LONGEST_REST, FIRST_REST * 2 ** Math.min(failures - 1, 20));
}
