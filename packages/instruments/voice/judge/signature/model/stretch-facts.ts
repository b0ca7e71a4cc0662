import { JOB, NOBODYS, SENTENCE, SHORT, TEAM, THING, wordOf } from '../word.ts';
import { areWords, ends, FIGURE, hashes, LARGE, MARKS, MOST_PIECES, mixed, piecesOf, shapes, sortOf, starts } from './pieces.ts';
import { PLACES } from './table.ts';

/** Words from the beginning of a post, and from its end, that a stretch may begin with; and how many it may have. */
const [FIRST, LAST, MOST_WORDS, MOST_IN] = [12, 10, 5, 11];
/** How many words around it are told by themselves. */
const AROUND = 7;

/** All stretches of a post, with what is told of each: overwritten when the next post is read. */
export interface Stretches {
  readonly many: number;
  /** Places below `PLACES`, a fact each. */
  readonly facts: Int32Array;
  /** Bundles of facts: where each begins in them, and behind the last one where that ends. Stretches that begin, or end, with the same piece share a bundle. */
  readonly bundles: Int32Array;
  readonly manyBundles: number;
  /** Three bundles a stretch: of its beginning, of its end, of itself. */
  readonly of: Int32Array;
  /** Of each stretch: from where to where it stands in the text, in UTF-16 units. */
  readonly from: Int32Array;
  readonly to: Int32Array;
}

/** Of each piece: what it looks like, what lists say of it, how it begins and ends. */
const looks = new Int32Array(MOST_PIECES + 8);
const sorts = new Int32Array(MOST_PIECES + 8);
const heads = new Int32Array(MOST_PIECES + 8);
const tails = new Int32Array(MOST_PIECES + 8);
const own = new Int32Array(MOST_PIECES + 8);
/** How many words stand before it; where its line and its run of words begin and end. */
const wordsBefore = new Int32Array(MOST_PIECES + 1);
const [lineStart, lineEnd, runStart, runEnd] = Array.from({ length: 4 }, () => new Int32Array(MOST_PIECES)) as [
  Int32Array,
  Int32Array,
  Int32Array,
  Int32Array,
];
const [beginnings, endings] = [new Int32Array(MOST_PIECES), new Int32Array(MOST_PIECES)];
/** Pieces that are not there, on either side, are told by these. */
const EDGE = 4;
const [NO_HASH, NO_LOOK] = [1, 1_000];

let facts = new Int32Array(16_384);
let many = 0;
let bundles = new Int32Array(1_024);
let manyBundles = 0;
let of = new Int32Array(3_072);
let from = new Int32Array(1_024);
let to = new Int32Array(1_024);

const hashOf = (text: string): number => {
  piecesOf(text);
  return hashes[0]!;
};
const ONESELF: ReadonlySet<number> = new Set(['I', 'je', 'j', 'my', 'me', 'mon', 'ma', 'mes', 'moi'].map(hashOf));
const US: ReadonlySet<number> = new Set(['we', 'nous', 'notre', 'nos', 'our', 'us', 'on'].map(hashOf));
const [LINE, HASHTAG, POINT] = ['\n', '#', '.'].map((mark) => MARKS + mark.charCodeAt(0)) as [number, number, number];

/**
 * Whatever words follow each other near the beginning and the end of a post, with facts of what stands around them, what they look like and what lists hold of them. No rule is asked which of
 * them may be who speaks: what rules do not look for is found so.
 */
