import { createHash } from 'node:crypto';
import { ActRefusal, may, visitorActor } from '@beffroi/acts';
import { type AttemptLimit, attemptWait, type Store, takeAttempt } from '@beffroi/store';
import { IdeaRefusal } from './refusal.ts';

/** Addresses and codes that are none, from one network address: thirty, then ten seconds, doubled each time. Whoever has one leaves no row and no time, as with surveys (docs/adr/0049-surveys.md). */
const LIMIT: AttemptLimit = { free: 30, waitMs: 10_000, mostMs: 15 * 60_000, forgetMs: 3_600_000 };

const keyOf = (from: string): string => `idea:${createHash('sha256').update(`idea\n${from}`).digest('hex').slice(0, 32)}`;

/** Somebody who is not named, and what is known of them. */
export interface Passer {
  /** Network address: its digest is kept for an hour, and only of who guesses. */
  readonly from: string;
  readonly now: Date;
}

/**
 * Before an address or a code is looked at. What a visitor does here is no act: its row would hold the time.
 *
 * @throws ActRefusal; IdeaRefusal `too-often` with the milliseconds to wait
 */
export async function assertNoGuessing({ db }: Pick<Store, 'db'>, { from, now }: Passer): Promise<void> {
  const visitor = visitorActor(null);
  if (!may(visitor, 'idea.give')) throw new ActRefusal(visitor.name, 'idea.give');
  const waitMs = await attemptWait(db, keyOf(from), now);
  if (waitMs > 0) throw new IdeaRefusal('too-often', 'Too many addresses and codes that are none.', { waitMs });
}

/** Counts a guess, and refuses. */
export async function missed({ db }: Pick<Store, 'db'>, refusal: IdeaRefusal, { from, now }: Passer): Promise<never> {
  await takeAttempt(db, keyOf(from), LIMIT, now);
  throw refusal;
}
