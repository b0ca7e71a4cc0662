import fc from 'fast-check';
import { expect, inject, it } from 'vitest';
import { anyText } from './any-text.ts';

it('is text of any characters, and never of half ones, as the unit of fast-check that it stands for', () => {
  const seen = { basic: 0, beyond: 0, private: 0 };
  fc.assert(
    fc.property(anyText(), (text) => {
      expect(text.isWellFormed()).toBe(true);
      for (const character of text) {
        const point = character.codePointAt(0)!;
        if (point > 0xffff) seen.beyond++;
        else if (point >= 0xe000) seen.private++;
        else seen.basic++;
      }
    }),
    { numRuns: 2_000, seed: 1 },
  );
  // Uniformly: fifteen of seventeen planes lie beyond the basic one.
  expect(seen.beyond).toBeGreaterThan(seen.basic);
  expect(seen.basic).toBeGreaterThan(100);
  expect(seen.private).toBeGreaterThan(10);
  // Its table is what is to be spared.
  if (!inject('deep')) return;
  const options = { numRuns: 50, seed: 7 };
  expect(fc.sample(anyText({ maxLength: 20 }), options)).toEqual(fc.sample(fc.string({ unit: 'binary', maxLength: 20 }), options));
});

it('comes to words that are dangerous as names of fields', () => {
  const words = fc.sample(anyText(), { numRuns: 5_000, seed: 2 });
  expect(words.some((word) => ['__proto__', 'constructor', 'toString', 'valueOf', '__defineGetter__'].includes(word))).toBe(true);
});

it('shrinks to the least that fails, and takes a text of somebody else’s', () => {
  const failed = fc.check(
    fc.property(anyText(), (text) => !text.includes('\u{1f600}') && !/[\u{10000}-\u{10ffff}]/u.test(text)),
    { seed: 3 },
  );
  expect(failed.counterexample).toEqual(['\u{10000}']);
  const given = fc.check(
    fc.property(anyText(), (text) => text.length < 3),
    { examples: [['\ue000é\ud7ff']], numRuns: 1 },
  );
  expect(given.failed).toBe(true);
});
