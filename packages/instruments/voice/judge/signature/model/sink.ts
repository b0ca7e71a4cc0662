import { SPOKEN } from './spoken.ts';
import { STARTS, WEIGHTS } from './weights.ts';

/** Takes the features of some words: each is named by its pieces, parted by spaces. */
export interface FeatureSink {
  readonly add: (first: string, second?: string, third?: string, fourth?: string) => void;
}

/** A feature by name. */
export const nameOf = (pieces: readonly (string | undefined)[]): string => pieces.filter((piece) => piece !== undefined).join(' ');

/** Features by name, to be learnt from. */
export class FeatureNames implements FeatureSink {
  readonly names: string[] = [];

  readonly add = (...pieces: readonly (string | undefined)[]): void => {
    this.names.push(nameOf(pieces));
  };
}

const KINDS = SPOKEN.length;
/** What weights are written in. */
const UNIT = 0.05;
const SPACE = 32;
const FACTOR = 0x01000193;

/** Weights by the hash of the name of their feature, so that no name need be put together. */
interface Table {
  readonly hashes: Int32Array;
  readonly rows: Uint16Array;
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
  const weights = new Float64Array((lines.length + 1) * KINDS);
  for (const [at, line] of lines.entries()) {
    const [name, own] = line.split('\t');
    const hash = hashOn(0, name!);
    let place = placeOf(hash);
    while (rows[place] !== 0) place = (place + 1) & (PLACES - 1);
    hashes[place] = hash;
    rows[place] = at + 1;
    for (const [k, weight] of own!.split(',').entries()) weights[(at + 1) * KINDS + k] = Number(weight) * UNIT;
  }
  read = { hashes, rows, weights };
  return read;
}

/** The hash of what is hashed already, followed by some words: the same for one name however it is cut. */
function hashOn(hash: number, words: string): number {
  let on = hash;
  for (let at = 0; at < words.length; at++) on = (Math.imul(on, FACTOR) + words.charCodeAt(at) + 1) | 0;
  return on;
}

const spaced = (hash: number): number => (Math.imul(hash, FACTOR) + SPACE + 1) | 0;
const placeOf = (hash: number): number => (hash ^ (hash >>> 15)) & (PLACES - 1);

const SUMS_AT_START: readonly number[] = STARTS.map((start) => start * UNIT);

/** Sums what the features tell of each kind. */
export class FeatureSums implements FeatureSink {
  readonly sums: Float64Array = new Float64Array(SUMS_AT_START);
  readonly #table = table();

  readonly add = (first: string, second?: string, third?: string, fourth?: string): void => {
    let hash = hashOn(0, first);
    if (second !== undefined) hash = hashOn(spaced(hash), second);
    if (third !== undefined) hash = hashOn(spaced(hash), third);
    if (fourth !== undefined) hash = hashOn(spaced(hash), fourth);
    const { hashes, rows, weights } = this.#table;
    for (let place = placeOf(hash); rows[place] !== 0; place = (place + 1) & (PLACES - 1)) {
      if (hashes[place] !== hash) continue;
      const row = rows[place]! * KINDS;
      for (let k = 0; k < KINDS; k++) this.sums[k]! += weights[row + k]!;
      return;
    }
  };
}
