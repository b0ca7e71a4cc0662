import type { Interval } from '@beffroi/domain';

/** A mean of the machine's levels, over one service. */
export interface RawMean {
  readonly value: number;
  /** Bounds of its 95 % interval; `null` where there are too few towns. */
  readonly low: number | null;
  readonly high: number | null;
  /** Marks that it is the mean of. */
  readonly observed: number;
}

/** One service: the machine's mean, and what people said of the marks that the sample drew. */
export interface CorrectionStratum {
  readonly raw: RawMean;
  /** Person's level less the machine's, of each mark of the sample that both put on the scale. */
  readonly differences: readonly number[];
}

/** A mean with the machine's known error taken out. */
export interface CorrectedMean extends Interval {
  readonly value: number;
  /** What was added to the raw mean. */
  readonly correction: number;
  /** Marks of the sample that it rests on. */
  readonly n: number;
}

/** Fewest marks of the sample that a correction is given for. */
export const LEAST_DIFFERENCES = 10;

const Z95 = 1.96;

/**
 * The difference estimator (Särndal, Swensson and Wretman, Model Assisted Survey Sampling, 1992, §6.3), stratified by service:
 *
 *   corrected = raw + Σ (N_h / N) d̄_h,   variance = variance of raw + Σ (N_h / N)² (1 − n_h / N_h) s² / n_h
 *
 * d̄_h is the mean of (person − machine) over the sample of service h. It is unbiased whatever the machine's errors are, for the sample was drawn by chance;
 * the better the machine, the smaller the variance. s² is that of all differences about their service's mean: a service has too few for one of its own.
 * Two marks that were off by one level, one up and one down, are added to s²: a sample without a single error does not prove that there is none.
 * Services of which the sample drew nothing take the mean difference of the others.
 *
 * @param panel the raw mean that is corrected: one service's, or that over all
 * @param top the highest level of the scale
 * @returns `null` when fewer than `LEAST_DIFFERENCES` marks of the sample are on the scale, or the raw mean has no interval
 */
export function correctedMean(panel: RawMean, strata: readonly CorrectionStratum[], top = 5): CorrectedMean | null {
  const n = strata.reduce((sum, { differences }) => sum + differences.length, 0);
  if (n < LEAST_DIFFERENCES || panel.low === null || panel.high === null) return null;
  const all = strata.reduce((sum, { raw }) => sum + raw.observed, 0);
  const pooled = strata.reduce((sum, { differences }) => sum + differences.reduce((one, other) => one + other, 0), 0) / n;
  let squares = 2;
  let used = 0;
  for (const { differences } of strata) {
    if (differences.length === 0) continue;
    used++;
    const mean = meanOf(differences);
    for (const difference of differences) squares += (difference - mean) ** 2;
  }
  const variance = squares / Math.max(1, n + 2 - used);
  let correction = 0;
  let spread = 0;
  for (const { raw, differences } of strata) {
    const share = raw.observed / all;
    const drawn = differences.length;
    correction += share * (drawn === 0 ? pooled : meanOf(differences));
    // What was not drawn is as uncertain as the mean of all that were.
    const rest = drawn === 0 ? 1 / n : (1 - Math.min(1, drawn / raw.observed)) / drawn;
    spread += share ** 2 * rest * variance;
  }
  const ofRaw = ((panel.high - panel.low) / (2 * Z95)) ** 2;
  const reach = Z95 * Math.sqrt(ofRaw + spread);
  const value = panel.value + correction;
  const within = (level: number): number => Math.min(top, Math.max(0, level));
  return { value: within(value), low: within(value - reach), high: within(value + reach), correction, n };
}

const meanOf = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;
