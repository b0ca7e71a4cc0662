/** Draws from a seed: the same seed gives the same draws. */
export interface Draw {
  /** From 0 to 1. */
  (): number;
  of<T>(list: readonly T[]): T;
  /** True in so many of a hundred draws. */
  percent(share: number): boolean;
}

/** @param seed any integer (mulberry32, T. Ettinger, public domain) */
export function drawFrom(seed: number): Draw {
  let state = seed | 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
  return Object.assign(next, {
    of: <T>(list: readonly T[]): T => list[Math.floor(next() * list.length)]!,
    percent: (share: number): boolean => next() * 100 < share,
  });
}
