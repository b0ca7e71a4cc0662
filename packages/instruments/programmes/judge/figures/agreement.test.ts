import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { everyNumberIn } from '../../test/made-towns.ts';
import { THEME_IDS, type ThemeId } from '../codebook/theme.ts';
import type { Commitment } from '../verdict.ts';
import { codingAgreement, type DoubleCoded, type StatementCoding } from './agreement.ts';

const digital = (themes: readonly ThemeId[], commitment: Commitment = 1): StatementCoding => ({ digital: true, themes, commitment });
const other: StatementCoding = { digital: false, themes: [], commitment: null };
const repeated = (times: number, first: StatementCoding, second: StatementCoding, document = 'd1'): DoubleCoded[] =>
  Array.from({ length: times }, () => ({ document, first, second }));

const anyCoding: fc.Arbitrary<StatementCoding> = fc.oneof(
  fc.constant(other),
  fc
    .tuple(fc.subarray([...THEME_IDS], { maxLength: 3 }), fc.constantFrom<Commitment>(0, 1, 2, 3))
    .map(([themes, step]) => digital(themes, step)),
);

describe('two codings of the same statements', () => {
  test('agree as Cohen computed: 20 both, 5 and 10 alone, 15 neither is a kappa of 0.4', () => {
    const data = ['open-data'] as const;
    const { mention, themes, documents } = codingAgreement([
      ...repeated(20, digital(data), digital(data), 'd1'),
      ...repeated(5, digital(data), other, 'd2'),
      ...repeated(10, other, digital(data), 'd3'),
      ...repeated(15, other, other, 'd4'),
    ]);
    expect(documents).toBe(4);
    expect(mention).toMatchObject({ n: 50, both: 20, onlyFirst: 5, onlySecond: 10, neither: 15, same: { n: 35, of: 50, share: 0.7 } });
    expect(mention.kappa?.value).toBeCloseTo(0.4, 12);
    expect(mention.kappa?.interval?.low).toBeLessThan(0.4);
    expect(themes.find(({ theme }) => theme === 'open-data')?.kappa?.value).toBeCloseTo(0.4, 12);
    // Nobody named it: chance would agree always, and kappa is not defined.
    expect(themes.find(({ theme }) => theme === 'ai')).toMatchObject({ neither: 50, same: { share: 1 }, kappa: null });
  });

  test('are compared on the ladder only where both see something digital, and far steps weigh more', () => {
    const near = codingAgreement([
      ...repeated(15, digital([], 0), digital([], 0)),
      ...repeated(15, digital([], 3), digital([], 3)),
      ...repeated(6, digital([], 2), digital([], 3)),
      ...repeated(4, digital([], 2), other),
    ]).commitment;
    const far = codingAgreement([
      ...repeated(15, digital([], 0), digital([], 0)),
      ...repeated(15, digital([], 3), digital([], 3)),
      ...repeated(6, digital([], 0), digital([], 3)),
    ]).commitment;
    expect(near).toMatchObject({ n: 36, same: { n: 30, of: 36 } });
    expect(near.counts[2]).toEqual([0, 0, 0, 6]);
    expect(near.kappa!.value).toBeGreaterThan(far.kappa!.value);
  });

  test('of a few statements, or of one document, give no coefficient or no interval', () => {
    expect(codingAgreement(repeated(19, digital(['ai']), digital(['ai']))).mention).toMatchObject({ same: { share: 1 }, kappa: null });
    expect(codingAgreement([...repeated(10, digital([]), digital([])), ...repeated(10, other, other)]).mention.kappa).toEqual({
      value: 1,
      interval: null,
    });
    expect(codingAgreement([])).toMatchObject({
      documents: 0,
      mention: { n: 0, same: { share: null } },
      commitment: { n: 0, kappa: null },
    });
  });

  test('agree alike whoever comes first, in any order', () => {
    const statements = fc.array(fc.record({ document: fc.constantFrom('a', 'b', 'c'), first: anyCoding, second: anyCoding }), {
      minLength: 20,
      maxLength: 30,
    });
    fc.assert(
      fc.property(statements, (pairs) => {
        const one = codingAgreement(pairs);
        const swapped = codingAgreement(pairs.map(({ document, first, second }) => ({ document, first: second, second: first })));
        expect(everyNumberIn(one).every(Number.isFinite)).toBe(true);
        expect(swapped.mention.kappa?.value ?? null).toBe(one.mention.kappa?.value ?? null);
        expect([swapped.mention.onlyFirst, swapped.mention.onlySecond]).toEqual([one.mention.onlySecond, one.mention.onlyFirst]);
        expect(codingAgreement([...pairs].reverse()).mention.kappa?.value ?? null).toBe(one.mention.kappa?.value ?? null);
      }),
      { numRuns: 15 },
    );
  });
});
