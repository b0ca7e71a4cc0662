import { expect, it } from 'vitest';
import { lastBallot } from './mandate.ts';

it.each([
  ['2026-11-29', 2026],
  ['2026-03-31', 2020],
  ['2026-04-01', 2026],
  ['2031-12-31', 2026],
  ['2032-05-01', 2032],
  ['2019-06-01', 2014],
])('on %s a mandate of %i goes on', (day, year) => {
  expect(lastBallot(new Date(`${day}T12:00:00Z`))).toBe(year);
});
