import { mulberry32 } from '@beffroi/domain';

/** Draws from a seed: the same seed gives the same draws. */
export interface Draw {
  /** From 0 to 1. */
  (): number;
  of<T>(list: readonly T[]): T;
  /** True in so many of a hundred draws. */
  percent(share: number): boolean;
}

/** @param seed any integer */
export function drawFrom(seed: number): Draw {
  const next = mulberry32(seed);
  return Object.assign(() => next(), {
    of: <T>(list: readonly T[]): T => list[Math.floor(next() * list.length)]!,
    percent: (share: number): boolean => next() * 100 < share,
  });
}
