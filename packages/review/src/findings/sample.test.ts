import { expect, it } from 'vitest';
import { allocate, lotOf, sampleSize } from './sample.ts';

it.each([
  [25, 25, 'all of a handful'],
  [450, 60, 'no fewer than sixty'],
  [5000, 250, 'one in twenty of a panel'],
  [630_000, 544, 'no more than the interval needs, in a country'],
])('draws of %i marks %i: %s', (marks, drawn) => {
  expect(sampleSize(marks)).toBe(drawn);
});

it('gives each service its part', () => {
  const drawn = allocate(61, [100, 100, 100, 5]);
  expect(drawn).toEqual([20, 20, 20, 1]);
  expect(allocate(60, [0, 3])).toEqual([0, 3]);
});

it('draws the same lots for the same wave, and others for another', () => {
  expect(lotOf('seed', '35238', 'social-aid')).toBe(lotOf('seed', '35238', 'social-aid'));
  expect(lotOf('seed', '35238', 'social-aid')).not.toBe(lotOf('other', '35238', 'social-aid'));
});

it('draws lots evenly', () => {
  const lots = Array.from({ length: 4000 }, (_, i) => lotOf('s', String(i), 'x'));
  for (let tenth = 0; tenth < 10; tenth++) {
    const within = lots.filter((lot) => Math.floor(lot * 10) === tenth).length;
    expect(within).toBeGreaterThan(330);
    expect(within).toBeLessThan(470);
  }
});
