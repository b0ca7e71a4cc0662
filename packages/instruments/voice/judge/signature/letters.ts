import { fold } from '@beffroi/reading';
import { ABBREVIATIONS, UNITS } from './words/letters.ts';

const PARTICLE = String.raw`(?:\p{Lu}|M[ac]{1,2}\p{Lu}|[OD]['’]\p{Lu})`;
const RUN = new RegExp(
  String.raw`^(?:\p{Lu}{2,3}|${PARTICLE}{2,3}|\p{Lu}{1,3}(?:de|du|van|von|d|l)\p{Lu}{1,2}|\p{Lu}{1,2}\p{Ll}\p{Lu}|\p{Lu}{1,2}[hxyéè]\p{Lu}?|\p{Lu}\p{Ll}{1,2}\.\p{Lu}\.?)$`,
  'u',
);
const POINTED =
  /^\p{Lu}(?:['’]\p{Lu})?(?:[-‑]\p{Lu})?(?:\.[ \u00a0]?[-‑]?(?:\p{Lu}(?:['’]\p{Lu})?(?:[-‑]\p{Lu})?|Mc\p{Lu}|Mac\p{Lu}|de|d['’]|la)){0,4}\.?$/u;

/** Letters that may stand for a person's names: "SD", "S.D.", "J-P", "M.-C. L.", "CMcA", "GdR", "ChR". */
export function isInitials(word: string): boolean {
  return (
    word.length < 16 &&
    ((/^\p{Lu}{1,3}\/\p{Lu}{1,3}$/u.test(word) &&
      !/^(?:X{0,2}S\/X{0,2}[SM]|M\/L|L\/X{1,2}L|H\/F|F\/H|W\/E|N\/A|A\/R|C\/C|M\/F|T\/C|A\/C|P\/N|O\/N|N\/S|E\/O|N\/B|R\/V|S\/O|W\/C)$/u.test(
        word,
      )) ||
      /^\p{Lu}\p{Ll}\. ?\p{Lu}\.?$/u.test(word) ||
      RUN.test(word) ||
      POINTED.test(word) ||
      /^\p{Lu}[-‑]\p{Lu}\.?$/u.test(word) ||
      (HYPHENED.test(word) && !/^[NSEWO]{1,3}[-‑][NSEWO]{1,3}$/u.test(word)))
  );
}

/** "J-BT", "FG-L", "P-YG", "SF-L": two first names or two surnames in one. Points of the compass are none. */
const HYPHENED = /^(?:\p{Lu}[-‑]\p{Lu}{2}|\p{Lu}{2}[-‑]\p{Lu}|\p{Lu}{2}[-‑]\p{Lu}{2})$/u;

/** Letters that always stand for something else than a person. */
export function isAbbreviation(word: string): boolean {
  return word.includes('/') ? word.split('/').some(isAbbreviation) : ABBREVIATIONS.has(lettersOf(word));
}

/** Two letters that may be a unit or a country's, or a person's: only what stands around them tells. */
export function isUnit(word: string): boolean {
  return UNITS.has(lettersOf(word));
}

const lettersOf = (word: string): string => fold(word).replace(/[.\s-]/gu, '');
