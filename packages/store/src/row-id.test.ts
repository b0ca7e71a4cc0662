import { expect, test } from 'vitest';
import { isRowId } from './row-id.ts';

test('the number of a row is a whole one that its column holds', () => {
  for (const id of [1, 42, 2 ** 31 - 1]) expect(isRowId(id)).toBe(true);
  for (const id of [0, -1, 1.5, 2 ** 31, Number.NaN, Number.POSITIVE_INFINITY]) expect(isRowId(id)).toBe(false);
});
