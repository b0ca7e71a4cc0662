import { tokenise } from '@beffroi/reading';
import { SHINGLE, shingleHash, wordHash } from './sketch.ts';

/** Part of one sentence: places in its text (UTF-16), end excluded. */
export interface PassagePart {
  /** Index into the sentences that were given. */
  readonly sentence: number;
  readonly start: number;
  readonly end: number;
  /** `false` where the other side has other words, or none. */
  readonly same: boolean;
}

/** Words that two texts share, one after the other, but for small changes: a name, a number, a word more. */
export interface Passage {
  /** In reading order; a part ends with its sentence, or where sameness begins or ends. */
  readonly first: readonly PassagePart[];
  readonly second: readonly PassagePart[];
  /** Words that are the same. */
  readonly words: number;
  /** Words of either side that are not. */
  readonly changed: number;
}

/** Fewest words of a passage: shorter ones are turns of the language, not of a template. */
const LEAST_WORDS = 10;

/** Changed words in a row that a passage outlives, on each side, and the words that must then be the same for it to go on. */
const MOST_CHANGED = 5;
const RESUMED = 3;

/** After one word for another, two will do: « dans les 12 écoles de Valcreuse » has one more change to come. */
const RESUMED_AFTER_ONE = 2;

/** Words left out on either side, the fewest first; a word for a word before words that only one side has. */
const GAPS: readonly (readonly [number, number])[] = Array.from({ length: (MOST_CHANGED + 1) ** 2 - 1 }, (_, at): [number, number] => [
  Math.floor((at + 1) / (MOST_CHANGED + 1)),
  (at + 1) % (MOST_CHANGED + 1),
]).sort(([a, b], [c, d]) => a + b - (c + d) || Math.abs(a - b) - Math.abs(c - d));

/** Places of one shingle in the second text that are tried: more often it is a refrain. */
const MOST_PLACES = 16;

/** How far a passage is followed back from its first shingle: further back there would have been another shingle. */
const MOST_BACK = 24;

/**
 * The passages that two texts share, in the order of the first; no word of either stands in two. From each place where five words in a row are
 * the same, both texts are followed forwards and back, over small changes; of several places the one that leads furthest is taken.
 *
 * @param a sentences of one text, in reading order
 */
export function passagesOf(a: readonly string[], b: readonly string[]): readonly Passage[] {
  const [first, second] = [runOf(a), runOf(b)];
  const places = placesOf(second);
  const taken = new Uint8Array(second.hashes.length);
  const found: Passage[] = [];
  let from = 0;
  for (let i = 0; i + SHINGLE <= first.hashes.length; ) {
    let best: Stretch | null = null;
    for (const j of places.get(shingleHash(first.hashes, i)) ?? []) {
      if (taken[j] !== 0 || !sameWordsAt(first, second, i, j)) continue;
      const stretch = stretchFrom(first, second, taken, { i, j, from });
      if (best === null || stretch.words > best.words) best = stretch;
    }
    if (best === null || best.words < LEAST_WORDS) {
      i++;
      continue;
    }
    found.push({
      first: partsOf(first, best.firstFrom, best.firstTo, best.firstSame),
      second: partsOf(second, best.secondFrom, best.secondTo, best.secondSame),
      words: best.words,
      changed: best.firstTo - best.firstFrom + (best.secondTo - best.secondFrom) - 2 * best.words,
    });
    taken.fill(1, best.secondFrom, best.secondTo);
    from = best.firstTo;
    i = best.firstTo;
  }
  return found;
}

/** A text as one run of words, each with its sentence and place. */
interface Run {
  readonly hashes: Uint32Array;
  readonly sentences: Uint32Array;
  readonly starts: Uint32Array;
  readonly ends: Uint32Array;
}

/** Words `From` to `To` (excluded) of both runs, and which of them have a partner. */
interface Stretch {
  readonly firstFrom: number;
  readonly firstTo: number;
  readonly secondFrom: number;
  readonly secondTo: number;
  readonly firstSame: ReadonlySet<number>;
  readonly secondSame: ReadonlySet<number>;
  readonly words: number;
}

