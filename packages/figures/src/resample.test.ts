import { bootstrapInterval, mean, mulberry32 } from '@beffroi/domain';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { drawCounts, percentileInterval, resamplesFor } from './resample.ts';

test('a sample draws as many as there are', () => {
  const counts = new Uint16Array(10).fill(7);
  drawCounts(mulberry32(3), 10, counts);
  expect(counts.reduce((sum, count) => sum + count, 0)).toBe(10);
});

test('samples and percentiles give the very interval of the domain’s bootstrap', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 5 }), { minLength: 1, maxLength: 30 }), fc.integer(), (values, seed) => {
      const random = mulberry32(seed);
      const counts = new Uint16Array(values.length);
      const means = Float64Array.from({ length: 100 }, () => {
        drawCounts(random, values.length, counts);
        return values.reduce((sum, value, at) => sum + value * counts[at]!, 0) / values.length;
      });
      const expected = bootstrapInterval(values, mean, { seed, resamples: 100 })!;
      const interval = percentileInterval(means)!;
      expect(interval.low).toBeCloseTo(expected.low, 12);
      expect(interval.high).toBeCloseTo(expected.high, 12);
    }),
  );
});

describe('the percentiles', () => {
  test('of 0 to 1,000 are 25 and 975', () => {
    const values = Float64Array.from({ length: 1001 }, (_, at) => 1000 - at);
    expect(percentileInterval(values)).toEqual({ low: 25, high: 975 });
  });

  test('leave out samples without a statistic, and are not given when these are the most', () => {
    expect(percentileInterval(Float64Array.of(Number.NaN, 4, 4, Number.NaN))).toEqual({ low: 4, high: 4 });
    expect(percentileInterval(Float64Array.of(Number.NaN, 4, Number.NaN))).toBeNull();
    expect(percentileInterval(new Float64Array(0))).toBeNull();
  });
});

test.each([
  [0, 2000],
  [25, 2000],
  [200, 2000],
  [400, 1000],
  [35_000, 300],
])('%i towns get %i samples', (towns, samples) => {
  expect(resamplesFor(towns)).toBe(samples);
});
