import type { Interval } from './interval.ts';
import { mulberry32 } from './mulberry32.ts';
import { quantile } from './quantile.ts';

/** How often is drawn, from which seed, for which interval. */
export interface BootstrapOptions {
  /** Same seed, same interval (default 1). */
  readonly seed?: number;
  /** Samples drawn (default 2,000). */
  readonly resamples?: number;
  /** Probability covered (default 0.95). */
  readonly level?: number;
}

/**
 * Percentile bootstrap interval of any statistic (B. Efron, Annals of Statistics 7, 1979; percentile method in Efron and
 * Tibshirani, 1993, ch. 13). Items are drawn with replacement; give what was drawn together (a town with all its services)
 * as one item, or the interval comes out too narrow.
 *
 * @param statistic of a sample; a sample for which it is `null` (a kappa without variety) is left out
 * @returns `null` for no items, or when fewer than half the samples have a statistic
 */
export function bootstrapInterval<Item>(
  items: readonly Item[],
  statistic: (sample: readonly Item[]) => number | null,
  options: BootstrapOptions = {},
): Interval | null {
  const { seed = 1, resamples = 2000, level = 0.95 } = options;
  if (items.length === 0) return null;
  const random = mulberry32(seed);
  const values: number[] = [];
  for (let draw = 0; draw < resamples; draw++) {
    const sample = items.map(() => items[Math.floor(random() * items.length)] as Item);
    const value = statistic(sample);
    if (value !== null) values.push(value);
  }
  if (values.length * 2 < resamples) return null;
  values.sort((a, b) => a - b);
  const tail = (1 - level) / 2;
  return { low: quantile(values, tail), high: quantile(values, 1 - tail) };
}