export function stretchesOf(text: string, replies: boolean): Stretches {
  const pieces = piecesOf(text);
  many = 0;
  manyBundles = 0;
  let found = 0;
  const said = describe(text, pieces) | (replies ? 4 : 0);
  const words = wordsBefore[pieces]!;
  for (let first = 0; first < pieces; first++) {
    const isTag = hashes[first] === HASHTAG && areWords[first + 1] === 1 && first + 1 < pieces && starts[first + 1] === ends[first];
    if (areWords[first] === 0 && !isTag) continue;
    if (wordsBefore[first]! >= FIRST && words - wordsBefore[first]! > LAST) continue;
    let length = 0;
    let [look, sort, hash] = [3, 9, 5];
    for (let last = first; last < pieces && last < first + MOST_IN; last++) {
      if (hashes[last] === LINE) break;
      look = mixed(look, looks[EDGE + last]!);
      sort = mixed(sort, sorts[EDGE + last]!);
      hash = mixed(hash, own[EDGE + last]!);
      length += areWords[last]!;
      if (length > MOST_WORDS) break;
      if (areWords[last] === 0 && !isPointOfLetters(last)) continue;
      if (found === from.length) {
        from = doubled(from);
        to = doubled(to);
        of = doubled(of);
      }
      from[found] = starts[first]!;
      to[found] = ends[last]!;
      of[3 * found] = beginning(first, pieces, said);
      of[3 * found + 1] = ending(last, pieces, said);
      of[3 * found + 2] = itself(first, last, pieces, said, look, sort, hash);
      found++;
    }
  }
  bundles[manyBundles] = many;
  return { many: found, facts, bundles, manyBundles, of, from, to };
}

/** "K.", "Ph.": the point of a word of one or two letters belongs to it. */
const isPointOfLetters = (at: number): boolean =>
  at > 0 && hashes[at] === POINT && areWords[at - 1] === 1 && ends[at - 1] === starts[at] && starts[at]! - starts[at - 1]! <= 2;

function doubled(array: Int32Array): Int32Array<ArrayBuffer> {
  const more = new Int32Array(array.length * 2);
  more.set(array);
  return more;
}

/** Says of all pieces what is asked of them more than once. @returns who is spoken of: a bit for oneself, one for several */
function describe(text: string, pieces: number): number {
  let said = 0;
  for (let at = -EDGE; at < 0; at++) nothingAt(at);
  for (let at = pieces; at < pieces + EDGE; at++) nothingAt(at);
  let words = 0;
  for (let at = 0; at < pieces; at++) {
    wordsBefore[at] = words;
    beginnings[at] = -1;
    endings[at] = -1;
    lineStart[at] = at > 0 && hashes[at - 1] !== LINE ? lineStart[at - 1]! : at;
    runStart[at] = at > 0 && areWords[at - 1] === 1 ? runStart[at - 1]! : at;
    own[EDGE + at] = hashes[at]!;
    if (areWords[at] === 0) {
      looks[EDGE + at] = shapes[at]!;
      sorts[EDGE + at] = shapes[at]!;
      heads[EDGE + at] = NO_HASH;
      tails[EDGE + at] = NO_HASH;
      continue;
    }
    words++;
    if (ONESELF.has(hashes[at]!)) said |= 1;
    if (US.has(hashes[at]!)) said |= 2;
    aWord(text.slice(starts[at], ends[at]), EDGE + at);
  }
  wordsBefore[pieces] = words;
  for (let at = pieces - 1; at >= 0; at--) {
    lineEnd[at] = at + 1 < pieces && hashes[at + 1] !== LINE ? lineEnd[at + 1]! : at;
    runEnd[at] = at + 1 < pieces && areWords[at + 1] === 1 ? runEnd[at + 1]! : at;
  }
  return said;
}

function nothingAt(at: number): void {
  looks[EDGE + at] = NO_LOOK;
  sorts[EDGE + at] = NO_LOOK;
  own[EDGE + at] = NO_HASH;
}

const LISTED = { sure: 1, rare: 2, ambiguous: 3, none: 0 } as const;

function aWord(text: string, at: number): void {
  const small = text.toLowerCase();
  const length = small.length;
  let [head, tail] = [17, 19];
  for (let k = 0; k < 3 && k < length; k++) {
    head = mixed(head, small.charCodeAt(k));
    tail = mixed(tail, small.charCodeAt(length - 1 - k));
  }
  heads[at] = head;
  tails[at] = tail;
  looks[at] = lookOf(text);
  const word = wordOf(text);
  sorts[at] =
    looks[at]! >= FIGURES
      ? FIGURES
      : mixed(
          mixed(LISTED[word.listed], word.bits & (JOB | NOBODYS | SENTENCE | THING | TEAM | SHORT)),
          text.charCodeAt(0) === small.charCodeAt(0) ? 1 : 2,
        );
}

/** From here on a word holds figures. */
const FIGURES = 10;