function runOf(texts: readonly string[]): Run {
  const tokens = texts.map((text) => tokenise(text));
  const n = tokens.reduce((sum, { words }) => sum + words.length, 0);
  const run = { hashes: new Uint32Array(n), sentences: new Uint32Array(n), starts: new Uint32Array(n), ends: new Uint32Array(n) };
  let at = 0;
  for (const [sentence, { words, starts, ends }] of tokens.entries()) {
    for (const [word, text] of words.entries()) {
      run.hashes[at] = wordHash(text);
      run.sentences[at] = sentence;
      run.starts[at] = starts[word]!;
      run.ends[at++] = ends[word]!;
    }
  }
  return run;
}

function placesOf({ hashes }: Run): ReadonlyMap<number, readonly number[]> {
  const places = new Map<number, number[]>();
  for (let at = 0; at + SHINGLE <= hashes.length; at++) {
    const shingle = shingleHash(hashes, at);
    const known = places.get(shingle);
    if (known === undefined) places.set(shingle, [at]);
    else if (known.length < MOST_PLACES) known.push(at);
  }
  return places;
}

function sameWordsAt(first: Run, second: Run, i: number, j: number): boolean {
  for (let word = 0; word < SHINGLE; word++) if (first.hashes[i + word] !== second.hashes[j + word]) return false;
  return true;
}

function stretchFrom(
  first: Run,
  second: Run,
  taken: Uint8Array,
  { i, j, from }: { readonly i: number; readonly j: number; readonly from: number },
): Stretch {
  const firstSame = new Set<number>();
  const secondSame = new Set<number>();
  const same = (x: number, y: number) =>
    x >= from && y >= 0 && x < first.hashes.length && y < second.hashes.length && taken[y] === 0 && first.hashes[x] === second.hashes[y];
  const note = (x: number, y: number) => {
    firstSame.add(x);
    secondSame.add(y);
  };
  const [firstTo, secondTo] = follow(i, j, 1, same, note);
  const [firstFrom, secondFrom] = follow(i - 1, j - 1, -1, same, note, MOST_BACK);
  return { firstFrom: firstFrom + 1, firstTo, secondFrom: secondFrom + 1, secondTo, firstSame, secondSame, words: firstSame.size };
}

/** Walks both runs while their words are the same, over small changes. Returns the places behind the last words that are. */
function follow(
  i: number,
  j: number,
  step: 1 | -1,
  same: (x: number, y: number) => boolean,
  note: (x: number, y: number) => void,
  most = Number.POSITIVE_INFINITY,
): readonly [number, number] {
  let [x, y] = [i, j];
  for (let walked = 0; walked < most; walked++) {
    if (!same(x, y)) {
      const gap = gapAt(x, y, step, same);
      if (gap === null) break;
      x += gap[0] * step;
      y += gap[1] * step;
    }
    note(x, y);
    x += step;
    y += step;
  }
  return [x, y];
}

/** The smallest change after which the words go on together: how many are left out on either side. */
function gapAt(x: number, y: number, step: 1 | -1, same: (x: number, y: number) => boolean): readonly [number, number] | null {
  for (const [left, right] of GAPS) {
    const resumed = left === 1 && right === 1 ? RESUMED_AFTER_ONE : RESUMED;
    let at = 0;
    while (at < resumed && same(x + (left + at) * step, y + (right + at) * step)) at++;
    if (at === resumed) return [left, right];
  }
  return null;
}

function partsOf(run: Run, from: number, to: number, same: ReadonlySet<number>): readonly PassagePart[] {
  const parts: PassagePart[] = [];
  for (let at = from; at < to; at++) {
    const [sentence, start, end] = [run.sentences[at]!, run.starts[at]!, run.ends[at]!];
    const last = parts.at(-1);
    if (last !== undefined && last.sentence === sentence && last.same === same.has(at)) parts[parts.length - 1] = { ...last, end };
    else parts.push({ sentence, start, end, same: same.has(at) });
  }
  return parts;
}
