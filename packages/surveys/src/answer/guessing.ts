import { ActRefusal, guessesOf, may, visitorActor } from '@beffroi/acts';
import type { Store } from '@beffroi/store';
import { SurveyRefusal } from '../refusal.ts';

/** Of links and codes together. A chance of 2⁻⁶³ a try needs no limit for the whole house, which somebody could use to keep everybody out. */
const GUESSES = guessesOf('survey');

/**
 * Before a link or a code is looked at. Answering is no act: its row would hold the time at which somebody answered.
 *
 * @param from network address; its digest is kept for an hour, and only of who guesses
 * @throws ActRefusal; SurveyRefusal `too-often` with the milliseconds to wait
 */
export async function assertNoGuessing({ db }: Pick<Store, 'db'>, from: string, now: Date): Promise<void> {
  const visitor = visitorActor(null);
  if (!may(visitor, 'survey.answer')) throw new ActRefusal(visitor.name, 'survey.answer');
  const waitMs = await GUESSES.wait(db, from, now);
  if (waitMs > 0) throw new SurveyRefusal('too-often', 'Too many links and codes that are none.', { waitMs });
}

/** Notes that what was typed was none. */
export async function noteGuess({ db }: Pick<Store, 'db'>, from: string, now: Date): Promise<void> {
  await GUESSES.note(db, from, now);
}
