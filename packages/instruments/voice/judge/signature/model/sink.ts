import { hashWith, Piece } from './piece.ts';
import { SPOKEN } from './spoken.ts';
import { BETWEEN, BETWEEN_STARTS, STARTS, UNIT, WEIGHTS } from './weights.ts';

/** Takes the features of some words: each is named by its pieces, parted by spaces. */
export interface FeatureSink {
  add(first: Piece, second?: Piece, third?: Piece, fourth?: Piece): void;
  /** Takes what is told of several words alike: it is asked for once, and then known. @param told where that is kept, with nothing else */
  alike<About>(told: Told, tell: (about: About, which: number, sink: FeatureSink) => void, about: About, which: number): void;
}

/** What some features came to, for whoever is told them again. Whoever puts names together keeps nothing. */
export class Told {
  sums: Float64Array | null = null;
  many = 0;
  /** Of which post it was told: sums of other posts are written over. */
  turn = -1;
  /** It is told of all posts alike. */
  readonly lasts: boolean;

  constructor(lasts = false) {
    this.lasts = lasts;
  }
}

/** A feature by name. */
export const nameOf = (pieces: readonly (Piece | undefined)[]): string =>
  pieces
    .filter((piece) => piece !== undefined)
    .map(({ text }) => text)
    .join(' ');

/** Features by name, to be learnt from. */
export class FeatureNames implements FeatureSink {
  readonly names: string[] = [];

  add(...pieces: readonly (Piece | undefined)[]): void {
    this.names.push(nameOf(pieces));
  }

  alike<About>(_: Told, tell: (about: About, which: number, sink: FeatureSink) => void, about: About, which: number): void {
    tell(about, which, this);
  }
}

const KINDS = SPOKEN.length;
/** How many values stand between features and kinds: what several features tell only together. */
const BETWEENS = BETWEEN_STARTS.length;
const ROW = KINDS + BETWEENS;
/** The character of a weight of 0; one above is one unit more. */
export const ZERO = 79;

/** No weight is further from 0. */
export const MOST_UNITS = 46;
/**
 * Three sums lie in one number, each in sixteen of its bits: a weight is held above 0 by `MOST_UNITS`, and seven hundred features would fill the sixteen; some words have a hundred, their post sixty.
 */
const LANE = 65_536;
const PACKED = Math.ceil(ROW / 3);

/** Weights by the hash of the name of their feature, so that no name need be put together. */
interface Table {
  readonly hashes: Int32Array;
  readonly rows: Uint16Array;
  /** In units, a row a feature: of each kind, then of each value between; three in one number. */
  readonly weights: Float64Array;
}

/** More places than features: few stand elsewhere than where their hash says. */
const PLACES = 16_384;

let read: Table | null = null;

function table(): Table {
  if (read !== null) return read;
  const lines = WEIGHTS.split('\n');
  const hashes = new Int32Array(PLACES);
  const rows = new Uint16Array(PLACES);
  const weights = new Float64Array((lines.length + 1) * PACKED);
  for (const [at, line] of lines.entries()) {
    const tab = line.indexOf('\t');
    const { hash } = new Piece(line.slice(0, tab));
    let place = placeOf(hash);
    while (rows[place] !== 0) place = (place + 1) & (PLACES - 1);
    hashes[place] = hash;
    rows[place] = at + 1;
    for (let k = 0; k < ROW; k++)
      weights[(at + 1) * PACKED + Math.floor(k / 3)]! += (line.charCodeAt(tab + 1 + k) - ZERO + MOST_UNITS) * LANE ** (k % 3);
  }
  read = { hashes, rows, weights };
  return read;
}

const placeOf = (hash: number): number => (hash ^ (hash >>> 15)) & (PLACES - 1);

/** Between -1 and 1, without a step: exact on every machine. */
export const bounded = (value: number): number => value / (1 + Math.abs(value));

