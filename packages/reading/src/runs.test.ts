import { anyText } from '@beffroi/domain/testing';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold, tokenise } from './fold.ts';
import { type Alphabet, LETTER_OR_DIGIT_RUNS, LETTER_RUNS, Runs, WORD_RUNS } from './runs.ts';

const runs = new Runs();

function wordsOf(text: string, alphabet: Alphabet): readonly string[] {
  const { count } = runs.of(text, alphabet);
  return Array.from({ length: count }, (_, run) => runs.word(run));
}

const texts = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  anyText(),
  fc.string({ unit: fc.constantFrom(...'aÉœß½x9 0-’\n.!?•…\u00ad\u00a0\ufeffΩж．') }),
);

describe('runs of a text', () => {
  it('are the words that tokenising gives, at the same places', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const { words, starts, ends } = tokenise(text);
        expect(wordsOf(text, WORD_RUNS)).toEqual(words);
        expect(Array.from(words, (_, run) => runs.origins[runs.from[run]!])).toEqual([...starts]);
        expect(Array.from(words, (_, run) => runs.origins[runs.to[run]! - 1]! + 1)).toEqual([...ends]);
      }),
    );
  });

  it.each([
    ['letters', LETTER_RUNS, /[a-z]+/g],
    ['letters or digits', LETTER_OR_DIGIT_RUNS, /[a-z]+|\d+/g],
  ] as const)('of %s are those that a pattern finds in the folded text', (_, alphabet, pattern) => {
    fc.assert(fc.property(texts, (text) => void expect(wordsOf(text, alphabet)).toEqual(fold(text).match(pattern) ?? [])));
  });

  it('are found in a text of any length, and the next text is none the worse for it', () => {
    const long = 'une œuvre '.repeat(20_000);
    expect(wordsOf(long, WORD_RUNS)).toHaveLength(40_000);
    expect(wordsOf('l’œuvre', WORD_RUNS)).toEqual(['l', 'oeuvre']);
    expect(wordsOf('a'.repeat(30_000), LETTER_RUNS)).toEqual(['a'.repeat(30_000)]);
  });
});
