import { createHash } from 'node:crypto';
import { type AttemptLimit, attemptWait, takeAttempt } from '@beffroi/store';
import { error, type RequestEvent } from '@sveltejs/kit';

/**
 * Secret addresses of calendars that are none, from one network address: thirty, then ten seconds, doubled each time, as for links of surveys. Only what failed is counted: programs ask for a calendar
 * often, and a town hall shares one address.
 */
const LIMIT: AttemptLimit = { free: 30, waitMs: 10_000, mostMs: 15 * 60_000, forgetMs: 3_600_000 };

type Asked = Pick<RequestEvent, 'locals' | 'getClientAddress' | 'setHeaders'>;

const keyOf = ({ getClientAddress }: Asked): string =>
  `plan-calendar:${createHash('sha256').update(`plan-calendar\n${getClientAddress()}`).digest('hex').slice(0, 32)}`;

/** @throws 429 */
export async function assertNoCalendarGuessing(event: Asked): Promise<void> {
  const { store, now } = event.locals.house;
  const waitMs = await attemptWait(store.db, keyOf(event), now());
  if (waitMs === 0) return;
  event.setHeaders({ 'retry-after': String(Math.ceil(waitMs / 1000)) });
  error(429, 'too-often');
}

/** Notes that an address was none. */
export async function noteCalendarGuess(event: Asked): Promise<void> {
  const { store, now } = event.locals.house;
  await takeAttempt(store.db, keyOf(event), LIMIT, now());
}
