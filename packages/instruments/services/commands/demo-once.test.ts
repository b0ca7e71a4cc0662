import type { InseeCode } from '@beffroi/domain';
import type { FindingEntry } from '@beffroi/services/gather';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { inOrder } from './demo-once.ts';
import { intervalOf } from './figures.ts';

const towns = Array.from({ length: 12 }, (_, i) => ({
  town: { code: (i === 0 ? null : `990${10 + i}`) as InseeCode | null, start: `https://www.ville-${i}.fr/` },
  findings: [{ level: (i * 7) % 6 }, { level: (i * i) % 5 }] as unknown as FindingEntry[],
}));

it('gives the same interval whichever town was done first', () => {
  const intervalIn = (order: readonly (typeof towns)[number][]) =>
    intervalOf(
      inOrder(order).map(({ findings }) => findings),
      'level',
    );
  const expected = intervalIn(towns);
  fc.assert(
    fc.property(fc.shuffledSubarray(towns, { minLength: towns.length }), (order) => {
      expect(inOrder(order)).toEqual(towns);
      expect(intervalIn(order)).toEqual(expected);
    }),
    { numRuns: 10 },
  );
});
