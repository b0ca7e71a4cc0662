import type { Level } from '@beffroi/domain';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { errorDistribution, MISSES_BY_DISTANCE } from './error-model.ts';

const level = fc.integer({ min: 0, max: 5 }).map((value) => value as Level);
const ceiling = fc.integer({ min: 1, max: 5 }).map((value) => value as Level);
const confidence = fc.double({ min: 0, max: 1, noNaN: true });

describe('the error model', () => {
  test('counts the misses of the published confusion matrix by their distance', () => {
    // docs/method/services.md, real sites, rows by the rubric.
    const confusion = [
      [357, 6, 0, 0, 1, 0],
      [8, 38, 3, 1, 0, 0],
      [3, 2, 9, 0, 0, 0],
      [0, 0, 0, 2, 0, 0],
      [0, 0, 0, 0, 4, 0],
    ];
    const misses = [0, 0, 0, 0, 0, 0];
    for (const [said, row] of confusion.entries())
      for (const [read, count] of row.entries()) if (said !== read) misses[Math.abs(said - read)]! += count;
    expect(misses).toEqual([0, 19, 4, 0, 1, 0]);
    expect(MISSES_BY_DISTANCE.slice(0, 3)).toEqual(misses.slice(0, 3));
    expect(MISSES_BY_DISTANCE.slice(3).reduce((sum, count) => sum + count, 0)).toBeCloseTo(1, 12);
  });

  test('leaves a level its confidence, and gives the rest mostly to its neighbours', () => {
    const truth = errorDistribution({ level: 2, ceiling: 3, confidence: 0.9 })!;
    // Misses possible from 2 under a ceiling of 3: 19 to either neighbour, 4 to 0.
    expect(truth.map((probability) => Number(probability.toFixed(6)))).toEqual([0.009524, 0.045238, 0.9, 0.045238, 0, 0]);
  });

  test('knows nothing of a mark without a level', () => {
    expect(errorDistribution({ level: null, ceiling: 5, confidence: 0.9 })).toBeNull();
  });

  test('adds up to one, stays between 0 and the ceiling, and keeps the level said', () => {
    fc.assert(
      fc.property(level, ceiling, confidence, (said, highest, sure) => {
        const truth = errorDistribution({ level: said, ceiling: highest, confidence: sure })!;
        expect(truth).toHaveLength(6);
        expect(truth.reduce((sum, probability) => sum + probability, 0)).toBeCloseTo(1, 12);
        expect(truth[said]).toBeCloseTo(sure, 12);
        for (const [at, probability] of truth.entries()) {
          expect(probability).toBeGreaterThanOrEqual(0);
          if (at > Math.max(said, highest)) expect(probability).toBe(0);
        }
      }),
    );
  });

  test('refuses what is no confidence', () => {
    for (const sure of [-0.1, 1.1, Number.NaN])
      expect(() => errorDistribution({ level: 1, ceiling: 5, confidence: sure })).toThrow(RangeError);
  });

  test('is sure of a service that can only have one level', () => {
    expect(errorDistribution({ level: 0, ceiling: 0, confidence: 0.5 })).toEqual([1, 0, 0, 0, 0, 0]);
  });
});