/** What each kind is told by sums over features: directly, and by the values between. */
export function toldBy(sums: ArrayLike<number>, told: Float64Array): Float64Array {
  for (let k = 0; k < KINDS; k++) told[k] = sums[k]!;
  for (let h = 0; h < BETWEENS; h++) {
    const value = bounded(sums[KINDS + h]!);
    for (let k = 0; k < KINDS; k++) told[k]! += value * BETWEEN[h * KINDS + k]!;
  }
  return told;
}

/** What sums begin with: of each kind, then of each value between. */
export const ALL_STARTS: readonly number[] = [...STARTS, ...BETWEEN_STARTS];

/** Sums what the features tell of each kind. */
export class FeatureSums implements FeatureSink {
  /** As they are written, three in one number; of how many features they are sums. */
  #packed: Float64Array = new Float64Array(PACKED);
  readonly #kept = new Float64Array(PACKED);
  #many = 0;
  #manyKept = 0;
  readonly #sums = new Float64Array(ROW);
  readonly #told = new Float64Array(KINDS);
  readonly #table = table();
  /** Sums that are kept as long as one post is read, and how many of them are in use. */
  readonly #spare: Float64Array[] = [];
  #used = 0;
  #turn = 0;

  /** Begins anew, with another post. */
  clear(): void {
    this.#packed.fill(0);
    this.#many = 0;
    this.#used = 0;
    this.#turn++;
  }

  /** What was told until now is told of all words that come. */
  keep(): void {
    this.#kept.set(this.#packed);
    this.#manyKept = this.#many;
  }

  /** Begins with other words of the same post. */
  back(): void {
    this.#packed.set(this.#kept);
    this.#many = this.#manyKept;
  }

  /** What is told of each kind; overwritten when it is asked again. */
  get sums(): Float64Array {
    const above = this.#many * MOST_UNITS;
    for (let at = 0; at < PACKED; at++) {
      const all = this.#packed[at]!;
      const third = Math.floor(all / (LANE * LANE));
      const rest = all - third * LANE * LANE;
      const second = Math.floor(rest / LANE);
      this.#set(3 * at, rest - second * LANE - above);
      this.#set(3 * at + 1, second - above);
      this.#set(3 * at + 2, third - above);
    }
    return toldBy(this.#sums, this.#told);
  }

  alike<About>(told: Told, tell: (about: About, which: number, sink: FeatureSink) => void, about: About, which: number): void {
    let sums = told.lasts || told.turn === this.#turn ? told.sums : null;
    if (sums === null) {
      const [packed, many] = [this.#packed, this.#many];
      sums = told.lasts ? new Float64Array(PACKED) : this.#spareSums();
      this.#packed = sums;
      this.#many = 0;
      tell(about, which, this);
      told.sums = sums;
      told.many = this.#many;
      told.turn = this.#turn;
      this.#packed = packed;
      this.#many = many;
    }
    const packed = this.#packed;
    for (let k = 0; k < PACKED; k++) packed[k]! += sums[k]!;
    this.#many += told.many;
  }

  #spareSums(): Float64Array {
    const spare = this.#spare[this.#used] ?? new Float64Array(PACKED);
    this.#spare[this.#used++] = spare;
    return spare.fill(0);
  }

  #set(at: number, units: number): void {
    if (at < ROW) this.#sums[at] = ALL_STARTS[at]! + units * UNIT;
  }

  add(first: Piece, second?: Piece, third?: Piece, fourth?: Piece): void {
    let { hash } = first;
    if (second !== undefined) hash = hashWith(hash, second);
    if (third !== undefined) hash = hashWith(hash, third);
    if (fourth !== undefined) hash = hashWith(hash, fourth);
    const { hashes, rows, weights } = this.#table;
    for (let place = placeOf(hash), row = rows[place]!; row !== 0; place = (place + 1) & (PLACES - 1), row = rows[place]!) {
      if (hashes[place] !== hash) continue;
      const packed = this.#packed;
      for (let k = 0, from = row * PACKED; k < PACKED; k++) packed[k]! += weights[from + k]!;
      this.#many++;
      return;
    }
  }
}
