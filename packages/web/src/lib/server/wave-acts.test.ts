import { expect, it } from 'vitest';
import { pageOf } from './wave-acts.ts';

it('takes any text of an address for a page', () => {
  expect([null, '', '0', '-1', '2', '1e3', '99999999'].map(pageOf)).toEqual([1, 1, 1, 1, 2, 1, 1]);
});
