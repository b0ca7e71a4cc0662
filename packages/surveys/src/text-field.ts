import { SurveyRefusal } from './refusal.ts';

/** What was typed on one line, without signs that nobody sees. @throws SurveyRefusal `not-valid` with the field */
export function lineIn(written: string, field: string, most: number): string {
  const line = written.replace(/\p{C}/gu, ' ').trim();
  if (line === '') throw new SurveyRefusal('not-valid', `${field} has one to ${most} signs.`, { field, most });
  return fitting(line, field, most);
}

/** What was typed on several lines, likewise, or nothing. @throws SurveyRefusal `not-valid` with the field */
export function wordsIn(written: string, field: string, most: number): string {
  const words = written
    .replace(/\r\n?/g, '\n')
    .replace(/[^\P{C}\n]/gu, '')
    .trim();
  return fitting(words, field, most);
}

function fitting(text: string, field: string, most: number): string {
  if (text.length > most) throw new SurveyRefusal('not-valid', `${field} has at most ${most} signs.`, { field, most });
  return text;
}
