import { isSymbol } from './letters.ts';

/** A page says what its fonts are within so many characters; no sheet of paper has more. */
const SAMPLE = 20_000;

/**
 * Characters that no text has: more than this share of what is seen, and the font has lost the names of its letters. A page of words in a good font has a few, for
 * icons and ornaments; one in a bad font has little else.
 */
export const LOST_SHARE = 0.2;
/** What languages have in common shows from so many letters or signs on: under that, a list of acronyms looks like nonsense. */
export const LEAST_MARKS = 200;
/** Fewer letters than this among what is no digit: signs instead of words. Prose has over 90 % of letters, a list of prices about half. */
export const LETTERS_SHARE = 0.3;
/** From this share of digits on it is a table of numbers, not of signs … */
export const DIGITS_SHARE = 0.3;
/** … unless it has more than this share of signs that stand in no table: capitals, shifted by 29 as fonts without names do, have 25 %. */
export const ODD_SHARE = 0.15;
/** Of the letters of a language with vowels, more are vowels. French has 40 % at least, Welsh, English and German about 35 %; letters moved by one place, 20 %. */
export const VOWELS_SHARE = 0.22;
/** More than this share of letters stands in heaps of five consonants or more: none in French, 10 % in English, German or Welsh sentences that were made for it, 25 % where letters were moved. */
export const HEAPS_SHARE = 0.15;
/** Both together say it earlier than either alone. */
export const FEW_VOWELS_SHARE = 0.3;
export const SOME_HEAPS_SHARE = 0.08;
/** One letter makes up more than this: the font calls all its shapes alike. The most frequent letter of a language has 20 % at most. */
export const SAME_LETTER_SHARE = 0.35;
/** From this share on, letters of other scripts than ours decide; then this share of them must be of one script. */
export const FOREIGN_SHARE = 0.3;
export const ONE_SCRIPT_SHARE = 0.8;

const HEAP = 5;
const VOWELS = new Set('aeiouyæœøı');
/** One sign again and again is no text: leaders of a table of contents, lines to write on, rules drawn with dashes. */
const LEADERS = /((?!\ufffd)[\p{P}\p{S}])(?:\s*\1){2,}/gu;
const ODD = new Set('!"#$&*;<=>?@[\\]^_`{|}~');
/** Scripts that somebody may well print a programme in, beside ours; Chinese and Japanese mix theirs. */
const SCRIPTS: readonly RegExp[] = [
  /\p{Script=Greek}/u,
  /\p{Script=Cyrillic}/u,
  /\p{Script=Arabic}/u,
  /\p{Script=Hebrew}/u,
  /\p{Script=Han}|\p{Script=Hiragana}|\p{Script=Katakana}/u,
  /\p{Script=Hangul}/u,
  /\p{Script=Armenian}/u,
  /\p{Script=Georgian}/u,
  /\p{Script=Devanagari}/u,
  /\p{Script=Tamil}/u,
  /\p{Script=Thai}/u,
  /\p{Script=Khmer}/u,
];

/** What a text is made of, counted. */
interface Marks {
  visible: number;
  lost: number;
  digits: number;
  latin: number;
  vowels: number;
  /** Letters in heaps of consonants. */
  heaped: number;
  /** How often the most frequent letter stands there. */
  most: number;
  foreign: number;
  /** Of those, how many are of the script that most are of. */
  foreignAlike: number;
  odd: number;
}

/**
 * Whether a page’s text layer is nonsense: its font has other letters behind its shapes, or none.
 *
 * Letters that were moved within the alphabet so that enough of them fall on vowels are not always seen: by 4, 6, 13, 16, 20 and 22 places.
 *
 * @param text all pieces of the page, spaces between them or not
 */
export function isGarbled(text: string): boolean {
  const marks = marksOf(text.slice(0, SAMPLE).replaceAll(LEADERS, ' '));
  if (marks.visible === 0) return false;
  return marks.lost > marks.visible * LOST_SHARE || isSigns(marks) || isNoScript(marks) || isNoLanguage(marks);
}

