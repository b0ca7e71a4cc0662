import { expect, it } from 'vitest';
import { expectedMove } from './weight.ts';

const figure = { observed: 100, mean: 1 };
const mark = { kind: 'level', level: 2, ceiling: 5, confidence: 0.9 } as const;

it('asks for nothing where the machine is certain', () => {
  expect(expectedMove({ ...mark, confidence: 1 }, figure)).toBe(0);
});

it('grows with the doubt, in proportion', () => {
  expect(expectedMove({ ...mark, confidence: 0.5 }, figure)).toBeCloseTo(5 * expectedMove(mark, figure), 12);
});

it('is thinned by the size of the figure', () => {
  expect(expectedMove(mark, { observed: 50, mean: 1 })).toBeCloseTo(2 * expectedMove(mark, figure), 12);
});

it('is more where an error can be larger', () => {
  const doubt = { ...mark, confidence: 0.5 };
  expect(expectedMove({ ...doubt, level: 0, kind: 'absence', ceiling: 5 }, figure)).toBeGreaterThan(
    expectedMove({ ...doubt, level: 0, kind: 'absence', ceiling: 1 }, figure),
  );
});

it('puts an abstention before any level of the same figure', () => {
  const abstained = expectedMove({ kind: 'abstained', level: null, ceiling: 4, confidence: 0.5 }, figure);
  for (const level of [1, 2, 3, 4])
    expect(abstained).toBeGreaterThan(expectedMove({ ...mark, level, ceiling: 4, confidence: 0.4 }, figure));
});
