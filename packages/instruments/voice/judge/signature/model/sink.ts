import { hashWith, Piece } from './piece.ts';
import { SPOKEN } from './spoken.ts';
import { STARTS, WEIGHTS } from './weights.ts';

/** Takes the features of some words: each is named by its pieces, parted by spaces. */
export interface FeatureSink {
  add(first: Piece, second?: Piece, third?: Piece, fourth?: Piece): void;
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
}

const KINDS = SPOKEN.length;
/** What weights are written in. */
const UNIT = 0.05;

/** Weights by the hash of the name of their feature, so that no name need be put together. */
interface Table {
  readonly hashes: Int32Array;
  readonly rows: Uint16Array;
  /** As they are written, a row a feature. */
  readonly weights: Int16Array;
}

/** More places than features: few stand elsewhere than where their hash says. */
const PLACES = 16_384;

let read: Table | null = null;

function table(): Table {
  if (read !== null) return read;
  const lines = WEIGHTS.split('\n');
  const hashes = new Int32Array(PLACES);
  const rows = new Uint16Array(PLACES);
  const weights = new Int16Array((lines.length + 1) * KINDS);
  for (const [at, line] of lines.entries()) {
    const [name, own] = line.split('\t');
    const { hash } = new Piece(name!);
    let place = placeOf(hash);
    while (rows[place] !== 0) place = (place + 1) & (PLACES - 1);
    hashes[place] = hash;
    rows[place] = at + 1;
    for (const [k, weight] of own!.split(',').entries()) weights[(at + 1) * KINDS + k] = Number(weight);
  }
  read = { hashes, rows, weights };
  return read;
}

const placeOf = (hash: number): number => (hash ^ (hash >>> 15)) & (PLACES - 1);

const SUMS_AT_START: readonly number[] = STARTS.map((start) => start * UNIT);

/** Sums what the features tell of each kind. */
export class FeatureSums implements FeatureSink {
  readonly sums: Float64Array = new Float64Array(SUMS_AT_START);
  readonly #table = table();

  /** Begins anew, with other words. */
  clear(): void {
    for (let k = 0; k < KINDS; k++) this.sums[k] = SUMS_AT_START[k]!;
  }

  add(first: Piece, second?: Piece, third?: Piece, fourth?: Piece): void {
    let { hash } = first;
    if (second !== undefined) hash = hashWith(hash, second);
    if (third !== undefined) hash = hashWith(hash, third);
    if (fourth !== undefined) hash = hashWith(hash, fourth);
    const { hashes, rows, weights } = this.#table;
    for (let place = placeOf(hash), row = rows[place]!; row !== 0; place = (place + 1) & (PLACES - 1), row = rows[place]!) {
      if (hashes[place] !== hash) continue;
      const { sums } = this;
      for (let k = 0, from = row * KINDS; k < KINDS; k++) sums[k]! += weights[from + k]! * UNIT;
      return;
    }
  }
}
