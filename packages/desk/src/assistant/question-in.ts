/** Signs of a question that are looked at: who writes more is not read to the end. */
export const MOST_QUESTION = 500;

/** A question as one line of text: without signs that nobody sees. `null` when nothing is left, or it is no text at all. */
export function questionIn(written: unknown): string | null {
  if (typeof written !== 'string') return null;
  const text = written
    .slice(0, 4 * MOST_QUESTION)
    .toWellFormed()
    .replace(/\s+/gu, ' ')
    .replace(/\p{C}/gu, '')
    .trim()
    .slice(0, MOST_QUESTION)
    .toWellFormed();
  return /[\p{L}\p{N}]/u.test(text) ? text : null;
}
