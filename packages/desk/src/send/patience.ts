/** Milliseconds before the second try, and between two at most. */
const FIRST = 2_000;
const LONGEST = 900_000;

/**
 * When a post is tried again: after 2 s, doubling up to a quarter of an hour, so that a network that is down for a day is asked a hundred times and not
 * ten thousand; never before the server allows.
 *
 * @param tries how often it was tried
 */
export function dueAgain(tries: number, now: Date, retryAt: Date | null): Date {
  const pause = Math.min(LONGEST, FIRST * 2 ** Math.min(tries - 1, 20));
  return new Date(Math.max(now.getTime() + pause, retryAt?.getTime() ?? 0));
}
