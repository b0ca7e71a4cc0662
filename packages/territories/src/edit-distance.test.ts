import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { editDistance } from './edit-distance.ts';

describe('the distance between two spellings', () => {
  it.each([
    ['rennes', 'rennes', 0],
    ['renne', 'rennes', 1],
    ['rnenes', 'rennes', 1],
    ['rannas', 'rennes', 2],
    ['', 'abc', 3],
    ['rennes', 'brest', 4],
  ])('from %j to %j is %i, or more than three', (a, b, distance) => {
    expect(editDistance(a, b, 3)).toBe(distance);
  });

  const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 8 });

  it('is the same both ways, 0 for the same text only, and never above what was asked plus one', () => {
    fc.assert(
      fc.property(word, word, fc.nat(4), (a, b, most) => {
        const distance = editDistance(a, b, most);
        expect(distance).toBe(editDistance(b, a, most));
        expect(distance === 0).toBe(a === b);
        expect(distance).toBeLessThanOrEqual(most + 1);
        expect(distance).toBe(Math.min(editDistance(a, b, 99), most + 1));
      }),
    );
  });

  it('is at most one for one edit', () => {
    fc.assert(
      fc.property(word, fc.nat(8), (text, at) => {
        expect(editDistance(text, text.slice(0, at) + text.slice(at + 1), 3)).toBeLessThanOrEqual(1);
        expect(editDistance(text, `${text.slice(0, at)}z${text.slice(at)}`, 3)).toBe(1);
      }),
    );
  });
});
