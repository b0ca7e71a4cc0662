import { fold } from '@beffroi/reading';
import { tierOf } from './names.ts';
import { remembered } from './remembered.ts';
import { ABBREVIATIONS } from './words/letters.ts';
import { NO_NAME } from './words/no-name.ts';

/**
 * What a word can be as a first name: `sure` it is one and little else · `rare` it is one that few people bear · `ambiguous` it is one, and a word or a place too ·
 * `unknown` it is written like a name, and no list holds it · `no` it is none.
 */
export type NameLikeness = 'sure' | 'rare' | 'ambiguous' | 'unknown' | 'no';

const CAPITALISED = /^\p{Lu}[\p{Ll}\p{M}]+(?:[-‑'’]\p{L}[\p{Ll}\p{M}]*)*$/u;
const MIXED = /^\p{Lu}\p{Ll}+\p{Lu}\p{Ll}+$/u;
const CAPITALS = /^\p{Lu}[\p{Lu}\p{M}]{2,}(?:[-‑'’]\p{Lu}[\p{Lu}\p{M}]+)*$/u;

/** What a word can be as a first name, as it is written. */
export function nameLikeness(word: string): NameLikeness {
  if (word.length < 2 || word.length > 24 || isSmall(word.charCodeAt(0))) return 'no';
  return likenessOf(word);
}

const isSmall = (code: number): boolean => code >= 97 && code <= 122;

const likenessOf = remembered((word): NameLikeness => {
  const capitals = CAPITALS.test(word);
  if (!capitals && !CAPITALISED.test(word) && !MIXED.test(word)) return 'no';
  const folded = foldName(word);
  if (NO_NAME.has(folded) || /^saint[es]?-/u.test(folded) || (capitals && word.length < 5 && ABBREVIATIONS.has(folded))) return 'no';
  const listed = listedLikeness(folded);
  if (listed !== null) return capitals && word.length < 4 && listed !== 'sure' ? 'no' : listed;
  return capitals || word.length < 3 || word.length > 12 || /['’]|[-‑](?:moi|toi|nous|vous|les?|la|lui|leur|en|y|ci)$/u.test(word)
    ? 'no'
    : 'unknown';
});

/** What a folded word can be as a first name, whatever its letters' size; `null` when no list holds it. */
export function listedLikeness(folded: string): 'sure' | 'rare' | 'ambiguous' | null {
  const tier = tierOf(folded);
  if (tier !== null) return tier === 'common' ? 'sure' : tier === 'rare' ? 'rare' : 'ambiguous';
  // "Jean-Loup", "Marie-Ève": of two first names.
  const pieces = folded.split('-');
  if (pieces.length !== 2) return null;
  if (pieces.every((piece) => piece.length > 2 && tierOf(piece) !== null)) return 'sure';
  // "Anne-So", "Jean-Mi": the second one short.
  return pieces[1]!.length < 4 && /^(?:jean|marie|anne|pierre|paul|louis|luc|charles|rose|mary|emma|eve|lou)$/u.test(pieces[0]!)
    ? 'rare'
    : null;
}

/** Folded as the lists are: one apostrophe, one hyphen, letters without marks or strokes. */
export function foldName(word: string): string {
  return isFolded(word) ? word : foldAnew(word);
}

/** Most words are written in plain small letters. */
function isFolded(word: string): boolean {
  for (let at = 0; at < word.length; at++) {
    const code = word.charCodeAt(at);
    if (!isSmall(code)) return false;
  }
  return true;
}

const foldAnew = remembered((word) =>
  fold(word).replaceAll('’', "'").replaceAll('‑', '-').replaceAll('ł', 'l').replaceAll('ø', 'o').replaceAll('đ', 'd'),
);

/** Whether a list holds the name, whatever else it may be. */
export const isListed = (likeness: NameLikeness): boolean => likeness === 'sure' || likeness === 'rare' || likeness === 'ambiguous';
