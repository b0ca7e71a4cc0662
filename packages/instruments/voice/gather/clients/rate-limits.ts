import { RETRY_AFTER_CAP } from '@beffroi/capture';

type Headers = readonly (readonly [string, string])[];

/** Milliseconds that a documented window of an interface may make us wait at most: Mastodon and Bluesky count over five minutes. */
export const WINDOW_CAP = 6 * 60_000;

/** The last tenth of what an interface grants in a window is spread over the rest of it: others ask from the same address. */
const SPARED = 0.1;

/** What is not said is taken for a window of this many requests. */
const GRANTED = 300;

/** How long nobody may ask after an answer, since what the interface grants comes to an end; 0 where it says nothing of the kind. */
export function spacing(headers: Headers, now: number): number {
  const remaining = countOf(headers, 'remaining');
  const reset = resetIn(headers, now);
  if (remaining === null || reset === null) return 0;
  const granted = countOf(headers, 'limit') ?? GRANTED;
  if (remaining > granted * SPARED) return 0;
  return Math.min(WINDOW_CAP, Math.ceil(reset / (remaining + 1)));
}

/**
 * How long to wait before an address that answered 429 or 503 is asked again: as `Retry-After` says, else until the window ends; `null` where neither says it.
 * `too-long` where it wants more than anybody waits here.
 */
export function wish(headers: Headers, now: number): number | 'too-long' | null {
  const after = retryAfter(headerIn(headers, 'retry-after'), now);
  if (after !== null) return after > RETRY_AFTER_CAP ? 'too-long' : after;
  const reset = countOf(headers, 'remaining') === 0 || countOf(headers, 'remaining') === null ? resetIn(headers, now) : null;
  if (reset === null) return null;
  return reset > WINDOW_CAP ? 'too-long' : reset;
}

/** Seconds or an HTTP date (RFC 9110, 10.2.3); a date is by the server's own clock, where it tells that. */
function retryAfter(value: string | null, now: number): number | null {
  if (value === null) return null;
  const text = value.trim();
  if (/^\d{1,9}$/.test(text)) return Number(text) * 1000;
  const date = /^[a-z]{3}/i.test(text) ? Date.parse(text) : Number.NaN;
  return Number.isNaN(date) ? null : Math.max(0, date - now);
}

/** Milliseconds until the window ends: an ISO date (Mastodon), seconds since 1970 (AT Protocol), or seconds from now (the draft of RateLimit headers). */
function resetIn(headers: Headers, now: number): number | null {
  const text = named(headers, 'reset')?.trim() ?? '';
  const clock = Date.parse(headerIn(headers, 'date') ?? '');
  // Clocks differ: a moment is compared with the same server's own.
  const theirs = Number.isNaN(clock) ? now : clock;
  if (/^\d{1,6}$/.test(text)) return Number(text) * 1000;
  if (/^\d{9,11}(?:\.\d+)?$/.test(text)) return Math.max(0, Number(text) * 1000 - theirs);
  const moment = /^\d{4}-/.test(text) ? Date.parse(text) : Number.NaN;
  return Number.isNaN(moment) ? null : Math.max(0, moment - theirs);
}

function countOf(headers: Headers, what: 'limit' | 'remaining'): number | null {
  // `3000;w=300` names the window beside the count.
  const found = /^\s*(\d{1,9})/.exec(named(headers, what) ?? '');
  return found === null ? null : Number(found[1]);
}

const named = (headers: Headers, what: string): string | null =>
  headerIn(headers, `x-ratelimit-${what}`) ?? headerIn(headers, `ratelimit-${what}`);

const headerIn = (headers: Headers, name: string): string | null => headers.find(([each]) => each.toLowerCase() === name)?.[1] ?? null;
