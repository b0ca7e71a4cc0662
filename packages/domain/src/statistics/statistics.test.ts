import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  bootstrapInterval,
  calibration,
  confusionMatrix,
  krippendorffAlpha,
  mean,
  mulberry32,
  newcombeInterval,
  quantile,
  weightedKappa,
  wilsonInterval,
} from './index.ts';

/** Pairs from a table of counts, first judge by row. */
const pairsOf = (table: readonly (readonly number[])[]): [number, number][] =>
  table.flatMap((row, i) => row.flatMap((count, j) => Array.from({ length: count }, (): [number, number] => [i, j])));
const pairs = fc.array(fc.tuple(fc.integer({ min: 0, max: 5 }), fc.integer({ min: 0, max: 5 })), { minLength: 1, maxLength: 60 });

describe('mean', () => {
  test('of the levels 1, 2 and 5 is 8/3, of nothing is not known', () => {
    expect(mean([1, 2, 5])).toBeCloseTo(8 / 3, 12);
    expect(mean([])).toBeNull();
  });
});

describe("Wilson's interval", () => {
  // R. G. Newcombe, Statistics in Medicine 17, 1998, table I, method 3.
  test.each([
    [81, 263, 0.2553, 0.3662],
    [15, 148, 0.0624, 0.1605],
    [0, 20, 0, 0.1611],
    [1, 29, 0.0061, 0.1718],
  ])('of %i in %i is as published', (successes, n, low, high) => {
    const interval = wilsonInterval(successes, n);
    expect(interval?.low).toBeCloseTo(low, 4);
    expect(interval?.high).toBeCloseTo(high, 4);
  });

  test('holds the share, stays within 0 and 1, and mirrors itself', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 5000 }), fc.nat(), (n, some) => {
        const successes = some % (n + 1);
        const { low, high } = wilsonInterval(successes, n) as { low: number; high: number };
        expect(low).toBeGreaterThanOrEqual(0);
        expect(high).toBeLessThanOrEqual(1);
        expect(low).toBeLessThanOrEqual(successes / n);
        expect(high).toBeGreaterThanOrEqual(successes / n);
        expect(wilsonInterval(n - successes, n)?.low).toBeCloseTo(1 - high, 10);
      }),
    );
  });

  test('of nothing is not known, of no counts is refused', () => {
    expect(wilsonInterval(0, 0)).toBeNull();
    for (const [successes, n] of [
      [2, 1],
      [-1, 3],
      [0.5, 3],
      [Number.NaN, 3],
    ] as const)
      expect(() => wilsonInterval(successes, n)).toThrow(RangeError);
  });
});

describe('bootstrap', () => {
  const levels = Array.from({ length: 100 }, (_, at) => at % 6);

  test('the interval of a mean is near the one of the normal distribution, and the same for the same seed', () => {
    const interval = bootstrapInterval(levels, mean);
    // Standard deviation 1.71 over 100 values: 2.46 ± 1.96 × 0.171.
    expect(interval?.low).toBeCloseTo(2.46 - 0.335, 1);
    expect(interval?.high).toBeCloseTo(2.46 + 0.335, 1);
    expect(bootstrapInterval(levels, mean)).toEqual(interval);
    expect(bootstrapInterval(levels, mean, { seed: 2 })).not.toEqual(interval);
  });

  test('it lies between the least and the greatest value, and is a point when all are the same', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 5 }), { minLength: 1, maxLength: 20 }), fc.integer(), (values, seed) => {
        const { low, high } = bootstrapInterval(values, mean, { seed, resamples: 50 }) as { low: number; high: number };
        expect(low).toBeLessThanOrEqual(high);
        expect(low).toBeGreaterThanOrEqual(Math.min(...values));
        expect(high).toBeLessThanOrEqual(Math.max(...values));
      }),
    );
    expect(bootstrapInterval([3, 3, 3], mean)).toEqual({ low: 3, high: 3 });
  });

  test('nothing, and a statistic that mostly is none, have no interval', () => {
    expect(bootstrapInterval([], mean)).toBeNull();
    expect(bootstrapInterval([1, 2], () => null)).toBeNull();
  });

  test('the generator gives the same numbers everywhere, spread evenly', () => {
    const random = mulberry32(1914);
    const numbers = Array.from({ length: 10_000 }, random);
    const again = mulberry32(1914);
    expect(numbers.slice(0, 5)).toEqual(Array.from({ length: 5 }, again));
    expect(numbers.every((number) => number >= 0 && number < 1)).toBe(true);
    expect(mean(numbers)).toBeCloseTo(0.5, 1);
  });
});

