import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lineCounter } from './line-counter.ts';

describe('the line of a position', () => {
  it.each([
    ['a\nb\nc', [1, 1, 2, 2, 3]],
    ['a\r\nb', [1, 1, 1, 2]],
    ['a\rb', [1, 1, 2]],
    ['\n\r\r\n', [1, 2, 3, 3, 4]],
  ])('in %j is %j', (text, lines) => {
    const lineOf = lineCounter(new TextEncoder().encode(text));
    expect(lines.map((_, position) => lineOf(position))).toEqual(lines);
  });

  it('is one more than the line ends before it, however it is asked', () => {
    const text = fc.string({ unit: fc.constantFrom('a', '\n', '\r\n'), maxLength: 30 });
    fc.assert(
      fc.property(text, fc.array(fc.nat(60)), (given, positions) => {
        const lineOf = lineCounter(new TextEncoder().encode(given));
        for (const position of positions.sort((a, b) => a - b)) {
          expect(lineOf(position)).toBe(given.slice(0, position).split('\n').length);
        }
      }),
    );
  });
});
