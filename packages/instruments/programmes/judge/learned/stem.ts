/** Letters of a word that forms of it mostly share: « numérisation », « numériser », « numérique ». */
const BEGINNING = 6;
/** Shorter words have no plural that is told by an ending. */
const PLURAL = 5;

/** How a folded word begins, without the sign of its plural: near enough to a stem. */
export function stemOf(word: string): string {
  const singular = word.length < PLURAL ? word : word.replace(/aux$/, 'al').replace(/[sx]$/, '');
  return singular.slice(0, BEGINNING);
}
