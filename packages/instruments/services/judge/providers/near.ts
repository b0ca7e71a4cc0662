/** How far apart, in characters, a name and the word that vouches for it may stand. */
const REACH = 80;

/**
 * A pattern for a product whose name is also a common word: it holds where one of the words of `context` stands close
 * by, on either side. Both are sources of patterns and count as whole words, in any case and with any accent.
 *
 *     near('malice', 'amiciel').test('Malice, le portail d’Amiciel') // true
 */
export function near(name: string, context: string): RegExp {
  const [a, b] = [whole(name), whole(context)];
  return new RegExp(`${a}[\\s\\S]{0,${REACH}}?${b}|${b}[\\s\\S]{0,${REACH}}?${a}`, 'iu');
}

/** `\b` takes an accented letter for the end of a word. */
function whole(source: string): string {
  return `(?<![\\p{L}\\p{N}])(?:${source})(?![\\p{L}\\p{N}])`;
}
