import type { Interval } from './interval.ts';

/** 97.5 % quantile of the standard normal distribution: two-sided 95 %. */
const Z95 = 1.959963984540054;

/**
 * Wilson's score interval of a share (E. B. Wilson, JASA 22, 1927, p. 209–212; without continuity correction).
 *
 * @param successes how many of `n` have the property
 * @param z quantile of the normal distribution, 1.96 for 95 %
 * @returns the interval within 0 to 1; `null` when `n` is 0: nothing is known
 * @throws RangeError when the counts are no counts
 */
export function wilsonInterval(successes: number, n: number, z: number = Z95): Interval | null {
  if (!Number.isInteger(successes) || !Number.isInteger(n) || successes < 0 || successes > n) {
    throw new RangeError(`${successes} of ${n} is no share`);
  }
  if (n === 0) return null;
  const share = successes / n;
  const zz = z * z;
  const centre = share + zz / (2 * n);
  const spread = z * Math.sqrt((share * (1 - share)) / n + zz / (4 * n * n));
  const scale = 1 + zz / n;
  // At 0 and n the bound is exact; the root is not, by a rounding.
  const low = successes === 0 ? 0 : Math.max(0, (centre - spread) / scale);
  const high = successes === n ? 1 : Math.min(1, (centre + spread) / scale);
  return { low, high };
}
