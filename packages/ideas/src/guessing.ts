import { ActRefusal, guessesOf, may, visitorActor } from '@beffroi/acts';
import type { Store } from '@beffroi/store';
import { IdeaRefusal } from './refusal.ts';

/** Of addresses of boxes and codes together. */
const GUESSES = guessesOf('idea');

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
  const waitMs = await GUESSES.wait(db, from, now);
  if (waitMs > 0) throw new IdeaRefusal('too-often', 'Too many addresses and codes that are none.', { waitMs });
}

/** Counts a guess, and refuses. */
export async function missed({ db }: Pick<Store, 'db'>, refusal: IdeaRefusal, { from, now }: Passer): Promise<never> {
  await GUESSES.note(db, from, now);
  throw refusal;
}
