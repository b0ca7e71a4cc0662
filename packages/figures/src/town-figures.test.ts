import { bootstrapInterval, mean } from '@beffroi/domain';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyPanel } from '../test/any-panel.ts';
import { catalogueOf, mark, SCALES, town } from '../test/made-towns.ts';
import { townFigures as figuresWith } from './town-figures.ts';

const townFigures: typeof figuresWith = (one, indicators, options) => figuresWith(one, indicators, { scales: SCALES, ...options });

const catalogue = catalogueOf(5);

function rowOf(levels: Parameters<typeof town>[1], name: string, options = {}) {
  const row = townFigures(town('01001', levels), catalogue, options).find(
    (each) => `${each.subject} ${each.subjectId} ${each.measure}` === name,
  );
  if (row === undefined) throw new Error(`no row is named ${name}`);
  return row;
}

describe('the figures of one town', () => {
  test('are means over the services that were observed', () => {
    const levels = [mark(3, { ceiling: 3, further: { own: 1, other: 3 } }), 0, null, mark(2, { ceiling: 4 }), '~'] as const;
    expect(rowOf(levels, 'all  level')).toMatchObject({ value: 5 / 3, nObserved: 3, nUnobserved: 1, nAbstained: 1 });
    expect(rowOf(levels, 'all  attainment').value).toBeCloseTo(0.5, 12);
    expect(rowOf(levels, 'all  own').value).toBe(1);
    expect(rowOf(levels, 'family f0 level')).toMatchObject({ value: 1.5, nObserved: 2, nUnobserved: 1, nAbstained: 0 });
    expect(rowOf(levels, 'family f1 level')).toMatchObject({ value: 2, nObserved: 1, nUnobserved: 0, nAbstained: 1 });
  });

  test('have the interval of the domain’s bootstrap over the services', () => {
    const levels = [5, 0, null, 2, 3] as const;
    const expected = bootstrapInterval(levels, (sample) => mean(sample.filter((level) => level !== null)), { seed: 9, resamples: 500 })!;
    const row = rowOf(levels, 'all  level', { seed: 9, resamples: 500 });
    expect(row.low).toBeCloseTo(expected.low, 12);
    expect(row.high).toBeCloseTo(expected.high, 12);
  });

  test('have no interval over two services, and are null over none', () => {
    expect(rowOf([5, 0, null, null, null], 'all  level')).toMatchObject({ value: 2.5, low: null, high: null });
    expect(rowOf([null, null, null, '~', null], 'all  level')).toMatchObject({
      value: null,
      low: null,
      nObserved: 0,
      nUnobserved: 4,
      nAbstained: 1,
    });
  });

  test('are all and then each family, in each measure', () => {
    expect(
      townFigures(town('01001', [1, 1, 1, 1, 1]), catalogue, { resamples: 1 }).map(({ subjectId, measure }) => `${subjectId} ${measure}`),
    ).toEqual(['', 'f0', 'f1'].flatMap((family) => ['level', 'attainment', 'own', 'other'].map((measure) => `${family} ${measure}`)));
  });

  test('hold their value in their interval’s range of levels', () => {
    fc.assert(
      fc.property(anyPanel, (towns) => {
        for (const each of towns) {
          for (const { low, high, measure } of townFigures(each, catalogueOf(4), { resamples: 30 })) {
            if (low === null || high === null) continue;
            expect(low).toBeGreaterThanOrEqual(0);
            expect(low).toBeLessThanOrEqual(high);
            expect(high).toBeLessThanOrEqual(measure === 'attainment' ? 1 : 5);
          }
        }
      }),
      { numRuns: 20 },
    );
  });
});
