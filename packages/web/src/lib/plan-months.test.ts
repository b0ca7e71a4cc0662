import { describe, expect, it } from 'vitest';
import { monthAfter, monthIn, monthsOf } from './plan-months.ts';

describe('months of a plan', () => {
  it.each([
    ['2026-11', 1, '2026-12'],
    ['2026-12', 1, '2027-01'],
    ['2027-01', -1, '2026-12'],
    ['2026-03', -15, '2024-12'],
    ['2026-05', 0, '2026-05'],
  ])('from %s by %i lies %s', (month, by, wanted) => {
    expect(monthAfter(month, by)).toBe(wanted);
  });

  it.each(['2026-13', '2026-00', '26-01', '2026-1', '', '2026-01-01', null])('takes %j for no month', (written) => {
    expect(monthIn(written)).toBeNull();
  });

  it('puts each thing into its month, by its day, and leaves no month out', () => {
    const things = [{ day: '2027-01-31' }, { day: '2026-11-24' }, { day: '2026-11-02' }, { day: '2028-01-01' }];
    expect(monthsOf(things, '2026-11', 3)).toEqual([
      { month: '2026-11', things: [{ day: '2026-11-02' }, { day: '2026-11-24' }] },
      { month: '2026-12', things: [] },
      { month: '2027-01', things: [{ day: '2027-01-31' }] },
    ]);
  });
});
