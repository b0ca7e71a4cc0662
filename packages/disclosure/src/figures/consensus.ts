import { type Interval, mulberry32 } from '@beffroi/domain';
import { CELLS, LEVEL_CELLS } from '../answers.ts';
import { expectedCounts, knownChances, possibleCounts, reachOf } from './posterior.ts';
import { showingOf } from './showing.ts';
import type { ToldHistogram } from './told-histogram.ts';

/** How much those who answered agree, with the interval of 95 % that the noise leaves. */
export interface Consensus {
  /** 1 where all say the same level, 0 where half say 0 and half say 5. */
  readonly value: number;
  readonly interval: Interval;
  readonly n: number;
}

const GREATEST = LEVEL_CELLS - 1;

/**
 * How much levels agree: `1 + Σ p log₂(1 - |level - mean| / 5)` (Tastle and Wierman, "Consensus and dissention: a measure of ordinal dispersion", _International Journal of Approximate Reasoning_ 45, 2007).
 *
 * @param levels how many are at each level, from 0 on
 * @returns 0 to 1; `null` where there are none
 */
export function consensusOfLevels(levels: readonly number[]): number | null {
  let all = 0;
  let weighted = 0;
  for (let level = 0; level < levels.length; level++) {
    all += levels[level]!;
    weighted += levels[level]! * level;
  }
  if (all === 0) return null;
  let agreed = 1;
  for (let level = 0; level < levels.length; level++)
    if (levels[level]! > 0) agreed += (levels[level]! / all) * Math.log2(1 - Math.abs(level - weighted / all) / GREATEST);
  return Math.min(1, Math.max(0, agreed));
}

/** So many histograms are drawn of those that can be behind what is told, for each expectation: enough for a standard deviation that is right to a tenth. */
const DRAWS = 40;

/** Of the draws' standard deviation on either side: 2 for 95 %, and a twentieth for not knowing it better. */
const ARMS = 2.1;

/** What is expected beforehand: every histogram alike, or few cells that hold most (an objective choice for many cells: Berger, Bernardo and Sun, _Bayesian Analysis_ 10, 2015). */
const CONCENTRATIONS = [1, 1 / CELLS.length] as const;

/**
 * The consensus of those who answered: the mean over all that can be behind what is told, drawn as often as the noise makes it likely. The point alone would be too low, for noise looks like disagreement.
 *
 * How much it leans hangs on what was expected beforehand, so that two expectations are tried, and the interval spans both. Chance comes from what is told itself: the same counts give the same figure.
 *
 * @returns `null` where sheets are too few for a distribution (two camps of a few would look like agreement), where what is told cannot be, or where nobody gave a level
 */
export function consensusOf(told: ToldHistogram): Consensus | null {
  if (showingOf(told) !== 'distribution') return null;
  const chance = mulberry32(seedOf(told));
  const samples = CONCENTRATIONS.map((concentration) => possibleConsensus(told, concentration, chance)).filter(
    (values) => values.length > 0,
  );
  if (samples.length === 0) return null;
  const spans = samples.map(spanOf);
  const low = Math.max(0, Math.min(...spans.map((span) => span.mean - span.arm)));
  const high = Math.min(1, Math.max(...spans.map((span) => span.mean + span.arm)));
  return { value: spans.reduce((sum, span) => sum + span.mean, 0) / spans.length, interval: { low, high }, n: told.n };
}

function spanOf(values: readonly number[]): { readonly mean: number; readonly arm: number } {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  return { mean, arm: ARMS * Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length) };
}

/** The consensus of levels drawn by their chances given what is told, each for itself: that all cells add up to the sheets is left aside, which makes the interval rather wider and takes a third of the time. */
function possibleConsensus(told: ToldHistogram, concentration: number, chance: () => number): readonly number[] {
  const levels = told.cells.slice(0, LEVEL_CELLS).map((count, level) => summedUp(told, count, concentration, SUMS[level]!));
  const values: number[] = [];
  const counts = new Array<number>(LEVEL_CELLS).fill(0);
  for (let draw = 0; draw < DRAWS; draw++) {
    for (let at = 0; at < LEVEL_CELLS; at++) counts[at] = drawn(levels[at]!, chance());
    const value = consensusOfLevels(counts);
    if (value !== null) values.push(value);
  }
  return values;
}

/** Of each possible count what all up to it come to. */
interface CountSums {
  readonly from: number;
  readonly sums: Float64Array;
  readonly length: number;
}

/** One array for each level: what is drawn of one histogram is drawn before the next. */
const SUMS = Array.from({ length: LEVEL_CELLS }, () => ({ sums: new Float64Array(256) }));

/** The counts that one cell can have, by the chance of the noise and what was to be expected beforehand. */
function summedUp(told: ToldHistogram, count: number, concentration: number, place: { sums: Float64Array }): CountSums {
  const { n, draws, epsilon } = told;
  const reach = reachOf(told);
  const { from, to, isBeyond } = possibleCounts(count, n, reach);
  if (isBeyond) return { from, sums: ONE, length: 1 };
  const noise = knownChances(epsilon, draws, reach);
  const expected = concentration === 1 ? null : expectedCounts(n, concentration);
  if (place.sums.length <= to - from) place.sums = new Float64Array(2 * (to - from + 1));
  const { sums } = place;
  for (let possible = from, sum = 0; possible <= to; possible++) {
    const mass = noise[possible - count + reach]!;
    sum += expected === null ? mass : mass * expected[possible]!;
    sums[possible - from] = sum;
  }
  return { from, sums, length: to - from + 1 };
}

const ONE = new Float64Array(1).fill(1);

/** The first count up to which the share of all comes to so much: found by halving. @param share 0 to 1 */
function drawn({ from, sums, length }: CountSums, share: number): number {
  let low = 0;
  let high = length - 1;
  const wanted = sums[high]! * share;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sums[middle]! >= wanted) high = middle;
    else low = middle + 1;
  }
  return from + low;
}

function seedOf({ cells, n, draws }: ToldHistogram): number {
  return [n, draws, ...cells].reduce((seed, count) => Math.imul(seed ^ count, 0x01000193), 0x811c9dc5);
}
