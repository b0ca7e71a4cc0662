import type { Interval } from '@beffroi/domain';
import { CELLS, type Cell, placeOf } from '../answers.ts';
import { type Pool, pooled, possibleShares, type Whose } from './pool.ts';
import type { ToldHistogram } from './told-histogram.ts';
import { cellVariance, rootsWithin, within, Z95, Z95_OF_NOISE } from './uncertainty.ts';

/** A share of all sheets with its interval of 95 %: noise and sampling. */
export interface CellShare {
  readonly cell: Cell;
  /** 0 to 1. */
  readonly value: number;
  readonly interval: Interval;
  readonly n: number;
}

const WHOLE: Interval = { low: 0, high: 1 };

/**
 * The share of sheets that gave one answer, or left the lever out. Of all sheets: their number is known without noise.
 *
 * The interval is Wilson's, with the noise in it: all s for which `(ŝ - s)²` is at most `q² + z² f s (1 - s) / n`, q the 95 % quantile of the noise, f what is left of sampling.
 */
export function shareOf(told: ToldHistogram, cell: Cell): CellShare {
  return shareAt(pooled([told], 'other-people'), placeOf(cell));
}

/** The same over several histograms, each counting as much as another; `null` of none. */
export function shareOfAll(all: readonly ToldHistogram[], cell: Cell, whose: Whose): CellShare | null {
  return all.length === 0 ? null : shareAt(pooled(all, whose), placeOf(cell));
}

/** The shares of all nine cells, in their order. Their values add up to 1. */
export function distributionOf(told: ToldHistogram): readonly CellShare[] {
  const pool = pooled([told], 'other-people');
  const points = possibleShares(pool);
  return CELLS.map((_, place) => shareAt(pool, place, points));
}

function shareAt(pool: Pool, place: number, points: readonly number[] = possibleShares(pool)): CellShare {
  const share = pool.shares[place]!;
  const sampling = Z95 ** 2 * pool.sampling;
  const value = within(points[place]!, WHOLE);
  const { low, high } = rootsWithin(1 + sampling, -(2 * share + sampling), share ** 2 - noiseQuantile(pool) ** 2, WHOLE);
  // The point knows of the other cells what the interval does not: where noise was great, it may lie beside it.
  return { cell: CELLS[place]!, value, interval: { low: Math.min(low, value), high: Math.max(high, value) }, n: pool.n };
}

/** How far noise alone moves a share 95 times in a hundred. */
export function shareNoise(told: ToldHistogram): number {
  return noiseQuantile({ noise: cellVariance(told) / told.n ** 2 });
}

function noiseQuantile({ noise }: Pick<Pool, 'noise'>): number {
  return Z95_OF_NOISE * Math.sqrt((noise * (CELLS.length - 1)) / CELLS.length);
}
