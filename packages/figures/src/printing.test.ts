import { describe, expect, it } from 'vitest';
import type { Difference } from './compare/differences.ts';
import { LEAST_TOWNS, printed, printedDifference, printingOf, townsSeen } from './printing.ts';

const FIGURE = { value: 2.5, low: 2, high: 3, n: 36 };

describe('what may be printed', () => {
  it.each([
    ['of enough towns of a part', LEAST_TOWNS, null, 'estimate'],
    ['of one town less', LEAST_TOWNS - 1, null, 'levels'],
    ['of one town less of a larger panel', LEAST_TOWNS - 1, LEAST_TOWNS, 'levels'],
    ['of all of a small panel', LEAST_TOWNS - 1, LEAST_TOWNS - 1, 'description'],
    ['of all of a large panel', 38, 38, 'estimate'],
    ['of nothing in nothing', 0, 0, 'levels'],
  ] as const)('%s', (_, seen, all, printing) => {
    expect(printingOf(seen, all)).toBe(printing);
  });

  it('is the whole figure, the figure without its interval, or how few towns there are', () => {
    expect(printed(FIGURE, 5)).toEqual({ ...FIGURE, few: null });
    expect(printed(FIGURE, 3, 3)).toEqual({ ...FIGURE, low: null, high: null, few: null });
    expect(printed(FIGURE, 3)).toEqual({ value: null, low: null, high: null, n: 36, few: 3 });
  });

  it('says of what was observed nowhere that it was not, and not that there are few', () => {
    expect(printed({ value: null, low: null, high: null }, 0)).toEqual({ value: null, low: null, high: null, few: null });
  });

  it('is no difference between few towns, though they were all compared', () => {
    const difference: Difference = {
      ...{ subject: 'all', subjectId: '', before: 2, after: 3, difference: 1, interval: { low: 0.5, high: 1.5 }, rubricError: 0.1 },
      ...{ rubricInterval: { low: 0.8, high: 1.2 }, told: true, marks: 54, towns: 4 },
      leftOut: { rubricUnknown: 0, hidden: 0, abstained: 0 },
    };
    expect(printedDifference(difference)).toMatchObject({
      before: null,
      after: null,
      difference: null,
      interval: null,
      told: false,
      marks: 54,
      few: 4,
    });
    expect(printedDifference({ ...difference, towns: 5 })).toEqual({ ...difference, towns: 5, few: null });
  });
});

it('counts towns in which something was observed by their strips', () => {
  const strips = ['01?', '???', '~?5', ''];
  expect(townsSeen(strips)).toBe(2);
  expect(townsSeen(strips, [0, 1])).toBe(1);
  expect(townsSeen(strips, [2])).toBe(1);
  expect(townsSeen(strips, [9])).toBe(0);
});
