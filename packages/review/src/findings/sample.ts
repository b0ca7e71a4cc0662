import { createHash } from 'node:crypto';

/** How large a sample is to be. */
export interface SampleSize {
  /** Share of the marks (default 0.05). */
  readonly share?: number;
  /** Fewest marks, or all when there are fewer (default 60). */
  readonly least?: number;
  /** Half-width of the 95 % interval of the agreement that is good enough: more marks are not drawn (default 0.03). */
  readonly halfWidth?: number;
  /** Agreement that is expected (default 0.85). */
  readonly agreement?: number;
}

/**
 * How many of `marks` are double-coded: a share of them, no more than what gives the half-width that is good enough
 * (n₀ = z² p (1 − p) / h², then n = n₀ / (1 + (n₀ − 1) / N): W. Cochran, Sampling Techniques, 1977, §4.4), and never fewer than `least`.
 */
export function sampleSize(marks: number, { share = 0.05, least = 60, halfWidth = 0.03, agreement = 0.85 }: SampleSize = {}): number {
  const infinite = (1.96 ** 2 * agreement * (1 - agreement)) / halfWidth ** 2;
  const enough = infinite / (1 + (infinite - 1) / Math.max(1, marks));
  return Math.min(marks, Math.max(least, Math.ceil(Math.min(share * marks, enough))));
}

/**
 * Shares a sample among services by their marks: each gets its part, rounded by the largest remainders.
 *
 * @param marks how many marks each service has
 * @returns how many are drawn of each, in the same order
 */
export function allocate(size: number, marks: readonly number[]): number[] {
  const all = marks.reduce((sum, n) => sum + n, 0);
  if (all === 0) return marks.map(() => 0);
  const wanted = Math.min(size, all);
  const parts = marks.map((n) => (wanted * n) / all);
  const drawn = parts.map(Math.floor);
  const rest = wanted - drawn.reduce((sum, n) => sum + n, 0);
  const order = parts.map((part, at) => ({ at, rest: part - Math.floor(part) })).sort((a, b) => b.rest - a.rest || a.at - b.at);
  for (const { at } of order.slice(0, rest)) drawn[at] = drawn[at]! + 1;
  return drawn;
}

/**
 * A mark's lot: the first 48 bits of SHA-256 over the wave's seed and the mark's name, from 0 to 1. Who draws the smallest lots draws at random, without
 * replacement, the same ones on every machine and in whatever order the marks come; and nobody can know them before the series is closed.
 */
export function lotOf(seed: string, territory: string, indicator: string): number {
  return createHash('sha256').update(`${seed}\n${territory}\n${indicator}`).digest().readUIntBE(0, 6) / 2 ** 48;
}
