/** Text whose white space is folded already, cut at `max`. */
export function trimmed(text: string, max: number): string {
  const length = text.length;
  if (length === 0) return text;
  const whole = text.charCodeAt(0) <= 32 || text.charCodeAt(length - 1) <= 32 ? text.trim() : text;
  return whole.length > max ? whole.slice(0, max) : whole;
}

/** White space folded, cut at `max`. */
export function tidy(text: string, max: number): string {
  if (text === '') return text;
  const folded = /\s\s|[^\S ]/.test(text) ? text.replace(/\s+/g, ' ') : text;
  const trimmed = folded.trim();
  return trimmed.length > max ? trimmed.slice(0, max) : trimmed;
}

/** True where one of the words of an attribute is the one. */
export function hasWord(value: string, word: string): boolean {
  return value.toLowerCase().split(/\s+/, 20).includes(word);
}