describe('weighted kappa', () => {
  test('two categories: the example of 50 grant proposals, 0.4', () => {
    const kappa = weightedKappa(
      pairsOf([
        [20, 5],
        [10, 15],
      ]),
      2,
      'linear',
    );
    expect(kappa).toMatchObject({ n: 50, po: 0.7, pe: 0.5 });
    expect(kappa?.kappa).toBeCloseTo(0.4, 12);
  });

  test('four categories: the couples of Hout et al. (1987), as in Agresti and in R’s vcd, 0.2374 with linear weights', () => {
    const table = [
      [7, 7, 2, 3],
      [2, 8, 3, 7],
      [1, 5, 4, 9],
      [2, 8, 9, 14],
    ];
    expect(weightedKappa(pairsOf(table), 4, 'linear')?.kappa).toBeCloseTo(0.2374, 4);
  });

  test('with quadratic weights it is the concordance of the two judges as numbers (Fleiss and Cohen, 1973)', () => {
    fc.assert(
      fc.property(pairs, (given) => {
        const [a, b] = [given.map(([first]) => first), given.map(([, second]) => second)];
        const [ma, mb] = [mean(a) as number, mean(b) as number];
        const moment = (f: (x: number, y: number) => number) => mean(given.map(([x, y]) => f(x - ma, y - mb))) as number;
        const spread = moment((x) => x * x) + moment((_, y) => y * y) + (ma - mb) ** 2;
        const kappa = weightedKappa(given, 6);
        if (spread < 1e-9) expect(kappa).toBeNull();
        else expect(kappa?.kappa).toBeCloseTo((2 * moment((x, y) => x * y)) / spread, 9);
      }),
    );
  });

  test('judges may change places, full agreement is 1, and kappa is what po and pe say', () => {
    fc.assert(
      fc.property(pairs, fc.constantFrom('linear' as const, 'quadratic' as const), (given, weights) => {
        const kappa = weightedKappa(given, 6, weights);
        const swapped = weightedKappa(
          given.map(([a, b]) => [b, a]),
          6,
          weights,
        );
        expect(swapped?.kappa ?? null).toEqual(kappa?.kappa ?? null);
        if (kappa === null) return;
        expect(kappa.kappa).toBeLessThanOrEqual(1);
        expect(kappa.kappa).toBeCloseTo((kappa.po - kappa.pe) / (1 - kappa.pe), 9);
        const agreed = weightedKappa(
          given.map(([a]) => [a, a]),
          6,
          weights,
        );
        expect(agreed === null || agreed.kappa === 1).toBe(true);
      }),
    );
  });

  test('is not defined without pairs, nor where both say the same thing always; a level off the scale is refused', () => {
    expect(weightedKappa([], 6)).toBeNull();
    expect(
      weightedKappa(
        [
          [2, 2],
          [2, 2],
        ],
        6,
      ),
    ).toBeNull();
    expect(
      weightedKappa(
        [
          [2, 3],
          [2, 3],
        ],
        6,
      )?.kappa,
    ).toBe(0);
    expect(() => weightedKappa([[6, 0]], 6)).toThrow(RangeError);
  });
});

describe("Krippendorff's alpha", () => {
  const _ = null;
  // K. Krippendorff, "Computing Krippendorff's Alpha-Reliability", 2011, example C: four judges, twelve units.
  const judges = [
    [1, 2, 3, 3, 2, 1, 4, 1, 2, _, _, _],
    [1, 2, 3, 3, 2, 2, 4, 1, 2, 5, _, 3],
    [_, 3, 3, 3, 2, 3, 4, 2, 2, 5, 1, _],
    [1, 2, 3, 3, 2, 4, 4, 1, 2, 5, 1, _],
  ];
  const units = judges[0]?.map((_value, unit) => judges.map((judge) => judge[unit] ?? null)) ?? [];

  test.each([
    ['nominal', 0.743],
    ['ordinal', 0.815],
    ['interval', 0.849],
  ] as const)('%s: the published example gives %d', (metric, alpha) => {
    expect(krippendorffAlpha(units, metric)).toBeCloseTo(alpha, 3);
  });

  test('does not depend on the order of units or judges, nor on units that one judge alone saw', () => {
    const value = fc.option(fc.integer({ min: 0, max: 5 }));
    fc.assert(
      fc.property(
        fc.array(fc.array(value, { maxLength: 4 }), { maxLength: 20 }),
        fc.constantFrom('nominal', 'ordinal', 'interval' as const),
        (given, metric) => {
          const alpha = krippendorffAlpha(given, metric as 'nominal');
          const other = krippendorffAlpha([[3], ...given.map((unit) => unit.toReversed()).toReversed()], metric as 'nominal');
          if (alpha === null) expect(other).toBeNull();
          else expect(other).toBeCloseTo(alpha, 9);
          if (alpha !== null) expect(alpha).toBeLessThanOrEqual(1 + 1e-12);
        },
      ),
    );
  });

  test('is 1 in full agreement, and not defined without comparison or without variety', () => {
    expect(
      krippendorffAlpha(
        [
          [1, 1],
          [2, 2],
          [5, 5],
        ],
        'ordinal',
      ),
    ).toBe(1);
    expect(
      krippendorffAlpha(
        [
          [1, _],
          [_, 2],
        ],
        'nominal',
      ),
    ).toBeNull();
    expect(
      krippendorffAlpha(
        [
          [1, 1],
          [1, 1],
        ],
        'interval',
      ),
    ).toBeNull();
    expect(krippendorffAlpha([], 'nominal')).toBeNull();
  });
});

