import { expect, test } from 'vitest';
import { onceForSameTowns } from './scopes.ts';

test('what is made of the same towns is made once, and of others anew', () => {
  const asked: (readonly number[])[] = [];
  const sum = onceForSameTowns((places) => {
    asked.push(places);
    return places.reduce((one, other) => one + other, 0);
  });
  expect([[1, 2], [12], [1, 2], [], [3], []].map((places) => sum(places))).toEqual([3, 12, 3, 0, 3, 0]);
  expect(asked).toEqual([[1, 2], [12], [], [3]]);
});
