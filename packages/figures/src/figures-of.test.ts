import { bootstrapInterval, mulberry32 } from '@beffroi/domain';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyPanel } from '../test/any-panel.ts';
import { catalogueOf, madePanel, mark, SCALES, town } from '../test/made-towns.ts';
import type { Figure } from './figure.ts';
import { figuresOf as figuresWith } from './figures-of.ts';
import type { Town } from './marks.ts';
import { markValue } from './measure.ts';

const catalogue = catalogueOf(4);
const quick = { resamples: 40 };

/** One row by its names: scope, scope's id, subject, subject's id, measure. */
function rowOf(figures: readonly Figure[], name: string): Figure {
  const found = figures.filter((row) => `${row.scope} ${row.scopeId} ${row.subject} ${row.subjectId} ${row.measure}` === name);
  if (found.length !== 1) throw new Error(`${found.length} rows are named ${name}`);
  return found[0]!;
}

// i0 and i1 and i2 are family f0, i3 is f1.
const figuresOf: typeof figuresWith = (towns, indicators, options) => figuresWith(towns, indicators, { scales: SCALES, ...options });

const hand: readonly Town[] = [
  town('29001', [5, 3, null, 0], { population: 1000 }),
  town('29002', [1, '~', 2, 0], { population: 3000 }),
  town('35001', [mark(3, { ceiling: 3, further: { own: 0, other: 5 } }), 1, 0, null], { population: 60_000, region: '53' }),
];

describe('a panel added up by hand', () => {
  const figures = figuresOf(hand, catalogue);

  test.each<[string, number | null, number, number, number]>([
    // (5 + 3 + 0 + 1 + 2 + 0 + 3 + 1 + 0) / 9
    ['panel  all  level', 15 / 9, 9, 2, 1],
    // (1 + 0.6 + 0 + 0.2 + 0.4 + 0 + 1 + 0.2 + 0) / 9
    ['panel  all  attainment', 3.4 / 9, 9, 2, 1],
    ['panel  all  own', 12 / 9, 9, 2, 1],
    ['panel  all  other', 17 / 9, 9, 2, 1],
    ['panel  family f0 level', 15 / 7, 7, 1, 1],
    ['panel  family f1 level', 0, 2, 1, 0],
    ['panel  indicator i0 level', 3, 3, 0, 0],
    ['panel  indicator i2 level', 1, 2, 1, 0],
    ['stratum under-50000 all  level', 11 / 6, 6, 1, 1],
    ['stratum 50000-200000 indicator i3 level', null, 0, 1, 0],
    ['department 29 indicator i1 level', 3, 1, 0, 1],
    ['region 53 family f0 level', 4 / 3, 3, 0, 0],
    // 61,000 of 64,000 inhabitants live where i0 reaches 3.
    ['panel  indicator i0 residents-3', 61 / 64, 3, 0, 0],
    ['panel  indicator i0 residents-5', 1 / 64, 3, 0, 0],
    // 29001 is unobserved: 3,000 of the 63,000 others.
    ['panel  indicator i2 residents-1', 3 / 63, 2, 1, 0],
    ['department 35 indicator i3 residents-1', null, 0, 1, 0],
  ])('%s', (name, value, nObserved, nUnobserved, nAbstained) => {
    const row = rowOf(figures, name);
    if (value === null) expect(row.value).toBeNull();
    else expect(row.value).toBeCloseTo(value, 12);
    expect(row).toMatchObject({ nObserved, nUnobserved, nAbstained });
  });

  test('gives an interval only where three towns or more were observed', () => {
    expect(rowOf(figures, 'panel  indicator i0 level')).toMatchObject({ low: 1, high: 5 });
    expect(rowOf(figures, 'panel  indicator i2 level')).toMatchObject({ low: null, high: null });
    expect(rowOf(figures, 'department 29 all  level')).toMatchObject({ low: null, high: null });
  });

  test('has the strata, departments and regions that have a town in it', () => {
    const scopes = [...new Set(figures.map(({ scope, scopeId }) => `${scope} ${scopeId}`))];
    expect(scopes).toEqual([
      'panel ',
      'stratum under-50000',
      'stratum 50000-200000',
      'department 29',
      'department 35',
      'region 53',
      'region 99',
    ]);
  });
});

test('the intervals are those of the domain’s bootstrap, with towns as items', () => {
  const towns = madePanel(23, 4, 8);
  const figures = figuresOf(towns, catalogue, { seed: 4, resamples: 300 });
  const ratio = (part: (town: Town) => number, whole: (town: Town) => number) => (sample: readonly Town[]) => {
    const n = sample.reduce((sum, each) => sum + whole(each), 0);
    return n === 0 ? null : sample.reduce((sum, each) => sum + part(each), 0) / n;
  };
  const values = (each: Town) => each.marks.map((one) => markValue(one, 'attainment')).filter((value) => value !== null);
  const cases = {
    'panel  all  attainment': ratio(
      (each) => values(each).reduce((sum, value) => sum + value, 0),
      (each) => values(each).length,
    ),
    'panel  indicator i3 own': ratio(
      (each) => each.marks[3]!.further['own'] ?? 0,
      (each) => (each.marks[3]!.further['own'] === undefined ? 0 : 1),
    ),
    'panel  indicator i1 residents-2': ratio(
      (each) => ((each.marks[1]!.level ?? 0) >= 2 ? each.population : 0),
      (each) => (each.marks[1]!.level === null ? 0 : each.population),
    ),
  };
  for (const [name, statistic] of Object.entries(cases)) {
    const expected = bootstrapInterval(towns, statistic, { seed: 4, resamples: 300 })!;
    const row = rowOf(figures, name);
    expect(row.value).toBeCloseTo(statistic(towns)!, 12);
    expect(row.low).toBeCloseTo(expected.low, 12);
    expect(row.high).toBeCloseTo(expected.high, 12);
  }
});

