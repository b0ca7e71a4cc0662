import { type Interval, mulberry32 } from '@beffroi/domain';
import { drawCounts, LEAST_CLUSTERS, percentileInterval } from './resample.ts';

/** Samples of a town's services when nobody says how many. */
export const TOWN_RESAMPLES = 1000;

/** Samples of `n` services from `n`, as how often each was drawn: sample after sample. */
export interface ServiceSamples {
  readonly n: number;
  readonly resamples: number;
  readonly counts: Uint16Array;
}

/** Draws samples of services; the same seed gives the same samples, for every town. */
export function serviceSamples(n: number, resamples: number, seed: number): ServiceSamples {
  const random = mulberry32(seed);
  const counts = new Uint16Array(n * resamples);
  for (let sample = 0; sample < resamples; sample++) drawCounts(random, n, counts.subarray(sample * n, (sample + 1) * n));
  return { n, resamples, counts };
}

/**
 * Interval of a town's mean over its services.
 *
 * @param values one a service; NaN for what was not observed: it can be drawn, and then says nothing
 * @returns `null` where fewer than three services were observed
 */
export function serviceInterval(values: Float64Array, { n, resamples, counts }: ServiceSamples): Interval | null {
  let seen = 0;
  for (const value of values) if (!Number.isNaN(value)) seen++;
  if (seen < LEAST_CLUSTERS) return null;
  const means = new Float64Array(resamples);
  for (let sample = 0; sample < resamples; sample++) {
    let sum = 0;
    let weight = 0;
    for (let service = 0; service < n; service++) {
      const value = values[service]!;
      if (Number.isNaN(value)) continue;
      const count = counts[sample * n + service]!;
      sum += count * value;
      weight += count;
    }
    means[sample] = sum / weight;
  }
  return percentileInterval(means);
}
