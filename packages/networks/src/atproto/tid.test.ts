import fc from 'fast-check';
import { expect, it } from 'vitest';
import { isTid, nextTid } from './tid.ts';

it('gives keys that sort as their moments do, none of them twice', () => {
  const from = Date.UTC(2026, 0, 1);
  fc.assert(
    fc.property(fc.array(fc.nat(1000), { minLength: 1, maxLength: 50 }), (steps) => {
      let now = from;
      const keys = steps.map((step) => {
        now += step;
        return nextTid(new Date(now));
      });
      expect(keys.every(isTid)).toBe(true);
      expect([...new Set(keys)].sort()).toEqual(keys);
    }),
  );
});

it('tells the moment of a key to the millisecond', () => {
  const at = Date.UTC(2040, 0, 1);
  let bits = 0n;
  for (const letter of nextTid(new Date(at))) bits = (bits << 5n) | BigInt('234567abcdefghijklmnopqrstuvwxyz'.indexOf(letter));
  expect(Number(bits >> 10n) / 1000 - at).toBeLessThan(1);
});

it.each(['', '3n3fbleuae3f', '3n3fbleuae3fcc', 'zzzzzzzzzzzzz', '3n3fbleuae3f1', 'self'])('knows that %j is no such key', (text) => {
  expect(isTid(text)).toBe(false);
});