describe('confusion matrix', () => {
  test('counts first by second', () => {
    const matrix = confusionMatrix(
      [
        ['a', 'a'],
        ['a', 'b'],
        ['b', 'b'],
        ['a', 'b'],
      ],
      ['a', 'b', 'c'],
    );
    expect(matrix).toEqual({
      categories: ['a', 'b', 'c'],
      counts: [
        [1, 2, 0],
        [0, 1, 0],
        [0, 0, 0],
      ],
      n: 4,
      agreement: 0.5,
    });
    expect(confusionMatrix([], ['a']).agreement).toBeNull();
    expect(() => confusionMatrix([['a', 'z']], ['a'])).toThrow('z is none');
  });

  test('no pair is lost', () => {
    fc.assert(
      fc.property(pairs, (given) => {
        const { counts, n } = confusionMatrix(given, [0, 1, 2, 3, 4, 5]);
        expect(counts.flat().reduce((sum, count) => sum + count, 0)).toBe(n);
      }),
    );
  });
});

describe('calibration', () => {
  test('three of four right at 0.75 is well calibrated, all of it in one bin', () => {
    const found = calibration(
      [true, true, true, false].map((right) => ({ confidence: 0.75, right })),
      4,
    );
    expect(found).toMatchObject({ n: 4, expectedError: 0, overconfidence: 0 });
    expect(found?.brier).toBeCloseTo(0.1875, 12);
    expect(found?.bins.map(({ n, accuracy }) => [n, accuracy])).toEqual([
      [0, null],
      [0, null],
      [0, null],
      [4, 0.75],
    ]);
  });

  test('sure and wrong is the worst', () => {
    expect(calibration([{ confidence: 1, right: false }])).toMatchObject({ brier: 1, expectedError: 1, overconfidence: 1 });
  });

  test('errors lie between 0 and 1, bins hold every statement, overconfidence is no larger than the error', () => {
    const forecast = fc.record({ confidence: fc.double({ min: 0, max: 1, noNaN: true }), right: fc.boolean() });
    fc.assert(
      fc.property(fc.array(forecast, { minLength: 1 }), fc.integer({ min: 1, max: 20 }), (forecasts, bins) => {
        const found = calibration(forecasts, bins) as NonNullable<ReturnType<typeof calibration>>;
        expect(found.bins.reduce((sum, { n }) => sum + n, 0)).toBe(forecasts.length);
        for (const error of [found.brier, found.expectedError]) {
          expect(error).toBeGreaterThanOrEqual(0);
          expect(error).toBeLessThanOrEqual(1 + 1e-12);
        }
        expect(Math.abs(found.overconfidence)).toBeLessThanOrEqual(found.expectedError + 1e-9);
      }),
    );
  });

  test('nothing said is not calibrated, and a confidence of 1.2 is refused', () => {
    expect(calibration([])).toBeNull();
    for (const confidence of [1.2, -0.1, Number.NaN]) expect(() => calibration([{ confidence, right: true }])).toThrow(RangeError);
  });
});

describe("Newcombe's interval of a difference", () => {
  // R. G. Newcombe, Statistics in Medicine 17, 1998, p. 873–890, table II, method 10.
  test.each([
    [[56, 70], [48, 80], 0.0524, 0.3339],
    [[9, 10], [3, 10], 0.1705, 0.809],
    [[10, 10], [0, 10], 0.6075, 1],
  ] as const)('of %j and %j is what its author printed', (one, other, low, high) => {
    const interval = newcombeInterval(one, other)!;
    expect(interval.low).toBeCloseTo(low, 4);
    expect(interval.high).toBeCloseTo(high, 4);
  });

  test('of nothing is not known', () => {
    expect(newcombeInterval([0, 0], [1, 2])).toBeNull();
    expect(newcombeInterval([1, 2], [0, 0])).toBeNull();
  });
});

describe('a quantile', () => {
  test.each([
    [[4], 0.9, 4],
    [[1, 2, 3, 4], 0.5, 2.5],
    [[1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11], 0.9, 10],
  ] as const)('of %j at %d lies at %d', (sorted, share, value) => {
    expect(quantile(sorted, share)).toBeCloseTo(value, 12);
  });
});
