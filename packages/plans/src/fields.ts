import { typedText } from '@beffroi/domain';
import { parseWallDate } from '@beffroi/speaking';
import { PlanRefusal } from './refusal.ts';

/** What was typed, without signs that nobody sees; it may be empty. @throws PlanRefusal `not-valid` with the field */
export function wordsIn(written: string, field: string, most: number): string {
  const text = typedText(written);
  if (text.length > most) throw notValid(field, `${field} has at most ${most} signs.`, most);
  return text;
}

/** The same on one line, of one sign at least. @throws PlanRefusal `not-valid` with the field */
export function lineIn(written: string, field: string, most: number): string {
  const line = wordsIn(written.replace(/\s+/g, ' '), field, most);
  if (line === '') throw notValid(field, `${field} has one to ${most} signs.`, most);
  return line;
}

/** A line, or `null` for nothing. @throws PlanRefusal `not-valid` with the field */
export const maybeLineIn = (written: string | null | undefined, field: string, most: number): string | null =>
  wordsIn((written ?? '').replace(/\s+/g, ' '), field, most) || null;

/** A day of the calendar, or `null` for nothing. @throws PlanRefusal `not-valid` with the field */
export function maybeDayIn(written: string | null | undefined, field: string): string | null {
  const day = (written ?? '').trim();
  if (day === '') return null;
  if (parseWallDate(day) === null) throw notValid(field, `${field} is no day.`);
  return day;
}

export const notValid = (field: string, why: string, most?: number): PlanRefusal =>
  new PlanRefusal('not-valid', why, most === undefined ? { field } : { field, most });
