import { expect, it } from 'vitest';
import { isHasty } from './hasty.ts';

const NOON = new Date('2026-11-29T12:00:00Z');
const formOf = (arrived: string | null): FormData => {
  const form = new FormData();
  if (arrived !== null) form.set('arrived', arrived);
  return form;
};

it.each([
  [String(NOON.getTime()), true],
  [String(NOON.getTime() - 699), true],
  [String(NOON.getTime() - 700), false],
  ['', false],
  ['hier', false],
  [null, false],
])('a form of a page that arrived at %s is hasty: %s', (arrived, hasty) => {
  expect(isHasty(formOf(arrived), NOON)).toBe(hasty);
});
