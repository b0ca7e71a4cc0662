import { quantile } from '@beffroi/domain';

/** A median with the interval that holds it at least 95 times in a hundred, whatever the values' distribution. */
export interface DelayOf {
  readonly n: number;
  /** `null` of none. */
  readonly median: number | null;
  /** `null` of fewer than six: their smallest and largest do not suffice. */
  readonly low: number | null;
  readonly high: number | null;
}

const Z95 = 1.959963984540054;

/**
 * The interval of a median between two of the sorted values, by the normal approximation of the binomial distribution of how many lie below it
 * (W. J. Conover, Practical Nonparametric Statistics, 3rd ed., 1999, section 3.2), rounded outwards.
 */
export function medianInterval(values: readonly number[]): DelayOf {
  const sorted = [...values].sort((one, other) => one - other);
  const n = sorted.length;
  const median = n === 0 ? null : quantile(sorted, 0.5);
  if (n < 6) return { n, median, low: null, high: null };
  const spread = (Z95 * Math.sqrt(n)) / 2;
  const outside = Math.max(0, Math.floor(n / 2 - spread) - 1);
  return { n, median, low: sorted[outside]!, high: sorted[n - 1 - outside]! };
}
