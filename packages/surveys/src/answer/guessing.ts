import { createHash } from 'node:crypto';
import { ActRefusal, may, visitorActor } from '@beffroi/acts';
import { type AttemptLimit, attemptWait, type Store, takeAttempt } from '@beffroi/store';
import { SurveyRefusal } from '../refusal.ts';

/**
 * Links and codes that are none, from one address: thirty, then ten seconds, doubled each time. A town hall shares one address, so only what failed is counted: whoever has a link or a code leaves no row, and no
 * time. A chance of 2⁻⁶³ a try needs no limit for the whole house, which somebody could use to keep everybody out.
 */
const LIMIT: AttemptLimit = { free: 30, waitMs: 10_000, mostMs: 15 * 60_000, forgetMs: 3_600_000 };

const keyOf = (from: string): string => `survey:${createHash('sha256').update(`survey\n${from}`).digest('hex').slice(0, 32)}`;

/**
 * Before a link or a code is looked at. Answering is no act: its row would hold the time at which somebody answered.
 *
 * @param from network address; its digest is kept for an hour, and only of who guesses
 * @throws ActRefusal; SurveyRefusal `too-often` with the milliseconds to wait
 */
export async function assertNoGuessing({ db }: Pick<Store, 'db'>, from: string, now: Date): Promise<void> {
  const visitor = visitorActor(null);
  if (!may(visitor, 'survey.answer')) throw new ActRefusal(visitor.name, 'survey.answer');
  const waitMs = await attemptWait(db, keyOf(from), now);
  if (waitMs > 0) throw new SurveyRefusal('too-often', 'Too many links and codes that are none.', { waitMs });
}

/** Notes that what was typed was none. */
export async function noteGuess({ db }: Pick<Store, 'db'>, from: string, now: Date): Promise<void> {
  await takeAttempt(db, keyOf(from), LIMIT, now);
}
