import fc from 'fast-check';
import { expect, test } from 'vitest';
import { anyPanel } from '../test/any-panel.ts';
import { catalogueOf, town } from '../test/made-towns.ts';
import { distributionsOf } from './distribution.ts';

test('levels are counted by service, in the panel and in each stratum with a town', () => {
  const towns = [
    town('01001', [0, 5], { population: 10 }),
    town('01002', [0, null], { population: 300_000 }),
    town('01003', ['~', 5], { population: 20 }),
  ];
  expect(distributionsOf(towns, catalogueOf(2))).toEqual([
    { indicator: 'i0', stratum: null, counts: [2, 0, 0, 0, 0, 0], nUnobserved: 0, nAbstained: 1 },
    { indicator: 'i1', stratum: null, counts: [0, 0, 0, 0, 0, 2], nUnobserved: 1, nAbstained: 0 },
    { indicator: 'i0', stratum: 'under-50000', counts: [1, 0, 0, 0, 0, 0], nUnobserved: 0, nAbstained: 1 },
    { indicator: 'i1', stratum: 'under-50000', counts: [0, 0, 0, 0, 0, 2], nUnobserved: 0, nAbstained: 0 },
    { indicator: 'i0', stratum: 'over-200000', counts: [1, 0, 0, 0, 0, 0], nUnobserved: 0, nAbstained: 0 },
    { indicator: 'i1', stratum: 'over-200000', counts: [0, 0, 0, 0, 0, 0], nUnobserved: 1, nAbstained: 0 },
  ]);
});

test('every town is counted once a service', () => {
  fc.assert(
    fc.property(anyPanel, (towns) => {
      for (const { stratum, counts, nUnobserved, nAbstained } of distributionsOf(towns, catalogueOf(4))) {
        const group = towns.filter((each) => stratum === null || each.stratum === stratum);
        expect(counts.reduce((sum, count) => sum + count, nUnobserved + nAbstained)).toBe(group.length);
      }
    }),
  );
});
