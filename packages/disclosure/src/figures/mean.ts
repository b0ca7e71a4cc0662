import type { Interval } from '@beffroi/domain';
import { LEVEL_CELLS } from '../answers.ts';
import { levelsOf, type Pool, pooled, type Whose } from './pool.ts';
import type { ToldHistogram } from './told-histogram.ts';
import { rootsWithin, within, Z95 } from './uncertainty.ts';

/** A mean level with its interval of 95 %: noise and sampling. */
export interface MeanLevel {
  /** 0 to 5; `null` where no level can be made out at all. */
  readonly value: number | null;
  /** Within 0 to 5: where it is the whole scale, nothing is known. */
  readonly interval: Interval;
  /** Sheets that were asked for it. */
  readonly n: number;
}

const SCALE: Interval = { low: 0, high: 5 };

/** The same as `Z95` of a weighted sum of cells: nearly normal, with a little more in its tails. */
const Z95_OF_SUM = 2.1;

/** The mean of the levels that were given. "I do not know" and "none of our concern" have no level and enter no mean. */
export function meanOf(told: ToldHistogram): MeanLevel {
  return meanOfPool(pooled([told], 'other-people'));
}

/**
 * The mean over several histograms, each counting as much as another: authorities of a group, levers of a priority. It is computed from what is told of them and never from their means, which lean to the middle of the scale where sheets are few, all to the same side.
 *
 * @returns `null` of none
 */
export function meanOfAll(all: readonly ToldHistogram[], whose: Whose): MeanLevel | null {
  return all.length === 0 ? null : meanOfPool(pooled(all, whose));
}

function meanOfPool(pool: Pool): MeanLevel {
  const levels = levelsOf(pool);
  const interval = meanInterval(pool, levels?.variance ?? 0);
  return { value: levels === null ? null : within(levels.mean, interval), interval, n: pool.n };
}

/**
 * The interval of a ratio whose numerator and denominator are noisy (Fieller, _JRSS B_ 16, 1954): all μ for which `Σ (level - μ) · share` is as near to 0 as noise and sampling explain. With shares that were made to add up to 1, noise of variance v gives that sum
 * the variance `v (30 - 10 μ + 2 μ²)`; sampling adds that of the levels among those who gave one.
 */
function meanInterval(pool: Pool, variance: number): Interval {
  const levels = pool.shares.slice(0, LEVEL_CELLS);
  const all = levels.reduce((sum, share) => sum + share, 0);
  const weighted = levels.reduce((sum, share, level) => sum + share * level, 0);
  const noise = Z95_OF_SUM ** 2 * pool.noise;
  const square = all ** 2 - 2 * noise;
  // That anybody gave a level is not beyond the noise.
  if (all <= 0 || square <= 0) return SCALE;
  const sampling = Z95 ** 2 * pool.sampling * all * carefulVariance(variance, all * pool.n);
  return rootsWithin(square, 10 * noise - 2 * weighted * all, weighted ** 2 - 30 * noise - sampling, SCALE);
}

/** The variance of levels where one more sheet is spread evenly over them (that a few say the same does not make all others say so), and the freedom that the mean took given back. */
function carefulVariance(variance: number, sheets: number): number {
  return (variance * sheets + 35 / 12) / (sheets + 1) + variance / Math.max(1, sheets - 1);
}
