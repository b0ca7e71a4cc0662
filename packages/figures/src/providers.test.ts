import type { Level } from '@beffroi/domain';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyPanel } from '../test/any-panel.ts';
import { catalogueOf, mark, town } from '../test/made-towns.ts';
import { providerFigures } from './provider-figures.ts';
import { providerEffects } from './providers.ts';

const by = (provider: string, level: number, ceiling: Level = 5) => mark(level, { provider, ceiling });

describe('what stands on a provider', () => {
  // Small towns: the portal at 4 and 4 for i0, others 1, 2 (one by another portal) there; i1 only in one town, others 0, 2, 1.
  // The large town has nobody to be compared with.
  const towns = [
    town('01001', [by('portal', 4), by('portal', 3)]),
    town('01002', [by('portal', 4), 0]),
    town('01003', [1, 2]),
    town('01004', [by('other', 2), 1]),
    town('01005', [by('portal', 5), null], { population: 300_000 }),
  ];
  const [other, portal] = providerEffects(towns, catalogueOf(2));

  test('are its towns, its marks and their levels', () => {
    expect([other?.provider, portal?.provider]).toEqual(['other', 'portal']);
    expect(portal).toMatchObject({ nTowns: 3, nMarks: 4, level: 4 });
    expect(portal?.indicators).toEqual([
      { indicator: 'i0', nMarks: 3, counts: [0, 0, 0, 0, 2, 1], level: 13 / 3 },
      { indicator: 'i1', nMarks: 1, counts: [0, 0, 0, 1, 0, 0], level: 3 },
    ]);
  });

  test('are compared with the same services in towns of the same stratum, standardised to its mix', () => {
    // i0 twice against (1 + 2) / 2, i1 once against (0 + 2 + 1) / 3.
    expect(portal?.comparison).toMatchObject({ nCompared: 3, nTowns: 2, nTownsWithout: 3 });
    expect(portal?.comparison?.with).toBeCloseTo(11 / 3, 12);
    expect(portal?.comparison?.without).toBeCloseTo((2 * 1.5 + 1) / 3, 12);
    expect(portal?.comparison?.difference).toBeCloseTo(7 / 3, 12);
  });

  test('have no interval where fewer than three towns stand on a side', () => {
    expect(portal?.comparison).toMatchObject({ low: null, high: null });
    expect(portal?.levelLow).not.toBeNull();
    expect(other).toMatchObject({ levelLow: null, levelHigh: null });
  });

  test('explain a share of the panel’s levels', () => {
    // All levels: 7 + 4 + 3 + 3 + 5 = 22 over nine marks.
    expect(portal?.share).toBeCloseTo(16 / 22, 12);
    expect(portal?.panelLevel).toBeCloseTo(22 / 9, 12);
    expect(portal?.panelLevelWithout).toBeCloseTo(6 / 5, 12);
    expect(portal?.panelLevelReplaced).toBeCloseTo((22 - 7) / 9, 12);
  });

  test('make three rows of figures a provider', () => {
    expect(providerFigures([portal!]).map(({ measure, value, nObserved }) => [measure, value, nObserved])).toEqual([
      ['level', 4, 4],
      ['difference', portal?.comparison?.difference, 3],
      ['share', 16 / 22, 4],
    ]);
  });
});

test('a provider that nobody can be compared with has its marks and no comparison', () => {
  const [only] = providerEffects(
    [town('01001', [by('portal', 4)]), town('01002', [by('portal', 2)]), town('01003', [null])],
    catalogueOf(1),
  );
  expect(only).toMatchObject({
    nTowns: 2,
    level: 3,
    comparison: null,
    share: 1,
    panelLevel: 3,
    panelLevelWithout: null,
    panelLevelReplaced: null,
  });
  expect(providerFigures([only!])[1]).toMatchObject({ measure: 'difference', value: null, nObserved: 0 });
});

test('a portal that makes two levels of difference is found to do so, with 0 outside its interval', () => {
  const towns = Array.from({ length: 60 }, (_, at) =>
    town(`01${100 + at}`, [at % 3 === 0 ? by('portal', 3 + (at % 2)) : 1 + (at % 2), at % 4]),
  );
  const [portal] = providerEffects(towns, catalogueOf(2));
  expect(portal?.comparison?.difference).toBeCloseTo(2, 1);
  expect(portal?.comparison?.low).toBeGreaterThan(1.5);
  expect(portal?.comparison?.high).toBeLessThan(2.5);
});

test('three towns that have it and two that do not are too few for an interval', () => {
  const towns = [3, 4, 5].map((level) => town(`0100${level}`, [by('portal', level)]));
  const two = [town('02001', [1]), town('02002', [2])];
  const [few] = providerEffects([...towns, ...two], catalogueOf(1));
  expect(few?.comparison).toMatchObject({ nTowns: 3, nTownsWithout: 2, difference: 2.5, low: null, high: null });
  const [enough] = providerEffects([...towns, ...two, town('02003', [0])], catalogueOf(1));
  expect(enough?.comparison).toMatchObject({ nTowns: 3, nTownsWithout: 3, difference: 3 });
  expect(enough?.comparison?.low).toBeGreaterThan(0);
});

test('marks not observed, or without a level, stand on nobody', () => {
  expect(providerEffects([town('01001', [mark(null, { provider: 'portal' }), 2])], catalogueOf(2))).toEqual([]);
  expect(providerEffects([], catalogueOf(2))).toEqual([]);
});

test('effects of any panel do not hang on its order, and shares add up to no more than all', () => {
  fc.assert(
    fc.property(anyPanel, (towns) => {
      const effects = providerEffects(towns, catalogueOf(4), { resamples: 20 });
      expect(providerEffects(towns.toReversed(), catalogueOf(4), { resamples: 20 })).toEqual(effects);
      expect(effects.reduce((sum, { share }) => sum + share, 0)).toBeLessThanOrEqual(1 + 1e-12);
      for (const { nMarks, indicators, comparison } of effects) {
        expect(indicators.reduce((sum, each) => sum + each.nMarks, 0)).toBe(nMarks);
        if (comparison !== null) expect(comparison.nCompared).toBeLessThanOrEqual(nMarks);
        if (comparison?.low != null) expect(comparison.low).toBeLessThanOrEqual(comparison.high!);
      }
    }),
    { numRuns: 40 },
  );
});
