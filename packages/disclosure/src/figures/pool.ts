import { CELLS, LEVEL_CELLS } from '../answers.ts';
import type { ToldHistogram } from './told-histogram.ts';
import { cellVariance, samplingLeft } from './uncertainty.ts';

/** Whose answers stand in several histograms: of other people each (authorities, parts), or of the same people (levers of one priority). */
export type Whose = 'other-people' | 'same-people';

/** Shares of the nine cells of one histogram, or of several of which each counts as much as another. */
export interface Pool {
  /** Without bias; some may be negative. Together 1, as is known: that takes a ninth of the noise away. */
  readonly shares: readonly number[];
  /** The variance of the noise in a share, before they were made to add up to 1. */
  readonly noise: number;
  /** What `s (1 - s)`, or the variance of a value, is multiplied by for the variance that sampling brings. */
  readonly sampling: number;
  /** Sheets behind it, each once. */
  readonly n: number;
}

/**
 * Several histograms as one, each counting as much as another.
 *
 * Noise is drawn anew for each, and shrinks with their number. Sampling does so for other people alone: what the same people say of several levers hangs together in a way that histograms do not tell, so that it is taken to hang together wholly.
 *
 * @param all at least one
 */
export function pooled(all: readonly ToldHistogram[], whose: Whose): Pool {
  const [only] = all;
  if (only !== undefined && all.length === 1) return pooledOne(only);
  const number = all.length;
  const sum = (of: (told: ToldHistogram) => number): number => all.reduce((total, told) => total + of(told), 0);
  const shares = CELLS.map((_, cell) => sum((told) => told.cells[cell]! / told.n) / number);
  const excess = (shares.reduce((total, share) => total + share, 0) - 1) / CELLS.length;
  const together = whose === 'same-people';
  return {
    shares: shares.map((share) => share - excess),
    noise: sum((told) => cellVariance(told) / told.n ** 2) / number ** 2,
    sampling: sum((told) => samplingLeft(told) / told.n) / (together ? number : number ** 2),
    n: together ? Math.max(...all.map(({ n }) => n)) : sum(({ n }) => n),
  };
}

/** The same of one alone, which is asked for most: its sums have one term. */
function pooledOne(told: ToldHistogram): Pool {
  const { cells, n } = told;
  const shares: number[] = [];
  let all = 0;
  for (let cell = 0; cell < CELLS.length; cell++) {
    const share = cells[cell]! / n;
    shares.push(share);
    all += share;
  }
  const excess = (all - 1) / CELLS.length;
  for (let cell = 0; cell < shares.length; cell++) shares[cell]! -= excess;
  return { shares, noise: cellVariance(told) / n ** 2, sampling: samplingLeft(told) / n, n };
}

/**
 * The shares nearest to these that can be: none below 0, together 1 (least squares on the simplex: Duchi, Shalev-Shwartz, Singer and Chandra, ICML 2008). Points are read from it, intervals never: it is flatter than the truth where one cell holds all.
 */
export function possibleShares({ shares }: Pool): readonly number[] {
  const sorted = fromGreatest(shares);
  let sum = 0;
  let cut = 0;
  for (let at = 0; at < sorted.length; at++) {
    const share = sorted[at]!;
    sum += share;
    const shift = (sum - 1) / (at + 1);
    if (share - shift > 0) cut = shift;
  }
  return shares.map((share) => Math.max(0, share - cut));
}

/** By putting each where it belongs among those before it: of nine that takes a third of what `toSorted` does. */
function fromGreatest(shares: readonly number[]): readonly number[] {
  const sorted = [...shares];
  for (let at = 1; at < sorted.length; at++) {
    const share = sorted[at]!;
    let place = at;
    for (; place > 0 && sorted[place - 1]! < share; place--) sorted[place] = sorted[place - 1]!;
    sorted[place] = share;
  }
  return sorted;
}

/** The share of sheets that gave a level, their mean level and its variance among them, as estimated; `null` where none did. */
export function levelsOf(pool: Pool): { readonly share: number; readonly mean: number; readonly variance: number } | null {
  const shares = possibleShares(pool);
  let [share, weighted] = [0, 0];
  for (let level = 0; level < LEVEL_CELLS; level++) {
    share += shares[level]!;
    weighted += shares[level]! * level;
  }
  if (share === 0) return null;
  const mean = weighted / share;
  let squares = 0;
  for (let level = 0; level < LEVEL_CELLS; level++) squares += shares[level]! * (level - mean) ** 2;
  return { share, mean, variance: squares / share };
}
