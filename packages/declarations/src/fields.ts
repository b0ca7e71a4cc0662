import { typedText } from '@beffroi/domain';
import { dayIn, parseWallDate } from '@beffroi/speaking';
import { zoneOf } from '@beffroi/territories';
import { DeclarationRefusal } from './refusal.ts';

/** What was typed, without signs that nobody sees. @throws DeclarationRefusal `not-valid` with the field */
export function textIn(written: string, field: string, most: number): string {
  const text = typedText(written);
  if (text === '' || text.length > most) throw new DeclarationRefusal('not-valid', `${field} has one to ${most} signs.`, { field, most });
  return text;
}

/** The same on one line. */
export const lineIn = (written: string, field: string, most: number): string => textIn(written.replace(/\s+/g, ' '), field, most);

/** A day that is not to come, by the town's calendar. @throws DeclarationRefusal `not-valid` */
export function pastDayIn(written: string, territory: string, now: Date): string {
  const today = dayIn(zoneOf(territory), now);
  if (parseWallDate(written) === null || written > today)
    throw new DeclarationRefusal('not-valid', 'The day is none, or is still to come.', { field: 'dated', most: today });
  return written;
}
