import { expect, it } from 'vitest';
import { remembered } from './remembered.ts';

it('asks a word once, a long word each time, and the same answer comes back after all were forgotten', () => {
  let asked = 0;
  const lengthOf = remembered((word) => {
    asked++;
    return word.length;
  });
  expect([lengthOf('vik'), lengthOf('vik')]).toEqual([3, 3]);
  expect(asked).toBe(1);
  const long = 'a'.repeat(200);
  expect([lengthOf(long), lengthOf(long)]).toEqual([200, 200]);
  expect(asked).toBe(3);
  for (let at = 0; at < 20_000; at++) lengthOf(`w${at}`);
  expect(lengthOf('vik')).toBe(3);
});
