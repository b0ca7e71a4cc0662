import { expect, it } from 'vitest';
import { barOf, secondsLeft } from './bar.ts';

it.each([
  [0, '░░░░░░░░░░░░'],
  [0.5, '██████░░░░░░'],
  [1, '████████████'],
  [7, '████████████'],
  [-1, '░░░░░░░░░░░░'],
  [Number.NaN, '░░░░░░░░░░░░'],
])('shows %d as %s', (share, bar) => {
  expect(barOf(share)).toBe(bar);
});

it.each([
  [2, 80, 10_000, null],
  [10, 80, 10_000, 70],
  [80, 80, 90_000, 0],
  [90, 80, 90_000, 0],
  [5, 6, 0, null],
])('%d of %d after %d ms leave %s s', (done, all, elapsed, left) => {
  expect(secondsLeft(done, all, elapsed)).toBe(left);
});
