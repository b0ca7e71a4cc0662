import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { resemblance, sketchOf } from './sketch.ts';

const words = fc.array(fc.string({ maxLength: 12 }), { maxLength: 40 });
const range = (from: number, to: number): string[] => Array.from({ length: to - from }, (_, at) => `/page/${from + at}`);

describe('a sketch', () => {
  test('stays what it is: old captures hold it', () => {
    expect(sketchOf(['/', '/mairie', '/démarches/état-civil', '/カフェ'])).toMatchInlineSnapshot(`
      [
        223840985,
        1751238791,
        2564978085,
        3158674613,
      ]
    `);
  });

  test('keeps 64 hashes of 32 bits at most, ascending, whatever the order and the repetitions', () => {
    fc.assert(
      fc.property(fc.array(fc.string(), { maxLength: 120 }), (items) => {
        const sketch = sketchOf(items);
        expect(sketch).toEqual(sketchOf([...items, ...items].reverse()));
        expect(sketch.length).toBe(Math.min(64, new Set(items).size));
        expect([...sketch].sort((a, b) => a - b)).toEqual(sketch);
        for (const hash of sketch) expect(hash).toBe(hash >>> 0);
      }),
    );
  });

  test('spreads hashes evenly: a sixteenth of many falls into each sixteenth', () => {
    const bins = new Array<number>(16).fill(0);
    for (let at = 0; at < 16_000; at++) bins[Math.floor(sketchOf([`/actualites/2026/${at}`])[0]! / 2 ** 28)]!++;
    // Five standard deviations of a binomial of 16,000 and 1/16.
    for (const count of bins) expect(Math.abs(count - 1000)).toBeLessThan(155);
  });
});

describe('resemblance', () => {
  test('is exact for small sets, and mirrors itself', () => {
    fc.assert(
      fc.property(words, words, (a, b) => {
        const [first, second] = [new Set(a), new Set(b)];
        const union = new Set([...a, ...b]);
        fc.pre(first.size > 0 && second.size > 0 && union.size <= 64);
        const expected = [...first].filter((item) => second.has(item)).length / union.size;
        expect(resemblance(sketchOf(a), sketchOf(b))).toBeCloseTo(expected, 12);
        expect(resemblance(sketchOf(b), sketchOf(a))).toBeCloseTo(expected, 12);
      }),
    );
  });

  test.each([
    ['the same', range(0, 2000), range(0, 2000), 1],
    ['half of it', range(0, 3000), range(1000, 4000), 0.5],
    ['a tenth of it', range(0, 1100), range(900, 2000), 0.1],
    ['nothing', range(0, 2000), range(2000, 4000), 0],
  ])('of large sets that share %s is close', (_, a, b, expected) => {
    // Three standard errors: √(J (1 − J) / 64).
    const tolerance = 3 * Math.sqrt((expected * (1 - expected)) / 64);
    expect(Math.abs(resemblance(sketchOf(a), sketchOf(b))! - expected)).toBeLessThanOrEqual(tolerance);
  });

  test('with an empty set is not known', () => {
    expect(resemblance([], sketchOf(['/']))).toBeNull();
    expect(resemblance([], [])).toBeNull();
  });
});
