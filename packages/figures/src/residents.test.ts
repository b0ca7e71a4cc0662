import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyPanel } from '../test/any-panel.ts';
import { catalogueOf, town } from '../test/made-towns.ts';
import { REACHES } from './figure.ts';
import { figuresOf } from './figures-of.ts';
import { residentsWho } from './residents.ts';

const catalogue = catalogueOf(4);

describe('residents who can do one thing online', () => {
  const towns = [
    town('01001', [4, 0, 0, 0], { population: 2000 }),
    town('01002', [3, 0, 0, 0], { population: 500 }),
    town('01003', [null, 0, 0, 0], { population: 90_000 }),
    town('01004', ['~', 0, 0, 0], { population: 10_000 }),
    town('01005', [0, 0, 0, 0], { population: 1500 }),
  ];

  test('are counted by inhabitants, and those of towns not observed beside', () => {
    expect(residentsWho(towns, catalogue, 'i0', 4)).toMatchObject({
      indicator: 'i0',
      reach: 4,
      value: 0.5,
      residents: 2000,
      inhabitantsObserved: 4000,
      inhabitants: 104_000,
      nObserved: 3,
      nUnobserved: 1,
      nAbstained: 1,
    });
    expect(residentsWho(towns, catalogue, 'i0', 3).residents).toBe(2500);
  });

  test('are not known where nothing was observed, and have no interval under three towns', () => {
    expect(residentsWho(towns.slice(2, 4), catalogue, 'i0', 1)).toMatchObject({
      value: null,
      low: null,
      inhabitantsObserved: 0,
      inhabitants: 100_000,
    });
    expect(residentsWho(towns.slice(0, 2), catalogue, 'i0', 4)).toMatchObject({ value: 0.8, low: null, high: null });
  });

  test('are fewer the higher the level', () => {
    fc.assert(
      fc.property(anyPanel, (panel) => {
        const counts = REACHES.map((reach) => residentsWho(panel, catalogue, 'i2', reach, { resamples: 1 }).residents);
        expect(counts).toEqual([...counts].sort((a, b) => b - a));
      }),
      { numRuns: 30 },
    );
  });

  test('are those of the figures', () => {
    fc.assert(
      fc.property(anyPanel, fc.constantFrom(...REACHES), (panel, reach) => {
        const row = figuresOf(panel, catalogue, { resamples: 25 }).find(
          (each) => each.subjectId === 'i1' && each.measure === `residents-${reach}`,
        )!;
        const { value, low, nObserved, nUnobserved, nAbstained } = residentsWho(panel, catalogue, 'i1', reach, { resamples: 25 });
        expect({ nObserved, nUnobserved, nAbstained }).toEqual({
          nObserved: row.nObserved,
          nUnobserved: row.nUnobserved,
          nAbstained: row.nAbstained,
        });
        expect(value === null ? null : value.toFixed(9)).toBe(row.value === null ? null : row.value.toFixed(9));
        expect(low === null ? null : low.toFixed(9)).toBe(row.low === null ? null : row.low.toFixed(9));
      }),
      { numRuns: 30 },
    );
  });
});
