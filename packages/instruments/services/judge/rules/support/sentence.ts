/** The sentence of a text that holds the characters from `start` to `end`, with the full stop before it: what lies between two full stops. */
export function sentenceAround(text: string, start: number, end: number): string {
  const from = Math.max(text.lastIndexOf('. ', start), 0);
  const stop = text.indexOf('. ', end);
  return text.slice(from, stop < 0 ? text.length : stop);
}
