import fc from 'fast-check';
import { expect, test } from 'vitest';
import { typedLine, typedText } from './typed-text.ts';

test('what was typed loses what nobody sees, and no word runs into the next', () => {
  expect(typedText('\u200B  Un abri\r\nà\tvélos\u0000\u202E ')).toBe('Un abri\nà vélos');
  expect(typedLine('Un abri\r\n à\tvélos\u00AD')).toBe('Un abri à vélos');
  expect(typedLine(' \u200B\n')).toBe('');
  expect(typedLine('Un\t\u0000\tabri')).toBe('Un abri');
});

test('what was cleaned once stays as it is, whatever was typed', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (written) => {
      const [text, line] = [typedText(written), typedLine(written)];
      expect([typedText(text), typedLine(line)]).toEqual([text, line]);
      expect(text).not.toMatch(/[^\P{C}\n]/u);
      expect(line).not.toMatch(/[\p{C}\t\n]/u);
    }),
  );
});
