import { guessesOf } from '@beffroi/acts';
import type { Base } from '../the-plan.ts';

/** Of secret addresses of calendars. Programs ask for a calendar often: only what failed is counted. */
const GUESSES = guessesOf('plan-calendar');

/** How many milliseconds somebody has to wait who asked for calendars that are none. @param from network address, of which a digest is kept for an hour */
export const calendarWait = ({ db }: Base, from: string, now: Date): Promise<number> => GUESSES.wait(db, from, now);

/** Notes that an address was none. */
export const noteCalendarGuess = ({ db }: Base, from: string, now: Date): Promise<void> => GUESSES.note(db, from, now);
