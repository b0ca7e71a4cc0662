import { weightedKappa } from '@beffroi/domain';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { unweightedKappa } from './unweighted-kappa.ts';

it('is that of Cohen’s example: (po − pe) / (1 − pe)', () => {
  // 20 both yes, 15 both no, 5 and 10 apart: po = 0.7, pe = 0.5.
  const pairs = [...Array(20).fill([1, 1]), ...Array(5).fill([1, 0]), ...Array(10).fill([0, 1]), ...Array(15).fill([0, 0])];
  expect(unweightedKappa(pairs)).toBeCloseTo(0.4);
});

it('is not defined without pairs, nor where both say one and the same always', () => {
  expect(unweightedKappa([])).toBeNull();
  expect(
    unweightedKappa([
      [2, 2],
      [2, 2],
    ]),
  ).toBeNull();
});

const pairsOf = (values: number) => fc.array(fc.tuple(fc.nat(values - 1), fc.nat(values - 1)), { maxLength: 60 });

it('is the weighted one where there are two values: there is nothing to weigh', () => {
  fc.assert(
    fc.property(pairsOf(2), (pairs) => {
      const weighted = weightedKappa(pairs, 2)?.kappa ?? null;
      const plain = unweightedKappa(pairs);
      if (weighted === null) expect(plain).toBeNull();
      else expect(plain).toBeCloseTo(weighted, 9);
    }),
  );
});

it('is the same whatever the values are called, and whoever is first', () => {
  fc.assert(
    fc.property(pairsOf(5), fc.shuffledSubarray([0, 1, 2, 3, 4], { minLength: 5 }), (pairs, names) => {
      const kappa = unweightedKappa(pairs);
      const renamed = unweightedKappa(pairs.map(([one, other]) => [names[one]!, names[other]!]));
      const turned = unweightedKappa(pairs.map(([one, other]) => [other, one]));
      if (kappa === null) expect([renamed, turned]).toEqual([null, null]);
      else for (const same of [renamed, turned]) expect(same).toBeCloseTo(kappa, 9);
    }),
  );
});