describe('figures of any panel', () => {
  test('do not hang on the order of the towns', () => {
    fc.assert(
      fc.property(anyPanel, fc.integer(), (towns, seed) => {
        const random = mulberry32(seed);
        const shuffled = towns
          .map((each) => ({ each, at: random() }))
          .sort((a, b) => a.at - b.at)
          .map(({ each }) => each);
        expect(figuresOf(shuffled, catalogue, quick)).toEqual(figuresOf(towns, catalogue, quick));
      }),
      { numRuns: 30 },
    );
  });

  test('lie within their scale and their interval within it too; nothing observed is null, not 0', () => {
    fc.assert(
      fc.property(anyPanel, (towns) => {
        for (const row of figuresOf(towns, catalogue, quick)) {
          const top = row.measure === 'attainment' || row.measure.startsWith('residents') ? 1 : 5;
          if (row.nObserved === 0) expect(row).toMatchObject({ value: null, low: null, high: null });
          for (const number of [row.value, row.low, row.high]) {
            if (number === null) continue;
            expect(number).toBeGreaterThanOrEqual(0);
            expect(number).toBeLessThanOrEqual(top + 1e-12);
          }
          if (row.low !== null) expect(row.low).toBeLessThanOrEqual(row.high!);
        }
      }),
      { numRuns: 50 },
    );
  });

  test('have means that a town with nothing observed does not move, however many people live there', () => {
    fc.assert(
      fc.property(anyPanel, fc.constantFrom(null, '~' as const), fc.integer({ min: 0, max: 1e6 }), (towns, nothing, population) => {
        const hidden = town('99999', [nothing, nothing, nothing, nothing], { population });
        const before = figuresOf(
          towns.filter(({ code }) => code !== hidden.code),
          catalogue,
          quick,
        ).filter(({ scope }) => scope === 'panel');
        const after = figuresOf([...towns.filter(({ code }) => code !== hidden.code), hidden], catalogue, quick).filter(
          ({ scope }) => scope === 'panel',
        );
        expect(after.map(({ value, nObserved }) => ({ value, nObserved }))).toEqual(
          before.map(({ value, nObserved }) => ({ value, nObserved })),
        );
      }),
      { numRuns: 30 },
    );
  });

  test('keep the shares of residents when all towns have seven times as many', () => {
    fc.assert(
      fc.property(anyPanel, (towns) => {
        const grown = towns.map((each) => ({ ...each, population: each.population * 7 }));
        const [before, after] = [towns, grown].map((panel) => figuresOf(panel, catalogue, quick));
        for (const [at, row] of before!.entries()) {
          if (row.value === null) expect(after![at]!.value).toBeNull();
          else expect(after![at]!.value).toBeCloseTo(row.value, 9);
        }
      }),
      { numRuns: 20 },
    );
  });

  test('have the mean of all between those of the families, weighted by what was observed', () => {
    fc.assert(
      fc.property(anyPanel, (towns) => {
        const panel = figuresOf(towns, catalogue, { resamples: 1 }).filter(
          ({ scope, measure }) => scope === 'panel' && measure === 'level',
        );
        const all = panel.find(({ subject }) => subject === 'all')!;
        const families = panel.filter(({ subject }) => subject === 'family');
        const sum = families.reduce((total, { value, nObserved }) => total + (value ?? 0) * nObserved, 0);
        expect((all.value ?? 0) * all.nObserved).toBeCloseTo(sum, 9);
        expect(all.nObserved).toBe(families.reduce((total, { nObserved }) => total + nObserved, 0));
      }),
      { numRuns: 50 },
    );
  });
});

test('a department has the same figures alone and in a larger panel', () => {
  const towns = madePanel(60, 4, 2).map((each, at) => ({ ...each, department: String(at % 2), region: String(at % 2) }));
  const inCountry = figuresOf(towns, catalogue, quick).filter(({ scope, scopeId }) => scope === 'department' && scopeId === '1');
  const alone = figuresOf(
    towns.filter(({ department }) => department === '1'),
    catalogue,
    quick,
  ).filter(({ scope }) => scope === 'panel');
  expect(inCountry.map(({ scope, scopeId, ...row }) => row)).toEqual(alone.map(({ scope, scopeId, ...row }) => row));
});

test('an empty panel has rows that say nothing', () => {
  const rows = figuresOf([], catalogue);
  expect(rows.length).toBe(7 * 4 + 4 * 5);
  for (const row of rows) expect(row).toMatchObject({ scope: 'panel', value: null, low: null, high: null, nObserved: 0 });
});