function isSigns({ visible, digits, latin, foreign, odd }: Marks): boolean {
  if (visible < LEAST_MARKS || latin + foreign >= (visible - digits) * LETTERS_SHARE) return false;
  return digits < visible * DIGITS_SHARE || odd > visible * ODD_SHARE;
}

/** Numbers of shapes taken for letters fall into many scripts at once. */
function isNoScript({ latin, foreign, foreignAlike }: Marks): boolean {
  if (latin + foreign < LEAST_MARKS || foreign < (latin + foreign) * FOREIGN_SHARE) return false;
  return foreignAlike < foreign * ONE_SCRIPT_SHARE;
}

function isNoLanguage({ latin, vowels, heaped, most }: Marks): boolean {
  if (latin < LEAST_MARKS) return false;
  if (vowels < latin * VOWELS_SHARE || heaped > latin * HEAPS_SHARE || most > latin * SAME_LETTER_SHARE) return true;
  return vowels < latin * FEW_VOWELS_SHARE && heaped > latin * SOME_HEAPS_SHARE;
}

function marksOf(text: string): Marks {
  const marks: Marks = { visible: 0, lost: 0, digits: 0, latin: 0, vowels: 0, heaped: 0, most: 0, foreign: 0, foreignAlike: 0, odd: 0 };
  const letters = new Map<string, number>();
  const scripts = new Map<RegExp, number>();
  let heap = 0;
  let open = 0;
  // Letters without their accents: « é » is a vowel as « e » is. The space ends the last heap.
  for (const mark of `${text.normalize('NFD').toLowerCase()} `) {
    const kind = kindOf(mark);
    if (kind === 'accent') continue;
    if (kind === 'latin' && !VOWELS.has(mark)) heap++;
    else {
      if (heap >= HEAP) marks.heaped += heap;
      heap = 0;
    }
    if (kind === 'space') continue;
    marks.visible++;
    if (kind === 'latin') letters.set(mark, (letters.get(mark) ?? 0) + 1);
    else if (kind === 'foreign') countScript(mark, scripts);
    else if (mark === '(') open++;
    else if (mark === ')') open = Math.max(0, open - 1);
    if (kind !== 'sign') marks[COUNTED[kind]]++;
    else if (ODD.has(mark)) marks.odd++;
  }
  for (const [letter, times] of letters) {
    if (VOWELS.has(letter)) marks.vowels += times;
    marks.most = Math.max(marks.most, times);
  }
  marks.foreignAlike = Math.max(0, ...scripts.values());
  // A bracket that nothing closes is as odd.
  marks.odd += open;
  return marks;
}

const COUNTED = { latin: 'latin', foreign: 'foreign', digit: 'digits', lost: 'lost' } as const;

function kindOf(mark: string): 'accent' | 'space' | 'sign' | keyof typeof COUNTED {
  const code = mark.charCodeAt(0);
  // Most of all text.
  if (code >= 97 && code <= 122) return 'latin';
  if (/[\s\u00ad]/u.test(mark)) return 'space';
  if (/[\p{Co}\p{Cc}\ufffd]/u.test(mark)) return isSymbol(mark) ? 'sign' : 'lost';
  if (code < 128) return code >= 48 && code <= 57 ? 'digit' : 'sign';
  if (/\p{M}/u.test(mark)) return 'accent';
  if (/\p{L}/u.test(mark)) return /\p{Script=Latin}/u.test(mark) ? 'latin' : 'foreign';
  return /\p{Nd}/u.test(mark) ? 'digit' : 'sign';
}

function countScript(mark: string, scripts: Map<RegExp, number>): void {
  const script = SCRIPTS.find((one) => one.test(mark));
  if (script !== undefined) scripts.set(script, (scripts.get(script) ?? 0) + 1);
}
