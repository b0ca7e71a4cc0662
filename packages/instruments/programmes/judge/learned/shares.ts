import { THEME_IDS } from '../codebook/theme.ts';
import type { Feature } from './features.ts';
import { UNIT, WEIGHTS } from './weights.ts';

/** What a sentence may be of: each theme in the codebook's order, then none. */
export const CLASSES = THEME_IDS.length + 1;
/** The place of no theme. */
export const NONE = THEME_IDS.length;
/** The character of a weight of 0; one above is one unit more. */
export const ZERO = 79;
/** No weight is further from 0. */
export const MOST_UNITS = 46;
/** A sentence of this many features of its own is weighed as it is; one of more, or of unknown ones, less. */
const USUAL = 9;

/** What each feature tells of each class, in log odds: a row a feature. */
export interface Learned {
  readonly rows: ReadonlyMap<string, number>;
  readonly weights: ArrayLike<number>;
}

let read: Learned | null = null;

/** What was learnt, as it is written down. */
export function written(): Learned {
  if (read !== null) return read;
  const lines = WEIGHTS.split('\n');
  const weights = new Float32Array(lines.length * CLASSES);
  const rows = new Map<string, number>();
  for (const [at, line] of lines.entries()) {
    const tab = line.indexOf('\t');
    rows.set(line.slice(0, tab), at * CLASSES);
    for (let k = 0; k < CLASSES; k++) weights[at * CLASSES + k] = (line.charCodeAt(tab + 1 + k) - ZERO) * UNIT;
  }
  read = { rows, weights };
  return read;
}

/** How much each feature of a sentence counts: the more of them, the less each. */
export function scaleOf(features: readonly Feature[]): number {
  let squares = 0;
  for (const { value } of features) squares += value * value;
  return Math.sqrt(USUAL / squares);
}

/** How likely a sentence is of each class; they add up to 1. */
export function sharesOf(features: readonly Feature[], { rows, weights }: Learned = written()): Float64Array {
  const sums = new Float64Array(CLASSES);
  const scale = scaleOf(features);
  for (const { name, value } of features) {
    const from = rows.get(name);
    if (from === undefined) continue;
    for (let k = 0; k < CLASSES; k++) sums[k]! += weights[from + k]! * value * scale;
  }
  const most = Math.max(...sums);
  let all = 0;
  for (let k = 0; k < CLASSES; k++) all += sums[k] = Math.exp(sums[k]! - most);
  for (let k = 0; k < CLASSES; k++) sums[k]! /= all;
  return sums;
}

/** What a feature tells for a class against no theme, in log odds of the sentence. */
export function tellsOf(feature: Feature, of: number, scale: number, { rows, weights }: Learned = written()): number {
  const from = rows.get(feature.name);
  return from === undefined ? 0 : (weights[from + of]! - weights[from + NONE]!) * feature.value * scale;
}
