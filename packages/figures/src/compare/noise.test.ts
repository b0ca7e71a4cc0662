import type { Level } from '@beffroi/domain';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { noiseOf, variances } from './noise.ts';

const doubtful = fc.record({
  level: fc.integer({ min: 0, max: 5 }).map((value) => value as Level),
  ceiling: fc.constant<Level>(5),
  confidence: fc.double({ min: 0, max: 1, noNaN: true }),
});
const mark = (level: number, confidence: number, ceiling = 5) => ({ level: level as Level, confidence, ceiling: ceiling as Level });

describe('the noise of a change', () => {
  test('is worked out by hand for a ceiling of 1', () => {
    // True levels are 0 or 1. No rise unless 0 then 1: 1 − 0.9 × 0.8.
    expect(noiseOf(mark(0, 0.9, 1), mark(1, 0.8, 1))).toBeCloseTo(1 - 0.72, 12);
    // No fall unless 1 then 0.
    expect(noiseOf(mark(1, 0.8, 1), mark(0, 0.9, 1))).toBeCloseTo(1 - 0.72, 12);
  });

  // The classes of confidence of rubric 1.0.0; the figures stand in docs/method/comparison.md.
  test.each([
    ['a silent absence to a strong 1', mark(0, 0.95), mark(1, 0.9), 0.09],
    ['a silent absence to a strong 2', mark(0, 0.95), mark(2, 0.9), 0.02],
    ['a silent absence to a fair 3', mark(0, 0.95), mark(3, 0.75), 0.006],
    ['a strong 2 to a strong 3', mark(2, 0.9), mark(3, 0.9), 0.094],
    ['a strong 1 to a strong 3', mark(1, 0.9), mark(3, 0.9), 0.021],
    ['a fair 1 to a fair 3', mark(1, 0.75), mark(3, 0.75), 0.056],
    ['a disputed 2 to a disputed 3', mark(2, 0.5), mark(3, 0.5), 0.335],
  ])('of %s is known', (_, before, after, expected) => {
    expect(noiseOf(before, after)).toBeCloseTo(expected, 3);
  });

  test('is none where both are sure, and not known where nothing moved or nothing was seen', () => {
    expect(noiseOf(mark(0, 1), mark(1, 1))).toBe(0);
    expect(noiseOf(mark(2, 0.9), mark(2, 0.5))).toBeNull();
    expect(noiseOf({ level: null, ceiling: 5, confidence: 0.9 }, mark(2, 0.9))).toBeNull();
    expect(noiseOf(mark(2, 0.9), { level: null, ceiling: 5, confidence: 0.9 })).toBeNull();
  });

  test('is a probability, and the same the other way round', () => {
    fc.assert(
      fc.property(doubtful, doubtful, (before, after) => {
        const noise = noiseOf(before, after);
        expect(noise).toBe(noiseOf(after, before));
        if (noise === null) return;
        expect(noise).toBeGreaterThanOrEqual(0);
        expect(noise).toBeLessThanOrEqual(1);
      }),
    );
  });

  test('falls as either mark grows surer', () => {
    const sure = fc.double({ min: 0.5, max: 0.99, noNaN: true });
    fc.assert(
      fc.property(doubtful, doubtful, sure, sure, (before, after, less, more) => {
        fc.pre(before.level !== after.level && less < more);
        const at = (confidence: number): number => noiseOf({ ...before, confidence }, { ...after, confidence })!;
        expect(at(more)).toBeLessThanOrEqual(at(less) + 1e-12);
      }),
    );
  });
});

describe('the variance of a mark', () => {
  test('is that of its error distribution, none without doubt, and not known without a level', () => {
    const varianceOf = variances();
    // Under a ceiling of 1: a coin of 0.9.
    expect(varianceOf(mark(1, 0.9, 1))).toBeCloseTo(0.09, 12);
    expect(varianceOf(mark(1, 0.9, 1))).toBeCloseTo(0.09, 12);
    expect(varianceOf(mark(1, 0.8, 1))).toBeCloseTo(0.16, 12);
    expect(varianceOf(mark(4, 1))).toBe(0);
    expect(varianceOf({ level: null, ceiling: 5, confidence: 0.9 })).toBeNull();
  });
});
