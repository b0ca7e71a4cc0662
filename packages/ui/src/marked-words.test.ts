import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { markedWords, shortened } from './marked-words.ts';

describe('words that are marked in a sentence', () => {
  it('stand where they are found, and as one run where they overlap', () => {
    const marked = (sentence: string, words: readonly string[]) =>
      markedWords(sentence, words)
        .map(({ text, marked: is }) => (is ? `[${text}]` : text))
        .join('');
    expect(marked('La fibre optique partout.', ['fibre', 'fibre optique'])).toBe('La [fibre optique] partout.');
    expect(marked('Wifi et données ouvertes', ['données ouvertes', 'Wifi', 'absent', ''])).toBe('[Wifi] et [données ouvertes]');
    expect(markedWords('', ['a'])).toEqual([]);
  });

  it('lose no letter of it, whatever they are', () => {
    fc.assert(
      fc.property(fc.string(), fc.array(fc.string()), (sentence, words) => {
        expect(
          markedWords(sentence, words)
            .map(({ text }) => text)
            .join(''),
        ).toBe(sentence);
      }),
    );
  });
});

describe('a quote that is shortened', () => {
  it('is cut between words, and says so', () => {
    expect(shortened('Nous ouvrirons les données, toutes.', 28)).toBe('Nous ouvrirons les données […]');
    expect(shortened('Court.', 20)).toBe('Court.');
    expect(shortened('a'.repeat(30), 10)).toBe(`${'a'.repeat(10)} […]`);
  });

  it('is never longer than it may be, and begins as it did', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 400 }), fc.integer({ min: 5, max: 200 }), (text, most) => {
        const short = shortened(text, most);
        expect(short.length).toBeLessThanOrEqual(most + 4);
        expect(text.startsWith(short.replace(/ \[…\]$/, ''))).toBe(true);
      }),
    );
  });
});
