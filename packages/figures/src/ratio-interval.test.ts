import { bootstrapInterval } from '@beffroi/domain';
import { expect, test } from 'vitest';
import { ratioInterval } from './ratio-interval.ts';

const parts = Float64Array.of(3, 0, 4, 10, 2);
const wholes = Float64Array.of(6, 2, 4, 40, 2);

test('a ratio of sums has the interval of the domain’s bootstrap over its clusters', () => {
  const clusters = Array.from(parts, (part, at) => ({ part, whole: wholes[at]! }));
  const ratio = (sample: readonly { part: number; whole: number }[]) =>
    sample.reduce((sum, { part }) => sum + part, 0) / sample.reduce((sum, { whole }) => sum + whole, 0);
  const expected = bootstrapInterval(clusters, ratio, { seed: 5, resamples: 400 })!;
  const interval = ratioInterval(parts, wholes, { seed: 5, resamples: 400 })!;
  expect(interval.low).toBeCloseTo(expected.low, 12);
  expect(interval.high).toBeCloseTo(expected.high, 12);
});

test('two clusters that say something are too few', () => {
  expect(ratioInterval(Float64Array.of(1, 2, 0, 0), Float64Array.of(2, 2, 0, 0))).toBeNull();
  expect(ratioInterval(new Float64Array(0), new Float64Array(0))).toBeNull();
});
