import { mulberry32 } from '@beffroi/domain';
import { describe, expect, test } from 'vitest';
import { catalogueOf, madePanel, mark } from '../../test/made-towns.ts';
import { errorDistribution } from '../error-model.ts';
import { familyProgress } from '../family-progress.ts';
import type { Town } from '../marks.ts';
import { type Difference, differencesOf } from './differences.ts';
import type { Measured } from './measured.ts';
import { drawLevel, measured } from './testing.ts';
import { townPair } from './town-pair.ts';

const CODES = ['99001', '99002', '99003', '99004', '99005'];
const SURE = { confidence: 1 };

function rowsOf(before: readonly Measured[], after: readonly Measured[], indicators: number): ReadonlyMap<string, Difference> {
  const catalogue = catalogueOf(indicators);
  const pairs = before.map((old, at) => townPair(old, after[at]!, catalogue)!);
  return new Map(differencesOf(pairs, catalogue).map((row) => [row.subjectId, row]));
}
/** Five towns of which all have these marks. */
const five = (levels: Parameters<typeof measured>[1], more: Partial<Measured> = {}) => CODES.map((code) => measured(code, levels, more));
const asMeasured = (towns: readonly Town[]): Measured[] => towns.map((town) => ({ ...measured(town.code, []), town }));

describe('a difference of means', () => {
  test('is worked out by hand, over what both waves observed', () => {
    const before = [measured('99001', [0, 2, null]), measured('99002', [1, '~', 3]), measured('99003', [3, 3, 3])];
    const after = [measured('99001', [1, 2, 4]), measured('99002', [1, 2, 3]), measured('99003', [5, 2, null])];
    const rows = rowsOf(before, after, 3);
    expect(rows.get('')).toMatchObject({
      subject: 'all',
      before: 12 / 6,
      after: 14 / 6,
      difference: expect.closeTo(2 / 6, 12),
      marks: 6,
      towns: 3,
      leftOut: { rubricUnknown: 0, hidden: 2, abstained: 1 },
    });
    expect(rows.get('i1')).toMatchObject({ subject: 'indicator', before: 2.5, after: 2, marks: 2, towns: 2, interval: null, told: false });
    expect(rows.get('i2')).toMatchObject({ before: 3, after: 3, difference: 0, marks: 1, leftOut: { hidden: 2, abstained: 0 } });
    expect(rows.get('f0')).toEqual({ ...rows.get(''), subject: 'family', subjectId: 'f0' });
  });

  test('of nothing is not known: never 0', () => {
    expect(rowsOf(five([null]), five([4]), 1).get('')).toMatchObject({
      before: null,
      after: null,
      difference: null,
      interval: null,
      rubricError: null,
      rubricInterval: null,
      told: false,
      marks: 0,
      towns: 0,
    });
    expect(differencesOf([], catalogueOf(1))[0]).toMatchObject({ difference: null, marks: 0 });
  });

  test('leaves out what two rubrics judged', () => {
    const row = rowsOf(five([1]), five([4], { rubric: 'r2' }), 1).get('');
    expect(row).toMatchObject({ difference: null, leftOut: { rubricUnknown: 5, hidden: 0, abstained: 0 } });
  });

  test('compares what the newer rubric says of the old captures', () => {
    const rejudged = five([2]).map(({ town }) => town.marks);
    const before = five([1]).map((town, at) => ({ ...town, rejudged: rejudged[at]! }));
    expect(rowsOf(before, five([4], { rubric: 'r2' }), 1).get('')).toMatchObject({ before: 2, after: 4, difference: 2 });
  });

  test('has the interval of the family’s progress, town by town', () => {
    const catalogue = catalogueOf(7);
    const [before, after] = [madePanel(60, 7, 1), madePanel(60, 7, 2)];
    const byCode = (a: Town, b: Town): number => (a.code < b.code ? -1 : 1);
    const rows = rowsOf(asMeasured([...before].sort(byCode)), asMeasured([...after].sort(byCode)), 7);
    const families = familyProgress(before, after, catalogue);
    expect(families.length).toBe(4);
    for (const { subjectId, difference, low, high, nPairs } of families)
      expect(rows.get(subjectId)).toMatchObject({ difference, interval: { low, high }, marks: nPairs });
  });
});

describe('a difference is told', () => {
  const rise = [mark(1, SURE), mark(2, SURE)];
  test('when other towns and the rubric’s errors both leave 0 out', () => {
    const row = rowsOf(five([mark(0, SURE), mark(1, SURE)]), five(rise), 2).get('');
    expect(row).toMatchObject({ difference: 1, interval: { low: 1, high: 1 }, rubricError: 0, told: true });
  });

  test('not when the rubric’s errors could have made it', () => {
    const unsure = five([mark(0, { confidence: 0.5 }), mark(1, { confidence: 0.5 })]);
    const row = rowsOf(unsure, five([mark(1, { confidence: 0.5 }), mark(1, { confidence: 0.5 })]), 2).get('');
    expect(row?.interval).toEqual({ low: 0.5, high: 0.5 });
    expect(row!.rubricInterval!.low).toBeLessThan(0);
    expect(row?.told).toBe(false);
  });

  test('not when one town made it', () => {
    const after = five([mark(0, SURE)]);
    after[2] = measured('99003', [mark(5, SURE)]);
    expect(rowsOf(five([mark(0, SURE)]), after, 1).get('')).toMatchObject({ difference: 1, interval: { low: 0 }, told: false });
  });

  test('of a fall as of a rise', () => {
    const row = rowsOf(five(rise), five([mark(0, SURE), mark(1, SURE)]), 2).get('');
    expect(row).toMatchObject({ difference: -1, told: true });
  });
});

describe('the rubric’s standard error', () => {
  test('is that of drawing every true level from the error model', () => {
    const levels = [mark(0, { confidence: 0.95 }), mark(2, { confidence: 0.75 }), mark(4), mark(3, { ceiling: 3, confidence: 0.5 })];
    const row = rowsOf(five(levels), five([...levels].reverse()), 4).get('');
    const random = mulberry32(7);
    const truths = levels.map((said) => errorDistribution(said)!);
    const differences = Array.from({ length: 4000 }, () => {
      let sum = 0;
      for (let town = 0; town < 5; town++) for (const truth of truths) sum += drawLevel(truth, random) - drawLevel(truth, random);
      return sum / 20;
    });
    const variance = differences.reduce((sum, value) => sum + value ** 2, 0) / differences.length;
    // The mean of the differences is 0 here; four standard errors of a standard deviation from 4,000 draws are 4.5 %.
    expect(Math.abs(Math.sqrt(variance) / row!.rubricError! - 1)).toBeLessThan(0.045);
  });

  test('is none where the evidence is the same to the last byte: the rubric errs alike', () => {
    const same = { evidence: ['one', 'other'] };
    expect(rowsOf(five([1, 2], same), five([1, 2], same), 2).get('')).toMatchObject({ difference: 0, rubricError: 0 });
    expect(rowsOf(five([1, 2]), five([1, 2]), 2).get('')!.rubricError).toBeGreaterThan(0);
  });
});