/** What a word looks like: of small letters by how many, of capitals, of both, with figures. */
function lookOf(text: string): number {
  let [small, large, figures] = [0, 0, 0];
  for (let at = 0; at < text.length; at++) {
    const sort = sortOf(text.charCodeAt(at));
    if (sort === FIGURE) figures++;
    else if (sort === LARGE) large++;
    else small++;
  }
  if (figures > 0) return small + large > 0 ? FIGURES : figures > 2 ? FIGURES + 1 : FIGURES + 2;
  if (large === 0) return small === 1 ? 1 : small <= 3 ? 2 : 3;
  if (small === 0) return large <= 2 ? 3 + large : large <= 4 ? 6 : 7;
  return large === 1 && sortOf(text.charCodeAt(0)) === LARGE ? 8 : 9;
}
const isCapital = (look: number): boolean => look > 3 && look < FIGURES;

/** How far something is, told roughly. */
const about = (many: number): number => (many <= 3 ? many : many <= 5 ? 4 : many <= 8 ? 5 : many <= 14 ? 6 : 7);

function note(hash: number): void {
  facts[many++] = hash & (PLACES - 1);
}
const one = (tag: number, a: number): void => note(mixed(a, tag));
const two = (tag: number, a: number, b: number): void => note(mixed(mixed(a, b), tag));
const three = (tag: number, a: number, b: number, c: number): void => note(mixed(mixed(mixed(a, b), c), tag));
const four = (tag: number, a: number, b: number, c: number, d: number): void => note(mixed(mixed(mixed(mixed(a, b), c), d), tag));

/** How many facts a bundle has at most. */
const MOST_FACTS = 96;

function begun(): number {
  if (facts.length < many + MOST_FACTS) facts = doubled(facts);
  if (bundles.length < manyBundles + 2) bundles = doubled(bundles);
  bundles[manyBundles] = many;
  return manyBundles++;
}

/** What is told where a stretch begins: of its first piece, of those before it and the next one. */
function beginning(at: number, pieces: number, said: number): number {
  if (beginnings[at]! >= 0) return beginnings[at]!;
  const bundle = begun();
  const here = EDGE + at;
  const [h, s, c] = [own[here]!, looks[here]!, sorts[here]!];
  const [h1, h2, h3] = [own[here - 1]!, own[here - 2]!, own[here - 3]!];
  const [s1, s2, s3] = [looks[here - 1]!, looks[here - 2]!, looks[here - 3]!];
  const [c1, c2] = [sorts[here - 1]!, sorts[here - 2]!];
  const [hNext, sNext, cNext] = [own[here + 1]!, looks[here + 1]!, sorts[here + 1]!];
  const [before, behind, inRun] = [about(at), about(pieces - 1 - at), about(at - runStart[at]!)];
  one(1, h);
  one(2, s);
  one(3, tails[here]!);
  one(4, heads[here]!);
  one(5, h1);
  one(6, h2);
  one(7, h3);
  two(8, h1, h2);
  three(9, h1, h2, h3);
  two(10, h1, s);
  two(11, s1, s);
  three(12, s1, s2, s);
  three(13, h1, h2, s);
  four(14, s1, s2, s3, s);
  two(15, h1, h);
  three(16, s1, h2, s);
  two(17, before, s);
  two(18, behind, s);
  three(19, before, s1, s);
  three(20, behind, s1, s);
  three(21, behind, h1, s);
  two(22, about(at - lineStart[at]!), s);
  two(23, inRun, s);
  three(24, inRun, looks[EDGE + runStart[at]! - 1]!, s);
  two(25, said, s);
  three(26, said, h1, s);
  three(27, said, behind, s);
  two(28, s, sNext);
  two(29, s, hNext);
  three(30, s1, s, sNext);
  three(31, h1, s, sNext);
  two(32, h, hNext);
  two(33, isThereAgain(at, pieces), s);
  one(34, c);
  two(35, c, h1);
  three(36, c, h1, h2);
  three(37, c, s, behind);
  three(38, c, c1, c2);
  two(39, c, c1);
  two(40, c, cNext);
  three(41, c, said, h1);
  for (let k = Math.max(0, at - AROUND); k < at; k++) two(42, own[EDGE + k]!, isCapital(s) ? 2 : 1);
  beginnings[at] = bundle;
  return bundle;
}

