import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MOST_TYPED, signFaults, tidied } from './text-fault.ts';

describe('signs that no post may hold', () => {
  it.each([
    ['a\u0000b', 'control', 1, 'U+0000'],
    ['ab\u2028', 'control', 2, 'U+2028'],
    ['\u2066a', 'bidi-override', 0, 'U+2066'],
    ['a\udc00', 'broken-sign', 1, 'U+DC00'],
  ])('in %j', (text, code, at, sign) => {
    expect(signFaults(text)).toEqual([{ code, at, sign }]);
  });

  it('are none of those that people write with', () => {
    expect(signFaults('Ligne\n\ttab 👨‍👩‍👧 🏴󠁧󠁢󠁷󠁬󠁳󠁿 ﷺ \u200f नमस्ते')).toEqual([]);
  });

  it('are not looked for in a text that nobody typed', () => {
    expect(signFaults('\u0000'.repeat(MOST_TYPED + 1))).toEqual([{ code: 'huge', most: MOST_TYPED }]);
  });

  it('a text is tidied once', () => {
    expect(tidied(' a\r\nb\rc ')).toBe('a\nb\nc');
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(tidied(tidied(text))).toBe(tidied(text));
      }),
    );
  });
});
