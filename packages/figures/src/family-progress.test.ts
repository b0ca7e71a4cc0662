import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyPanel } from '../test/any-panel.ts';
import { catalogueOf, madePanel, mark, town } from '../test/made-towns.ts';
import { familyProgress } from './family-progress.ts';
import type { Town } from './marks.ts';

const catalogue = catalogueOf(4);

/** The towns with the marks of one family one level further, where the ceiling lets them. */
const raised = (towns: readonly Town[]): Town[] =>
  towns.map((each) => ({
    ...each,
    marks: each.marks.map((one, at) =>
      at === 3 && one.level !== null && one.level < one.ceiling ? mark(one.level + 1, { ceiling: one.ceiling }) : one,
    ),
  }));

describe('which family progressed', () => {
  test('is told over what was observed in both waves, and the rest is counted', () => {
    const before = [
      town('01001', [1, 2, null, 0]),
      town('01002', [0, '~', 3, 1]),
      town('01003', [5, 5, 5, 5]),
      town('01009', [0, 0, 0, 0]),
    ];
    const after = [town('01001', [2, 2, 4, 1]), town('01002', [1, 4, 1, 3]), town('01003', [5, null, 5, 5]), town('01008', [5, 5, 5, 5])];
    const [all, f0, f1] = familyProgress(before, after, catalogue);
    // Pairs of f0: 1→2, 2→2, 0→1, 3→1, 5→5, 5→5.
    expect(f0).toMatchObject({
      subjectId: 'f0',
      before: 16 / 6,
      after: 16 / 6,
      difference: 0,
      nPairs: 6,
      nTowns: 3,
      nLeftOut: 3,
      verdict: 'not-told',
    });
    expect(f1).toMatchObject({ subjectId: 'f1', before: 2, after: 3, difference: 1, nPairs: 3, nTowns: 3, nLeftOut: 0 });
    expect(all).toMatchObject({ subject: 'all', subjectId: '', difference: 3 / 9, nPairs: 9, nLeftOut: 3 });
  });

  test('is the one family that was raised in a panel of forty', () => {
    const before = madePanel(40, 4, 5);
    const [all, f0, f1] = familyProgress(before, raised(before), catalogue);
    expect(f0).toMatchObject({ difference: 0, low: 0, high: 0, verdict: 'not-told' });
    expect(f1?.verdict).toBe('progressed');
    expect(f1?.low).toBeGreaterThan(0);
    expect(all?.difference).toBeGreaterThan(0);
    expect(familyProgress(raised(before), before, catalogue)[2]?.verdict).toBe('regressed');
  });

  test('is not told of two towns, however much they gained', () => {
    const before = [town('01001', [0, 0, 0, 0]), town('01002', [0, 0, 0, 0])];
    const after = [town('01001', [5, 5, 5, 5]), town('01002', [5, 5, 5, 5])];
    expect(familyProgress(before, after, catalogue)[0]).toMatchObject({ difference: 5, low: null, high: null, verdict: 'not-told' });
  });

  test('is null between waves without a common town', () => {
    const [all] = familyProgress([town('01001', [0, 0, 0, 0])], [town('01002', [0, 0, 0, 0])], catalogue);
    expect(all).toMatchObject({ before: null, after: null, difference: null, nPairs: 0, nTowns: 0, nLeftOut: 0, verdict: 'not-told' });
  });

  test('is the same backwards with the sign turned', () => {
    fc.assert(
      fc.property(anyPanel, anyPanel, (one, other) => {
        const codes = one.map(({ code }) => code);
        const next = other.slice(0, codes.length).map((each, at) => ({ ...each, code: codes[at]! }));
        const forth = familyProgress(one, next, catalogue, { resamples: 20 });
        const back = familyProgress(next, one, catalogue, { resamples: 20 });
        for (const [at, row] of forth.entries()) {
          expect(back[at]).toMatchObject({ nPairs: row.nPairs, before: row.after, after: row.before });
          if (row.difference !== null) expect(back[at]!.difference).toBeCloseTo(-row.difference, 12);
          if (row.low !== null) expect(back[at]!.high).toBeCloseTo(-row.low, 12);
        }
      }),
      { numRuns: 30 },
    );
  });
});
