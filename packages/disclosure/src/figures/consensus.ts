import { type Interval, mulberry32, quantile } from '@beffroi/domain';
import { CELLS, LEVEL_CELLS } from '../answers.ts';
import { type Chances, cellChances, chanceOf, runningSums } from './posterior.ts';
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
  const all = levels.reduce((sum, count) => sum + count, 0);
  if (all === 0) return null;
  const mean = levels.reduce((sum, count, level) => sum + count * level, 0) / all;
  const agreed = levels.reduce(
    (sum, count, level) => (count === 0 ? sum : sum + (count / all) * Math.log2(1 - Math.abs(level - mean) / GREATEST)),
    1,
  );
  return Math.min(1, Math.max(0, agreed));
}

/** So many histograms are drawn of those that can be behind what is told, for each expectation. */
const DRAWS = 150;

/** What is expected beforehand: every histogram alike, or few cells that hold most (an objective choice for many cells: Berger, Bernardo and Sun, _Bayesian Analysis_ 10, 2015). */
const CONCENTRATIONS = [1, 1 / CELLS.length] as const;

/**
 * The consensus of those who answered: the middle of all that can be behind what is told, drawn as often as the noise makes it likely. A point alone would be too low, for noise looks like disagreement.
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
  const ends = (share: number): readonly number[] => samples.map((values) => quantile(values, share));
  const value = quantile(
    samples.flat().sort((one, other) => one - other),
    0.5,
  );
  return { value, interval: { low: Math.min(...ends(0.025)), high: Math.max(...ends(0.975)) }, n: told.n };
}

/** Smallest first. */
function possibleConsensus(told: ToldHistogram, concentration: number, chance: () => number): readonly number[] {
  return possibleHistograms(told, concentration, chance)
    .map((cells) => consensusOfLevels(cells.slice(0, LEVEL_CELLS)))
    .filter((value) => value !== null)
    .sort((one, other) => one - other);
}

/** Histograms of so many sheets, drawn by their chances given what is told; none where what is told cannot be. */
function possibleHistograms(told: ToldHistogram, concentration: number, chance: () => number): readonly (readonly number[])[] {
  const cells = cellChances(told, concentration);
  const rests = runningSums(cells.toReversed()).toReversed();
  if (!(chanceOf(rests[0]!, told.n) > 0)) return [];
  return Array.from({ length: DRAWS }, () => possibleHistogram(cells, rests, told.n, chance));
}

/** Cell by cell, each by its own chances and those of the cells that remain. */
function possibleHistogram(cells: readonly Chances[], rests: readonly Chances[], n: number, chance: () => number): readonly number[] {
  let left = n;
  return cells.map((cell, at) => {
    const rest = rests[at + 1];
    const count = rest === undefined ? left : drawn(cell, (one) => chanceOf(rest, left - one), chance());
    left -= count;
    return count;
  });
}

function drawn({ from, mass }: Chances, weight: (count: number) => number, chance: number): number {
  const sums: number[] = [];
  let sum = 0;
  for (let at = 0; at < mass.length; at++) {
    sum += mass[at]! * weight(from + at);
    sums.push(sum);
  }
  return from + sums.findIndex((one) => one > chance * sum);
}

function seedOf({ cells, n, draws }: ToldHistogram): number {
  return [n, draws, ...cells].reduce((seed, count) => Math.imul(seed ^ count, 0x01000193), 0x811c9dc5);
}
