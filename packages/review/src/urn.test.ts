import fc from 'fast-check';
import { expect, it } from 'vitest';
import { lotsOf, shareOut, Urn } from './urn.ts';

it('gives rare strata more than their part', () => {
  expect(shareOut(40, [1000, 5, 2])).toEqual([33, 5, 2]);
  expect(shareOut(40, [1000, 100])).toEqual([28, 12]);
  expect(shareOut(5, [])).toEqual([]);
});

it('draws what was asked for, or all, and never more than there is', () => {
  fc.assert(
    fc.property(fc.nat(500), fc.array(fc.nat(200), { maxLength: 20 }), (size, sizes) => {
      const drawn = shareOut(size, sizes);
      expect(drawn.every((n, at) => Number.isInteger(n) && n >= 0 && n <= sizes[at]!)).toBe(true);
      expect(drawn.reduce((sum, n) => sum + n, 0)).toBe(
        Math.min(
          size,
          sizes.reduce((sum, n) => sum + n, 0),
        ),
      );
    }),
  );
});

const place = (sentence: number) => ['29001', 'ville', 'd', sentence];

/** Draws `most` of `n` sentences, one in ten of them of a rare stratum. */
function draw(n: number, most: number, seed: string, order: (all: number[]) => number[] = (all) => all) {
  const urn = new Urn<number>(most);
  for (const at of order(Array.from({ length: n }, (_, at) => at)))
    urn.pour(at % 10 === 0 ? 'rare' : 'common', lotsOf(seed, place(at)), at);
  return urn.draw();
}

it('draws the same ones in whatever order they come, and others by another seed', () => {
  const drawn = draw(3000, 50, 'a');
  expect(draw(3000, 50, 'a', (all) => all.reverse())).toEqual(drawn);
  expect(draw(3000, 50, 'b').map(({ item }) => item)).not.toEqual(drawn.map(({ item }) => item));
  expect(drawn).toHaveLength(50);
});

it('weighs each by how many it stands for: together, all of them', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 400 }), fc.integer({ min: 2, max: 300 }), fc.string(), (n, most, seed) => {
      const drawn = draw(n, most, seed);
      const strata = Map.groupBy(drawn, ({ stratum }) => stratum);
      for (const [stratum, items] of strata) {
        const size = Array.from({ length: n }, (_, at) => at).filter((at) => (at % 10 === 0) === (stratum === 'rare')).length;
        expect(items.reduce((sum, { weight }) => sum + weight, 0)).toBeCloseTo(size, 6);
      }
      expect(new Set(drawn.map(({ item }) => item)).size).toBe(drawn.length);
    }),
  );
});

it('mixes the strata in the order of coding', () => {
  const turns = draw(3000, 200, 'a').sort((one, other) => one.turn - other.turn);
  const rareFirst = turns.slice(0, 100).filter(({ stratum }) => stratum === 'rare').length;
  const rare = turns.filter(({ stratum }) => stratum === 'rare').length;
  expect(rareFirst).toBeGreaterThan(rare / 4);
  expect(rareFirst).toBeLessThan((rare * 3) / 4);
});
