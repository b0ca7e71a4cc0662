import { typedLine, typedText } from '@beffroi/domain';
import { SurveyRefusal } from './refusal.ts';

/** What was typed on one line, without signs that nobody sees. @throws SurveyRefusal `not-valid` with the field */
export function lineIn(written: string, field: string, most: number): string {
  const line = typedLine(written);
  if (line === '') throw new SurveyRefusal('not-valid', `${field} has one to ${most} signs.`, { field, most });
  return fitting(line, field, most);
}

/** What was typed on several lines, likewise, or nothing. @throws SurveyRefusal `not-valid` with the field */
export function wordsIn(written: string, field: string, most: number): string {
  return fitting(typedText(written), field, most);
}

function fitting(text: string, field: string, most: number): string {
  if (text.length > most) throw new SurveyRefusal('not-valid', `${field} has at most ${most} signs.`, { field, most });
  return text;
}
