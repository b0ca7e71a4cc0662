import { typedLine, typedText } from '@beffroi/domain';
import { DeskRefusal } from './refusal.ts';

/** What was typed on one line, without signs that nobody sees. @throws DeskRefusal `not-valid` with the field */
export function lineIn(written: string, field: string, most: number): string {
  return fitting(typedLine(written), field, most);
}

/** What was typed on several lines, likewise. @throws DeskRefusal `not-valid` with the field */
export function textIn(written: string, field: string, most: number): string {
  return fitting(typedText(written), field, most);
}

function fitting(text: string, field: string, most: number): string {
  if (text === '' || text.length > most) throw new DeskRefusal('not-valid', `${field} has one to ${most} signs.`, { field, most });
  return text;
}
