import type { Annotated } from '../annotate.ts';
import { THEME_IDS } from '../codebook/theme.ts';
import { type Feature, tellFeatures } from './features.ts';
import { TRUST, UNIT, WEIGHTS } from './weights.ts';

/** What a sentence may be of: each theme in the codebook's order, then none. */
export const CLASSES = THEME_IDS.length + 1;
/** The place of no theme. */
export const NONE = THEME_IDS.length;
/** The character of a weight of 0; one above is one unit more. */
export const ZERO = 79;
/** No weight is further from 0. */
export const MOST_UNITS = 46;
/** A sentence of this many features of its own is weighed as it is; one of more, or of unknown ones, less. */
export const USUAL = 9;

/** What each feature tells of each class, in log odds: a row a feature. */
export interface Learned {
  /** The row of a feature, by its name. */
  readonly rows: ReadonlyMap<string, number>;
  /** The same by kind, and by the second word of a pair. */
  readonly single: ReadonlyMap<string, ReadonlyMap<string, number>>;
  readonly pairs: ReadonlyMap<string, ReadonlyMap<string, number>>;
  /** In units: a byte each, for what is read at random had better be small. */
  readonly weights: Int8Array;
  /** What each fact of both voices together tells of a theme (`factsOf`), in log odds. */
  readonly trust: readonly number[];
  /** For which sentence each row was told last, so that a feature counts once. */
  readonly told: Uint32Array;
}

/** Weights by the names of their features, in order, as they are looked up. */
export function learnedOf(names: readonly string[], weights: Int8Array, trust: readonly number[]): Learned {
  const rows = new Map(names.map((name, at) => [name, at]));
  const single = new Map<string, Map<string, number>>();
  const pairs = new Map<string, Map<string, number>>();
  for (const [name, row] of rows) {
    const [kind, ...whats] = name.split(' ') as [string, ...string[]];
    if (kind === 'p') {
      const after = pairs.get(whats[0]!) ?? new Map<string, number>();
      pairs.set(whats[0]!, after.set(whats[1]!, row));
    } else single.set(kind, (single.get(kind) ?? new Map<string, number>()).set(whats.join(' '), row));
  }
  return { rows, single, pairs, weights, trust, told: new Uint32Array(names.length) };
}

let read: Learned | null = null;

/** What was learnt, as it is written down. */
export function written(): Learned {
  if (read !== null) return read;
  const lines = WEIGHTS.split('\n');
  const weights = new Int8Array(lines.length * CLASSES);
  const names: string[] = [];
  for (const [at, line] of lines.entries()) {
    const tab = line.indexOf('\t');
    names.push(line.slice(0, tab));
    for (let k = 0; k < CLASSES; k++) weights[at * CLASSES + k] = line.charCodeAt(tab + 1 + k) - ZERO;
  }
  read = learnedOf(names, weights, TRUST);
  return read;
}

/** How much each feature of a sentence counts: the more of them, the less each. */
export function scaleOf(features: readonly Feature[]): number {
  let squares = 0;
  for (const { value } of features) squares += value * value;
  return Math.sqrt(USUAL / squares);
}

/** How many sentences were weighed. */
let turn = 0;

/**
 * Tells the rows of a sentence's features, each once, with their values and where their words stand (`tellFeatures`).
 *
 * @returns the sum of the squares of all values, of features that nobody has learnt too
 */
export function tellRows(
  sentence: Annotated,
  { single, pairs, told }: Learned,
  take: (row: number, value: number, start: number, end: number, within: string | null) => void,
): number {
  turn = (turn + 1) >>> 0 || 1;
  let squares = 0;
  tellFeatures(sentence, (kind, what, then, value, start, end, within) => {
    const row = kind === 'p' ? pairs.get(what)?.get(then) : single.get(kind)?.get(what);
    if (row !== undefined) {
      if (told[row] === turn) return;
      told[row] = turn;
      take(row, value, start, end, within);
    }
    squares += value * value;
  });
  return squares;
}

/** Rows that were told of the sentence that is weighed, and their values; a sentence of more is weighed by the first. */
export const MOST_TOLD = 1024;
const ROWS = new Uint32Array(MOST_TOLD);
const VALUES = new Float64Array(MOST_TOLD);

/** How likely a sentence is of each class, each by itself: a sentence may be of several. In log odds. */
export function oddsOf(sentence: Annotated, learned: Learned = written()): Float64Array {
  let many = 0;
  const squares = tellRows(sentence, learned, (row, value) => {
    if (many === MOST_TOLD) return;
    ROWS[many] = row;
    VALUES[many++] = value;
  });
  const sums = new Float64Array(CLASSES);
  for (let at = 0; at < many; at++) addRow(sums, learned, ROWS[at]!, VALUES[at]!);
  const scale = Math.sqrt(USUAL / squares) * UNIT;
  for (let k = 0; k < CLASSES; k++) sums[k]! *= scale;
  return sums;
}

/** Adds what a row tells of each class, in units, to sums by class. */
export function addRow(sums: Float64Array, { weights }: Learned, row: number, value: number): void {
  for (let k = 0, from = row * CLASSES; k < CLASSES; k++) sums[k]! += weights[from + k]! * value;
}

/** What a feature tells for a class, in log odds of the sentence. */
export function tellsOf(feature: Feature, of: number, scale: number, { rows, weights }: Learned = written()): number {
  const row = rows.get(feature.name);
  return row === undefined ? 0 : weights[row * CLASSES + of]! * feature.value * scale * UNIT;
}
