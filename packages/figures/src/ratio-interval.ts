import { type Interval, mulberry32 } from '@beffroi/domain';
import { drawCounts, LEAST_CLUSTERS, percentileInterval, type ResampleOptions, resamplesFor } from './resample.ts';

/**
 * Bootstrap interval of a ratio of sums, Σ parts / Σ wholes, over clusters (towns): a mean is such a ratio, and so is a share of
 * inhabitants. A cluster whose whole is 0 says nothing, but can be drawn.
 *
 * @param parts one a cluster, as `wholes`, in a fixed order
 * @returns `null` where fewer than three clusters say something
 */
export function ratioInterval(parts: Float64Array, wholes: Float64Array, options: ResampleOptions = {}): Interval | null {
  const n = parts.length;
  const { seed = 1, resamples = resamplesFor(n) } = options;
  if (wholes.reduce((sum, whole) => sum + (whole > 0 ? 1 : 0), 0) < LEAST_CLUSTERS) return null;
  const random = mulberry32(seed);
  const counts = new Uint16Array(n);
  const ratios = new Float64Array(resamples);
  for (let sample = 0; sample < resamples; sample++) {
    drawCounts(random, n, counts);
    let part = 0;
    let whole = 0;
    for (let at = 0; at < n; at++) {
      part += counts[at]! * parts[at]!;
      whole += counts[at]! * wholes[at]!;
    }
    ratios[sample] = part / whole;
  }
  return percentileInterval(ratios);
}
