import { mulberry32 } from '@beffroi/domain';
import { expect, test } from 'vitest';
import { errorDistribution } from '../src/error-model.ts';
import { figuresOf } from '../src/figures-of.ts';
import { standings } from '../src/standings.ts';
import { catalogueOf, mark, town } from './made-towns.ts';

/** The level at which the cumulated shares pass the dice. */
function drawn(shares: readonly number[], dice: number): number {
  let sum = 0;
  return shares.findIndex((share) => {
    sum += share;
    return dice < sum;
  });
}

// Simulated with known truth: an interval of 95 % has to hold it about nineteen times in twenty.

test('the interval of a panel’s mean holds the mean of the towns that it was drawn from', () => {
  const random = mulberry32(17);
  const catalogue = catalogueOf(9);
  const trials = 200;
  let held = 0;
  for (let trial = 0; trial < trials; trial++) {
    // Towns differ (0 to 2), and so do their services (0 to 2): the mean of all such towns is 2. One mark in six is not observed.
    const towns = Array.from({ length: 38 }, (_, at) => {
      const skill = Math.floor(random() * 3);
      const levels = catalogue.map(() => (random() < 1 / 6 ? null : skill + Math.floor(random() * 3)));
      return town(String(10_000 + at), levels, { department: '29' });
    });
    const { low, high } = figuresOf(towns, catalogue, { seed: trial, resamples: 200 })[0]!;
    if (low! <= 2 && 2 <= high!) held++;
  }
  expect(held / trials).toBeGreaterThan(0.9);
  expect(held / trials).toBeLessThan(0.985);
});

test('the interval of a town’s rank holds the rank of its true levels', () => {
  const random = mulberry32(23);
  const catalogue = catalogueOf(18);
  let held = 0;
  let ranks = 0;
  for (let trial = 0; trial < 20; trial++) {
    const sums: number[] = [];
    const towns = Array.from({ length: 25 }, (_, at) => {
      const skill = random() * 2;
      let sum = 0;
      const marks = catalogue.map(() => {
        const said = mark(Math.min(5, Math.floor(skill + random() * 3)), { confidence: 0.8 });
        sum += drawn(errorDistribution(said)!, random());
        return random() < 0.1 ? mark(null) : said;
      });
      sums.push(sum);
      return town(String(10_000 + at), marks);
    });
    for (const [at, { rankLow, rankHigh }] of standings(towns, catalogue, { seed: trial, resamples: 200 }).entries()) {
      const best = 1 + sums.filter((sum) => sum > sums[at]!).length;
      const worst = sums.filter((sum) => sum >= sums[at]!).length;
      ranks++;
      if (rankLow! <= worst && best <= rankHigh!) held++;
    }
  }
  // The draws also change the services, so an interval for these eighteen is on the wide side.
  expect(held / ranks).toBeGreaterThan(0.95);
});
