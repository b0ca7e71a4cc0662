import { foldName, isListed, nameLikeness } from '../signature/likeness.ts';

/** A capitalised word that may be a name. */
export const NAME = String.raw`\p{Lu}[\p{Ll}\p{M}]{1,22}(?:[-‑'’]\p{L}[\p{Ll}\p{M}]{1,22})?`;

/** A first name, with or without a surname: "Sophie", "Sophie Durand", "Jean de Vries". */
export const FULL = `${NAME}(?: (?:(?:de|du|van|von|le|la) |d['’])?${NAME})?`;

/** Whether some list of first names holds the first word. */
export const isPersonName = (words: string): boolean => isListed(nameLikeness(words.split(' ')[0]!));

/** The same, and the word is nothing else than a name. */
export function isSurelyPerson(words: string): boolean {
  const likeness = nameLikeness(words.split(' ')[0]!);
  return likeness === 'sure' || likeness === 'rare';
}

/** Letters in capitals without points, for comparing: "S.D." → "SD". */
export const lettersOf = (initials: string): string => initials.replace(/[^\p{L}]/gu, '').toUpperCase();

/** Whether letters may be those of a name: the first is the name's first, and of two words the second too. */
export function fits(initials: string, name: string): boolean {
  const letters = foldName(lettersOf(initials)).toLowerCase();
  const words = foldName(name)
    .toLowerCase()
    .split(/[ '-]+/u);
  if (letters.length === 0 || words[0]?.[0] !== letters[0]) return false;
  return words.length < 2 || letters.length < 2 || words.slice(1).some((word) => letters.includes(word[0]!, 1));
}
