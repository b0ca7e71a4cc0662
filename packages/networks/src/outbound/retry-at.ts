/** Milliseconds that a server may make us wait at most: who says more says nonsense, and is asked again tomorrow. */
const LONGEST_WAIT = 24 * 3600_000;

/** When an answer says that one may ask again, by our own clock; `null` where it does not say. Moments are compared with the server's own `Date`: clocks differ. */
export function retryAt(headers: Headers, now: number): Date | null {
  const theirs = Date.parse(headers.get('date') ?? '');
  const clock = Number.isNaN(theirs) ? now : theirs;
  const wait =
    waitIn(headers.get('retry-after'), clock) ?? waitIn(headers.get('x-ratelimit-reset') ?? headers.get('ratelimit-reset'), clock);
  return wait === null ? null : new Date(now + Math.min(wait, LONGEST_WAIT));
}

/** Milliseconds until what is told: seconds from now, seconds since 1970 (AT Protocol), an HTTP date, or an ISO one (Mastodon). */
function waitIn(value: string | null, clock: number): number | null {
  const text = value?.trim() ?? '';
  if (/^\d{9,11}(?:\.\d+)?$/.test(text)) return Math.max(0, Number(text) * 1000 - clock);
  if (/^\d{1,8}$/.test(text)) return Number(text) * 1000;
  const moment = /^(?:[a-z]{3}|\d{4}-)/i.test(text) ? Date.parse(text) : Number.NaN;
  return Number.isNaN(moment) ? null : Math.max(0, moment - clock);
}
