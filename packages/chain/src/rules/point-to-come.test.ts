import { expect, it } from 'vitest';
import { pointToCome } from './point-to-come.ts';

it.each([
  ['2026-03-22', 'first-check', '2028-03'],
  ['2027-12-31', 'first-check', '2028-03'],
  ['2028-03-31', 'first-check', '2028-03'],
  ['2028-04-01', 'second-check', '2030-03'],
  ['2030-04-01', 'end', '2032-03'],
  ['2032-03-15', 'end', '2032-03'],
])('of a mandate of 2026, %s waits for its %s in %s', (day, point, month) => {
  expect(pointToCome(2026, day)).toEqual({ point, month });
});

it('is none once the mandate is over', () => expect(pointToCome(2026, '2032-04-01')).toBeNull());
