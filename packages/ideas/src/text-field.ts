import { typedLine, typedText } from '@beffroi/domain';
import { IdeaRefusal } from './refusal.ts';

/** Signs that each field takes, at most. */
export const MOST = { title: 120, said: 4000, comment: 2000, reason: 500, answer: 1000, name: 80 } as const;

/** A field that holds words. */
export type TextField = keyof typeof MOST;

/** What was typed on one line, without signs that nobody sees. @throws IdeaRefusal `not-valid` with the field */
export function lineIn(written: string, field: TextField): string {
  const line = typedLine(written);
  if (line === '') throw new IdeaRefusal('not-valid', `${field} is empty.`, { field, most: MOST[field], fault: 'empty' });
  return fitting(line, field);
}

/** What was typed on several lines, likewise, or nothing. @throws IdeaRefusal `not-valid` with the field */
export function wordsIn(written: string, field: TextField): string {
  return fitting(typedText(written).replace(/\n{3,}/g, '\n\n'), field);
}

/** The same where there must be some. @throws IdeaRefusal `not-valid` with the field */
export function someWordsIn(written: string, field: TextField): string {
  const words = wordsIn(written, field);
  if (words === '') throw new IdeaRefusal('not-valid', `${field} is empty.`, { field, most: MOST[field], fault: 'empty' });
  return words;
}

function fitting(text: string, field: TextField): string {
  if (text.length > MOST[field])
    throw new IdeaRefusal('not-valid', `${field} has at most ${MOST[field]} signs.`, { field, most: MOST[field], fault: 'long' });
  return text;
}
