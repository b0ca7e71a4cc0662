import { type AttemptLimit, type Store, takeAttempt } from '@beffroi/store';
import { type Exchange, exchangeOf } from '../views/exchange.ts';
import { visitorKey } from '../visitor-key.ts';

/** From one address: a town hall or a library shares one. */
const LIMIT: AttemptLimit = { free: 60, waitMs: 10_000, mostMs: 15 * 60_000, forgetMs: 3_600_000 };

/** What a citizen gets by a reference. */
export type FollowedExchange =
  | { readonly kind: 'found'; readonly exchange: Exchange }
  | { readonly kind: 'none' }
  | { readonly kind: 'wait'; readonly waitMs: number };

/**
 * Follows an exchange by its reference, without an account.
 *
 * @param typed a reference as somebody typed it; what can be none is as unknown as one that nobody has
 * @param from network address of the visitor, for the limit only; its digest is kept for an hour or so
 */
export async function followExchange(store: Store, typed: string, from: string, now: Date): Promise<FollowedExchange> {
  const waitMs = await takeAttempt(store.db, visitorKey('exchange', from), LIMIT, now);
  if (waitMs > 0) return { kind: 'wait', waitMs };
  const exchange = await exchangeOf(store, typed);
  return exchange === null ? { kind: 'none' } : { kind: 'found', exchange };
}
