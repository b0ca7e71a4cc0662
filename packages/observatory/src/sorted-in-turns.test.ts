import fc from 'fast-check';
import { expect, it } from 'vitest';
import { sortedInTurns } from './sorted-in-turns.ts';

it('orders as a list does by itself, equals in the order that they had', async () => {
  const rows = fc.array(fc.record({ key: fc.nat(20), at: fc.nat() }), { maxLength: 60 });
  await fc.assert(
    fc.asyncProperty(rows, fc.integer({ min: 1, max: 200 }), async (some, times) => {
      const list = Array.from({ length: times }, () => some).flat();
      const compare = (one: { key: number }, other: { key: number }): number => one.key - other.key;
      const before = [...list];
      expect(await sortedInTurns(list, compare)).toEqual(list.toSorted(compare));
      expect(list).toEqual(before);
    }),
    { numRuns: 40 },
  );
});

it('gives others their turn while a country is sorted by its names', async () => {
  const { compare } = new Intl.Collator('fr');
  const names = Array.from({ length: 35_000 }, (_, at) => `Saint-${((at * 7919) % 35_000).toString(36)}`);
  let turns = 0;
  let over = false;
  const turn = (): void => {
    turns++;
    if (!over) setImmediate(turn);
  };
  setImmediate(turn);
  const sorted = await sortedInTurns(names, compare);
  over = true;
  expect(turns).toBeGreaterThan(20);
  expect(sorted).toEqual(names.toSorted(compare));
});
