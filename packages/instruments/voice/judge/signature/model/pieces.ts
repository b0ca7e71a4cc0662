import { CAPITAL_LETTER, classOf, DIGIT, LETTER, SMALL_LETTER, TABLED } from '../code-units.ts';

/** Longer posts are read at both ends. */
const MOST_UNITS = 4_000;
/** How many pieces there can be. */
export const MOST_PIECES = MOST_UNITS + 2;

/** Of each piece of the post that was cut last: a hash of its small letters, and what it looks like. */
export const hashes = new Int32Array(MOST_PIECES);
export const shapes = new Int32Array(MOST_PIECES);
/** From where to where each stands in the text; whether it is a word. */
export const starts = new Int32Array(MOST_PIECES);
export const ends = new Int32Array(MOST_PIECES);
export const areWords = new Uint8Array(MOST_PIECES);

/** Two numbers as one, well stirred. */
export function mixed(one: number, other: number): number {
  let hash = Math.imul(one ^ Math.imul(other, 0x9e3779b1), 0x85ebca6b);
  hash ^= hash >>> 13;
  hash = Math.imul(hash, 0xc2b2ae35);
  return hash ^ (hash >>> 16);
}

/** What a unit is to a word. */
const [NO_LETTER, SMALL, SPACE, LINE, UNKNOWN] = [0, 1, 4, 5, 255];
export const [LARGE, FIGURE] = [2, 3];
const SORTS = new Uint8Array(65_536).fill(UNKNOWN);
const SMALL_FORMS = new Uint16Array(65_536);

export function sortOf(code: number): number {
  const known = SORTS[code]!;
  if (known !== UNKNOWN) return known;
  const one = String.fromCharCode(code);
  const small = one.toLowerCase();
  SMALL_FORMS[code] = small.length === 1 ? small.charCodeAt(0) : code;
  SORTS[code] = code < TABLED ? sortOfTabled(code, one) : sortOfOther(one);
  return SORTS[code]!;
}

function sortOfTabled(code: number, one: string): number {
  const own = classOf(code);
  if (own === SMALL_LETTER || own === LETTER) return SMALL;
  if (own === CAPITAL_LETTER) return LARGE;
  return own === DIGIT ? FIGURE : sortOfOther(one);
}

function sortOfOther(one: string): number {
  if (/[\p{Ll}\p{Lo}\p{Lm}\p{M}]/u.test(one)) return SMALL;
  if (/[\p{Lu}\p{Lt}]/u.test(one)) return LARGE;
  if (/\p{N}/u.test(one)) return FIGURE;
  if (one === '\n') return LINE;
  return /\s/u.test(one) ? SPACE : NO_LETTER;
}

const isInWord = (sort: number): boolean => sort === SMALL || sort === LARGE || sort === FIGURE;
const isPairHalf = (code: number): boolean => code >= 0xd800 && code <= 0xdfff;

/** Cuts a text into runs of letters and figures, and marks; each by a hash of its small letters and by its shape. Of a longer text both ends are cut, with a line between. @returns how many there are */
export function piecesOf(text: string): number {
  if (text.length <= MOST_UNITS) return piecesOfAll(text);
  const pieces = piecesOfAll(`${text.slice(0, MOST_UNITS / 2)}\n${text.slice(-MOST_UNITS / 2)}`);
  const skipped = text.length - MOST_UNITS - 1;
  for (let at = 0; at < pieces; at++) {
    if (starts[at]! > MOST_UNITS / 2) starts[at]! += skipped;
    if (ends[at]! > MOST_UNITS / 2) ends[at]! += skipped;
  }
  return pieces;
}

function piecesOfAll(text: string): number {
  let pieces = 0;
  for (let at = 0; at < text.length; ) {
    const sort = sortOf(text.charCodeAt(at));
    if (sort === SPACE) {
      at++;
      continue;
    }
    starts[pieces] = at;
    areWords[pieces] = isInWord(sort) ? 1 : 0;
    at = isInWord(sort) ? word(text, at, pieces) : mark(text, at, pieces);
    ends[pieces++] = at;
  }
  hashes[pieces] = 0;
  return pieces;
}

function word(text: string, start: number, piece: number): number {
  let [hash, small, large, figures, at] = [17, 0, 0, 0, start];
  for (; at < text.length; at++) {
    const code = text.charCodeAt(at);
    const sort = sortOf(code);
    if (sort === SMALL) small++;
    else if (sort === LARGE) large++;
    else if (sort === FIGURE) figures++;
    else break;
    hash = Math.imul(hash ^ SMALL_FORMS[code]!, 0x5bd1e995);
    hash ^= hash >>> 15;
  }
  // Of a number nothing counts but its length.
  hashes[piece] = figures > 0 && small + large === 0 ? at - start : hash;
  shapes[piece] = shapeOf(small, large, figures, sortOf(text.charCodeAt(start)) === LARGE);
  return at;
}

function shapeOf(small: number, large: number, figures: number, begins: boolean): number {
  if (figures > 0) return small + large > 0 ? 8 : 7;
  if (large === 0) return small <= 3 ? 1 : 2;
  if (small === 0) return large === 1 ? 3 : large <= 4 ? 4 : 5;
  return begins ? 6 : 9;
}

/** What stands for all signs of a picture, for an apostrophe, for a dash. */
const [PICTURE, APOSTROPHE, DASH] = [0xd800, 39, 45];
export const MARKS = 70_000;

/** A mark, with whether space stands on either side of it; signs of a picture are one. */
function mark(text: string, start: number, piece: number): number {
  const code = text.charCodeAt(start);
  let end = start + 1;
  let sign = code;
  if (isPairHalf(code)) {
    sign = PICTURE;
    while (end < text.length && (isPairHalf(text.charCodeAt(end)) || isJoiner(text.charCodeAt(end)))) end++;
  } else if (code >= 0x2600 && code <= 0x27ff) sign = PICTURE;
  else if (code === 0x2019) sign = APOSTROPHE;
  else if (code === 0x2013 || code === 0x2014) sign = DASH;
  const opens = start === 0 || isBlank(text.charCodeAt(start - 1)) ? 1 : 0;
  const closes = end >= text.length || isBlank(text.charCodeAt(end)) ? 2 : 0;
  hashes[piece] = sign + MARKS;
  shapes[piece] = 100 + sign * 4 + opens + closes;
  return end;
}

const isJoiner = (code: number): boolean => code === 0xfe0f || code === 0x200d;

function isBlank(code: number): boolean {
  const sort = sortOf(code);
  return sort === SPACE || sort === LINE;
}
