import { expect, it } from 'vitest';
import { firstMatch } from './first-match.ts';

it('makes something of the first match of which something can be made', () => {
  const even = (match: RegExpExecArray): number | null => (Number(match[0]) % 2 === 0 ? Number(match[0]) : null);
  expect(firstMatch(/\d+/gu, '3, 5, 8 and 12', even)).toBe(8);
  expect(firstMatch(/\d+/gu, '3, 5', even)).toBeNull();
});

it('goes on behind a match of nothing', () => {
  expect(firstMatch(/\d*/gu, 'a1', ({ 0: found, index }) => (found === '' ? null : index))).toBe(1);
});
