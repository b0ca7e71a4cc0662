import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { circleWith } from './circle.ts';

describe('actions that wait for each other', () => {
  it.each([
    ['nothing', [], 1, [2, 3], null],
    ['two of them', [[2, 1]], 1, [2], [1, 2, 1]],
    [
      'a long way round',
      [
        [2, 3],
        [3, 4],
        [4, 1],
      ],
      1,
      [5, 2],
      [1, 2, 3, 4, 1],
    ],
    [
      'a way that is met twice',
      [
        [2, 4],
        [3, 4],
      ],
      1,
      [2, 3],
      null,
    ],
  ] as const)('%s', (_, edges, action, needs, numbers) => expect(circleWith(edges, action, needs)).toEqual(numbers));

  it('walks along a row of many thousand', () => {
    const row = Array.from({ length: 20_000 }, (_, n) => [n + 1, n + 2] as const);
    expect(circleWith(row, 20_001, [1])).toHaveLength(20_002);
    expect(circleWith(row, 30_000, [1])).toBeNull();
  });

  it('finds a circle just where there is one, and names a real one', () => {
    const number = fc.integer({ min: 1, max: 6 });
    // Edges from a greater to a smaller number make no circle before.
    const edges = fc.array(fc.tuple(number, number).filter(([one, other]) => one > other && one !== 3));
    fc.assert(
      fc.property(edges, fc.array(number.filter((one) => one !== 3)), (known, needs) => {
        const circle = circleWith(known, 3, needs);
        const all = [...known, ...needs.map((need) => [3, need] as [number, number])];
        const reached = new Set<number>(needs);
        for (let before = -1; before !== reached.size; ) {
          before = reached.size;
          for (const [from, to] of all) if (reached.has(from)) reached.add(to);
        }
        expect(circle !== null).toBe(reached.has(3));
        for (let at = 0; circle !== null && at + 1 < circle.length; at++)
          expect(all.some(([from, to]) => from === circle[at] && to === circle[at + 1])).toBe(true);
      }),
    );
  });
});
