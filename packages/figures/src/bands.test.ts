import { expect, test } from 'vitest';
import { bandsOf } from './bands.ts';
import type { RankDraws } from './rank-draws.ts';

/** Draws with these sums of levels, one row a town. */
const drawsOf = (...rows: readonly (readonly number[])[]): RankDraws => ({
  territories: rows.map((_, at) => `0100${at}`),
  resamples: rows[0]!.length,
  scores: Uint16Array.from(rows.flat()),
  bests: new Int32Array(0),
  worsts: new Int32Array(0),
  top: 0,
});
const twenty = (some: readonly number[], rest: number) => [...some, ...new Array<number>(20 - some.length).fill(rest)];

test('a town is told apart from the first of its band when it is worse in nineteen draws of twenty', () => {
  expect([...bandsOf(drawsOf(twenty([1], 9), twenty([5], 5)))]).toEqual([1, 2]);
  expect([...bandsOf(drawsOf(twenty([1, 1], 9), twenty([5], 5)))]).toEqual([1, 1]);
});

test('draws in which two are equal tell nothing', () => {
  expect([...bandsOf(drawsOf(twenty([5, 5], 9), twenty([5], 5)))]).toEqual([1, 1]);
});

test('a band is measured from its first town, wherever the towns stand', () => {
  const [best, middle, worst] = [twenty([4, 4, 4, 4], 6), twenty([5], 5), twenty([], 4)];
  // The best is not told from the middle, but from the worst; the worst begins a band.
  expect([...bandsOf(drawsOf(worst, best, middle))]).toEqual([1, 1, 1]);
  expect([...bandsOf(drawsOf(twenty([], 3), best, middle))]).toEqual([2, 1, 1]);
});
