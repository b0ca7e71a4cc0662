import type { Interval } from './interval.ts';
import { wilsonInterval } from './wilson.ts';

/**
 * Interval of 95 % of the difference of two independent shares, from Wilson's intervals of each (R. G. Newcombe, Statistics in Medicine 17, 1998,
 * p. 873–890, method 10; without continuity correction).
 *
 * @param one successes and n of the first share
 * @param other those of the share that is taken from it
 * @returns the interval within −1 to 1; `null` where one of them is of nothing
 * @throws RangeError when the counts are no counts
 */
export function newcombeInterval(one: readonly [number, number], other: readonly [number, number]): Interval | null {
  const first = wilsonInterval(...one);
  const second = wilsonInterval(...other);
  if (first === null || second === null) return null;
  const [p, q] = [one[0] / one[1], other[0] / other[1]];
  return { low: p - q - Math.hypot(p - first.low, second.high - q), high: p - q + Math.hypot(first.high - p, q - second.low) };
}
