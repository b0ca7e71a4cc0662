import { anyText } from '@beffroi/domain/testing';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cut, padEnd, padStart, plain, widthOf, wrap } from './text.ts';

const text = fc.string({ unit: 'grapheme', maxLength: 60 });

describe('a text in a terminal', () => {
  it.each([
    ['é as one sign or two', 'e\u0301te\u0301', 3],
    ['wide signs', '日本', 4],
    ['no-break spaces', 'a\u202f?', 3],
  ])('counts %s', (_, written, columns) => {
    expect(widthOf(written)).toBe(columns);
  });

  it('is cut to its columns and never beyond', () => {
    fc.assert(
      fc.property(text, fc.integer({ min: 1, max: 80 }), (written, columns) => {
        expect(widthOf(cut(written, columns))).toBeLessThanOrEqual(columns);
      }),
    );
  });

  it('is filled to its columns from either side', () => {
    fc.assert(
      fc.property(text, (written) => {
        const columns = widthOf(written) + 3;
        expect(padEnd(written, columns)).toBe(`${written}   `);
        expect(padStart(written, columns)).toBe(`   ${written}`);
      }),
    );
  });

  it('is broken at spaces only, and loses nothing', () => {
    fc.assert(
      fc.property(text, fc.integer({ min: 1, max: 40 }), (written, columns) => {
        expect(wrap(written, columns).join(' ').split(' ').filter(Boolean)).toEqual(written.split(' ').filter(Boolean));
      }),
    );
  });

  it('cannot steer it', () => {
    expect(plain('a\u001b[2Jb\u0007\nc\u202ed')).toBe('a[2Jb cd');
    fc.assert(
      fc.property(anyText(), (written) => {
        // biome-ignore lint/suspicious/noControlCharactersInRegex: that there are none is what is shown
        expect(plain(written)).not.toMatch(/[\u0000-\u001f\u007f-\u009f]/);
      }),
    );
  });
});