/** Whether a piece stands elsewhere in the post too. */
function isThereAgain(at: number, pieces: number): number {
  for (let k = 0; k < pieces; k++) if (k !== at && hashes[k] === hashes[at]) return 2;
  return 1;
}

/** What is told where a stretch ends: of its last piece, of those behind it and the one before. */
function ending(at: number, pieces: number, said: number): number {
  if (endings[at]! >= 0) return endings[at]!;
  const bundle = begun();
  const here = EDGE + at;
  const [h, s, c] = [own[here]!, looks[here]!, sorts[here]!];
  const [h1, h2, h3] = [own[here + 1]!, own[here + 2]!, own[here + 3]!];
  const [s1, s2, s3] = [looks[here + 1]!, looks[here + 2]!, looks[here + 3]!];
  const [c1, c2] = [sorts[here + 1]!, sorts[here + 2]!];
  const [before, behind, inRun] = [about(at), about(pieces - 1 - at), about(runEnd[at]! - at)];
  one(51, h);
  one(52, s);
  one(53, tails[here]!);
  one(54, heads[here]!);
  one(55, h1);
  one(56, h2);
  one(57, h3);
  two(58, h1, h2);
  three(59, h1, h2, h3);
  two(60, h1, s);
  two(61, s1, s);
  three(62, s1, s2, s);
  three(63, h1, h2, s);
  four(64, s1, s2, s3, s);
  two(65, h1, h);
  three(66, s1, h2, s);
  two(67, before, s);
  two(68, behind, s);
  three(69, before, s1, s);
  three(70, behind, s1, s);
  two(71, about(lineEnd[at]! - at), s);
  two(72, inRun, s);
  three(73, inRun, looks[EDGE + runEnd[at]! + 1]!, s);
  two(74, said, s);
  three(75, said, h1, s);
  three(76, said, behind, s);
  two(77, s, looks[here - 1]!);
  two(78, s, own[here - 1]!);
  three(79, s1, s, looks[here - 1]!);
  three(80, h1, s, looks[here - 1]!);
  one(81, c);
  two(82, c, h1);
  three(83, c, h1, h2);
  three(84, c, s, behind);
  three(85, c, c1, c2);
  two(86, c, c1);
  for (let k = at + 1; k <= at + AROUND && k < pieces; k++) two(87, own[EDGE + k]!, isCapital(s) ? 2 : 1);
  endings[at] = bundle;
  return bundle;
}

/** What is told of a stretch as a whole: what it looks like, what lists say of its words, both between what stands before and behind. */
function itself(first: number, last: number, pieces: number, said: number, look: number, sort: number, hash: number): number {
  const bundle = begun();
  const [start, end] = [EDGE + first, EDGE + last];
  const [hBefore, sBefore, cBefore] = [own[start - 1]!, looks[start - 1]!, sorts[start - 1]!];
  const [hBehind, sBehind, cBehind] = [own[end + 1]!, looks[end + 1]!, sorts[end + 1]!];
  const [before, behind] = [about(first), about(pieces - 1 - last)];
  one(101, look);
  two(102, look, hBefore);
  two(103, look, hBehind);
  two(104, look, behind);
  two(105, look, before);
  three(106, look, sBefore, sBehind);
  three(107, look, sBefore, behind);
  three(108, look, hBefore, behind);
  three(109, hBefore, hBehind, Math.min(last - first, 6));
  one(110, hash);
  two(111, said, look);
  three(112, said, behind, look);
  three(113, about(first - runStart[first]!), about(runEnd[last]! - last), look);
  three(114, about(first - lineStart[first]!), about(lineEnd[last]! - last), look);
  four(115, look, looks[start - 2]!, sBefore, sBehind);
  three(116, look, hBehind, before);
  three(117, look, own[start - 2]!, sBefore);
  one(118, sort);
  two(119, sort, hBefore);
  two(120, sort, hBehind);
  two(121, sort, behind);
  three(122, sort, sBefore, sBehind);
  two(123, sort, said);
  three(124, sort, cBefore, cBehind);
  three(125, sort, before, hBehind);
  for (let at = start; at <= end; at++) {
    one(126, own[at]!);
    two(127, tails[at]!, looks[at]!);
    if (at < end) two(128, own[at]!, own[at + 1]!);
  }
  return bundle;
}
