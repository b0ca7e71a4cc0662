import type { Interval } from './interval.ts';
import { wilsonInterval } from './wilson.ts';

/** One statement: how sure its author was, and whether it proved right. */
export interface Forecast {
  /** 0 to 1. */
  readonly confidence: number;
  readonly right: boolean;
}

/** The statements whose confidence lies between `from` (included) and `to` (excluded; 1 belongs to the last bin). */
export interface ReliabilityBin {
  readonly from: number;
  readonly to: number;
  readonly n: number;
  /** `null` in an empty bin, as the two that follow. */
  readonly confidence: number | null;
  /** Share that was right: equal to `confidence` for an author who knows how sure to be. */
  readonly accuracy: number | null;
  /** Wilson's 95 % interval of `accuracy`. */
  readonly interval: Interval | null;
}

/** How well stated confidence holds, with its bins. */
export interface Calibration {
  readonly n: number;
  readonly bins: readonly ReliabilityBin[];
  /** Mean squared difference of confidence and truth (G. W. Brier, 1950): 0 is perfect, 0.25 is "half sure of all". */
  readonly brier: number;
  /** Mean over statements of |accuracy − confidence| of their bin (expected calibration error; Naeini et al., 2015). */
  readonly expectedError: number;
  /** Mean confidence less share right: above 0 is too sure. */
  readonly overconfidence: number;
}

/**
 * Whether confidence means what it says.
 *
 * @param bins how many bins of equal width (default 10)
 * @returns `null` without statements
 * @throws RangeError for a confidence outside 0 to 1
 */
export function calibration(forecasts: readonly Forecast[], bins = 10): Calibration | null {
  if (forecasts.length === 0) return null;
  const sums = Array.from({ length: bins }, () => ({ n: 0, confidence: 0, right: 0 }));
  let squares = 0;
  for (const { confidence, right } of forecasts) {
    if (!(confidence >= 0 && confidence <= 1)) throw new RangeError(`${confidence} is no confidence`);
    const bin = sums[Math.min(bins - 1, Math.floor(confidence * bins))] as (typeof sums)[number];
    bin.n++;
    bin.confidence += confidence;
    bin.right += right ? 1 : 0;
    squares += (confidence - (right ? 1 : 0)) ** 2;
  }
  const n = forecasts.length;
  return {
    n,
    bins: sums.map((bin, index) => ({
      from: index / bins,
      to: (index + 1) / bins,
      n: bin.n,
      confidence: bin.n === 0 ? null : bin.confidence / bin.n,
      accuracy: bin.n === 0 ? null : bin.right / bin.n,
      interval: wilsonInterval(bin.right, bin.n),
    })),
    brier: squares / n,
    expectedError: sums.reduce((sum, bin) => sum + Math.abs(bin.right - bin.confidence), 0) / n,
    overconfidence: sums.reduce((sum, bin) => sum + bin.confidence - bin.right, 0) / n,
  };
}
