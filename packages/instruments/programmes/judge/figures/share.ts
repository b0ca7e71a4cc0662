import { bootstrapInterval, mean, wilsonInterval } from '@beffroi/domain';

/** `n` of `of`, with Wilson's interval of 95 %; all three are `null` of nothing. */
export interface Share {
  readonly n: number;
  readonly of: number;
  readonly share: number | null;
  readonly low: number | null;
  readonly high: number | null;
}

/** A mean over programmes, each of which counts once. */
export interface ProgrammeMean {
  /** Programmes that have a value. */
  readonly n: number;
  /** `null` of none. */
  readonly mean: number | null;
  /** Bounds of the 95 % interval; `null` where there are too few programmes to tell. */
  readonly low: number | null;
  readonly high: number | null;
}

/** How chance is used. */
export interface SampleOptions {
  /** Same seed, same interval (default 1). */
  readonly seed?: number;
  /** Samples drawn: by default 2,000 up to 200 programmes, then fewer, at least 300. */
  readonly resamples?: number;
}

/** With fewer programmes than this, samples say nothing of what else could have been: no interval is given. */
const LEAST_PROGRAMMES = 3;

export function shareOf(n: number, of: number): Share {
  const interval = wilsonInterval(n, of);
  return { n, of, share: of === 0 ? null : n / of, low: interval?.low ?? null, high: interval?.high ?? null };
}

/** The mean of values, one a programme in a fixed order, with the percentile bootstrap over programmes. `null` is no value. */
export function meanOver(values: readonly (number | null)[], options: SampleOptions = {}): ProgrammeMean {
  const known = values.filter((value) => value !== null);
  const { seed = 1, resamples = Math.round(Math.min(2000, Math.max(300, 400_000 / Math.max(1, known.length)))) } = options;
  const interval = known.length < LEAST_PROGRAMMES ? null : bootstrapInterval(known, mean, { seed, resamples });
  return { n: known.length, mean: mean(known), low: interval?.low ?? null, high: interval?.high ?? null };
}
