import type { Interval } from '@beffroi/domain';
import { noiseVariance } from '../geometric-noise.ts';
import type { ToldHistogram } from './told-histogram.ts';

/** 97.5 % quantile of the standard normal distribution: two-sided 95 %. */
export const Z95 = 1.959963984540054;

/** The same of one draw of noise, whose tails are heavier than the normal's: for no ε that can be asked for is the exact quantile more than 2.4 standard deviations away, and for most not more than 2.2. */
export const Z95_OF_NOISE = 2.2;

/** The variance of the noise in one cell. */
export function cellVariance({ epsilon, draws }: ToldHistogram): number {
  return draws * noiseVariance(epsilon);
}

/**
 * How much of the variance of sampling is left where `n` of a finite number answered: `(N - n) / (N - 1)` (Cochran, _Sampling Techniques_, 1977, ch. 2). 0 where all did, 1 where nobody knows how many were asked.
 * It takes those who answered for a draw among those who were asked, which they are not: who did not answer may think otherwise, and no interval says so.
 */
export function samplingLeft({ n, invited }: ToldHistogram): number {
  return invited === null || invited <= 1 ? 1 : Math.max(0, invited - n) / (invited - 1);
}

export function within(value: number, { low, high }: Interval): number {
  return Math.min(high, Math.max(low, value));
}

/** Where `a x² + b x + c` is not above 0, for `a` above 0, within bounds; the nearest point where it always is. */
export function rootsWithin(a: number, b: number, c: number, bounds: Interval): Interval {
  const root = Math.sqrt(Math.max(0, b * b - 4 * a * c));
  return { low: within((-b - root) / (2 * a), bounds), high: within((-b + root) / (2 * a), bounds) };
}
