import { textOf } from '@beffroi/ui/server/refused.ts';

/** Milliseconds in which nobody has read a question and its answer. */
const READING = 700;

/**
 * Whether a form was sent before anybody can have read what it is of: after an answer the next question slides under the thumb, and the second half of a double tap would answer it.
 *
 * @param form with `arrived`: when the page was drawn that somebody was led to, in milliseconds of the site's clock
 */
export function isHasty(form: FormData, now: Date): boolean {
  const arrived = textOf(form, 'arrived');
  return /^\d{1,15}$/.test(arrived) && now.getTime() - Number(arrived) < READING;
}
