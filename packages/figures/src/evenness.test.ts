import type { Level } from '@beffroi/domain';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { mark, town } from '../test/made-towns.ts';
import { evennessOf, evenTowns } from './evenness.ts';

const marks = (levels: readonly (number | '~' | null)[]) => levels.map((level) => mark(level));

describe('the consensus of a town’s services', () => {
  // Tastle and Wierman's formula by hand: half and half between 0 and 5 is 1 + log2(1/2) = 0; 2, 2, 2, 3 have attainments .4, .4, .4, .6,
  // mean .45: 1 + (3 log2(.95) + log2(.85)) / 4.
  test.each<[readonly (number | '~' | null)[], number | null]>([
    [[3, 3, 3], 1],
    [[0, 0, 0, 0], 1],
    [[0, 5, 0, 5], 0],
    [[2, 2, 2, 3], 1 + (3 * Math.log2(0.95) + Math.log2(0.85)) / 4],
    [[0, null, 5, '~'], 0],
    [[4], null],
    [[null, null], null],
  ])('of the levels %j is %j', (levels, consensus) => {
    const found = evennessOf(marks(levels)).consensus;
    if (consensus === null) expect(found).toBeNull();
    else expect(found).toBeCloseTo(consensus, 12);
  });

  test('is full in a town that does all that can be done, whatever the ceilings', () => {
    expect(evennessOf([mark(3, { ceiling: 3 }), mark(5), mark(4, { ceiling: 4 })]).consensus).toBe(1);
  });

  test('lies between 0 and 1 and is the same in any order', () => {
    const anyMarks = fc.array(
      fc
        .tuple(fc.integer({ min: 0, max: 5 }), fc.integer({ min: 1, max: 5 }))
        .map(([level, ceiling]) => mark(Math.min(level, ceiling), { ceiling: ceiling as Level })),
      { minLength: 2, maxLength: 20 },
    );
    fc.assert(
      fc.property(anyMarks, (some) => {
        const { consensus } = evennessOf(some);
        expect(consensus).toBeGreaterThanOrEqual(0);
        expect(consensus).toBeLessThanOrEqual(1);
        expect(evennessOf(some.toReversed()).consensus).toBeCloseTo(consensus!, 10);
      }),
    );
  });
});

describe('the plain facts', () => {
  test('are lowest, median and highest level, and how many services are near the median', () => {
    expect(evennessOf(marks([0, 1, 2, 5, null]))).toMatchObject({ lowest: 0, median: 1.5, highest: 5, nearMedian: 2, nObserved: 4 });
    expect(evennessOf(marks([3, '~', 1, 4]))).toMatchObject({ lowest: 1, median: 3, highest: 4, nearMedian: 2, nObserved: 3 });
    expect(evennessOf(marks([null]))).toMatchObject({ lowest: null, median: null, highest: null, nearMedian: 0, nObserved: 0, even: null });
  });

  test.each<[string, readonly ReturnType<typeof mark>[], boolean | null]>([
    ['levels next to each other are even', marks([2, 3, 2, 3]), true],
    ['levels two apart are not', marks([2, 4, 3, 3]), false],
    ['a service at its ceiling cannot do more', [mark(3, { ceiling: 3 }), mark(5), mark(4)], true],
    ['a service below its ceiling can', [mark(2, { ceiling: 3 }), mark(5), mark(4)], false],
    ['half of the services are enough to judge', marks([1, 1, null, null]), true],
    ['less than half is not', marks([1, 1, null, null, '~']), null],
  ])('%s', (_, some, even) => {
    expect(evennessOf(some).even).toBe(even);
  });
});

test('a panel says how many of its towns are even, among those that can be judged', () => {
  const towns = [town('01001', [1, 2, 1]), town('01002', [0, 4, 1]), town('01003', [null, null, 3]), town('01004', [0, 5, 5])];
  const found = evenTowns(towns);
  expect(found).toMatchObject({ even: 1, judged: 3, unjudged: 1 });
  // Wilson, 1 of 3.
  expect(found.interval?.low).toBeCloseTo(0.0615, 4);
  expect(found.interval?.high).toBeCloseTo(0.7923, 4);
  expect(evenTowns([])).toEqual({ even: 0, judged: 0, unjudged: 0, interval: null });
});
