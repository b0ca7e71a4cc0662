import { CAPITAL_LETTER, classOf, DIGIT, LETTER, SMALL_LETTER, TABLED } from '../code-units.ts';

/** How many places the facts of a post share: each stands where its hash says, and some share one. */
export const PLACES = 2 ** 18;

/** Longer posts are read at both ends. */
const MOST_UNITS = 4_000;
/** Pieces from the end, and from the beginning, that are looked at with their neighbours; and those that are told by how far they stand from it. */
const [TAIL, HEAD, LAST, FIRST] = [14, 12, 6, 4];

const hashes = new Int32Array(MOST_UNITS + 2);
const shapes = new Int32Array(MOST_UNITS + 2);
let places = new Int32Array(1_024);
let many = 0;

/**
 * What a post says, as facts of its pieces: words by themselves, with the next one, and, near both ends, what they look like between their neighbours. No list of names and no rule
 * is asked, so that it errs otherwise than they do.
 *
 * @returns places below `PLACES`, one a fact; overwritten when the next post is read
 */
export function factsOfPost(text: string, replies: boolean): Int32Array {
  const pieces = piecesOf(text.length > MOST_UNITS ? `${text.slice(0, MOST_UNITS / 2)}\n${text.slice(-MOST_UNITS / 2)}` : text);
  if (places.length < 10 * pieces + 1) places = new Int32Array(20 * pieces);
  many = 0;
  note(mixed(replies ? 1 : 2, 3));
  for (let at = 0; at < pieces; at++) {
    const behind = pieces - 1 - at;
    const zone = behind < TAIL ? 1 : at < HEAD ? 2 : 0;
    const own = hashes[at]!;
    note(mixed(own, 11 + zone));
    if (zone === 0) note(mixed(mixed(own, hashes[at + 1]!), 21));
    else atEnds(at, pieces, behind, zone);
  }
  return places.subarray(0, many);
}

function atEnds(at: number, pieces: number, behind: number, zone: number): void {
  const [own, shape] = [hashes[at]!, shapes[at]!];
  const [before, shapeBefore] = at > 0 ? [hashes[at - 1]!, shapes[at - 1]!] : [0, 0];
  const [next, shapeNext] = at + 1 < pieces ? [hashes[at + 1]!, shapes[at + 1]!] : [0, 0];
  const around = mixed(mixed(shapeBefore, shape), shapeNext);
  const led = mixed(before, shape);
  note(mixed(mixed(own, next), 21));
  note(mixed(around, 31 + zone));
  note(mixed(led, 41 + zone));
  note(mixed(mixed(shape, next), 51 + zone));
  note(mixed(mixed(led, next), 56));
  if (behind < LAST) {
    note(mixed(mixed(shape, behind), 61));
    note(mixed(around, 71 + behind));
  }
  if (at < FIRST) {
    note(mixed(mixed(shape, at), 81));
    note(mixed(around, 91 + at));
  }
}

function note(hash: number): void {
  places[many++] = hash & (PLACES - 1);
}

/** Two numbers as one, well stirred. */
function mixed(one: number, other: number): number {
  let hash = Math.imul(one ^ Math.imul(other, 0x9e3779b1), 0x85ebca6b);
  hash ^= hash >>> 13;
  hash = Math.imul(hash, 0xc2b2ae35);
  return hash ^ (hash >>> 16);
}

/** What a unit is to a word. */
const [NO_LETTER, SMALL, LARGE, FIGURE, SPACE, LINE, UNKNOWN] = [0, 1, 2, 3, 4, 5, 255];
const SORTS = new Uint8Array(65_536).fill(UNKNOWN);
const SMALL_FORMS = new Uint16Array(65_536);

function sortOf(code: number): number {
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

/** Cuts a text into runs of letters and figures, and marks; each by a hash of its small letters and by its shape. @returns how many there are */
function piecesOf(text: string): number {
  let pieces = 0;
  for (let at = 0; at < text.length; ) {
    const sort = sortOf(text.charCodeAt(at));
    if (sort === SPACE) at++;
    else if (isInWord(sort)) at = word(text, at, pieces++);
    else at = mark(text, at, pieces++);
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
  return begins && large === 1 ? 6 : begins ? 6 : 9;
}

/** What stands for all signs of a picture, for an apostrophe, for a dash. */
const [PICTURE, APOSTROPHE, DASH] = [0xd800, 39, 45];
const MARKS = 70_000;

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
