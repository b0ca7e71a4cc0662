/** Letters of a word that forms of it mostly share: « numérisation », « numériser », « numérique ». */
const BEGINNING = 6;
/** Shorter words have no plural that is told by an ending. */
const PLURAL = 5;
/** Words that are remembered at most. */
const MOST_WORDS = 8192;

/** Beginnings of words that were met: what is looked up by one is found faster when it is the same string again. */
const KNOWN = new Map<string, string>();

/** How a folded word begins, without the sign of its plural: near enough to a stem. */
export function stemOf(word: string): string {
  const known = KNOWN.get(word);
  if (known !== undefined) return known;
  if (KNOWN.size === MOST_WORDS) KNOWN.clear();
  const stem = beginningOf(word);
  KNOWN.set(word, stem);
  return stem;
}

function beginningOf(word: string): string {
  if (word.length < PLURAL) return word;
  if (word.endsWith('aux')) return `${word.slice(0, -3)}al`.slice(0, BEGINNING);
  const singular = word.endsWith('s') || word.endsWith('x') ? word.slice(0, -1) : word;
  return singular.slice(0, BEGINNING);
}
