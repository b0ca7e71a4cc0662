/** Letters of a word that forms of it mostly share: « numérisation », « numériser », « numérique ». */
const BEGINNING = 6;
/** Shorter words have no plural that is told by an ending. */
const PLURAL = 5;

/** How a folded word begins, without the sign of its plural: near enough to a stem. */
export function stemOf(word: string): string {
  if (word.length < PLURAL) return word;
  if (word.endsWith('aux')) return `${word.slice(0, -3)}al`.slice(0, BEGINNING);
  const singular = word.endsWith('s') || word.endsWith('x') ? word.slice(0, -1) : word;
  return singular.slice(0, BEGINNING);
}
