import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Runs, WORD_RUNS } from './runs.ts';
import { WordMemo } from './word-memo.ts';

const runs = new Runs();

function askAll(memo: WordMemo, text: string): readonly number[] {
  const { count } = runs.of(text, WORD_RUNS);
  return Array.from({ length: count }, (_, run) => memo.of(runs, run));
}

/** A number that hangs on each letter of a word and on its place, but for numbers: all of one digit are one word, and all of several. */
function numberOf(word: string): number {
  return /^\d+$/.test(word) ? hashOf(word.length > 1 ? '00' : '0') : hashOf(word);
}

function hashOf(word: string): number {
  let number = 7;
  for (const letter of word) number = (Math.imul(number, 16_777_619) ^ letter.codePointAt(0)!) | 0;
  return number;
}

describe('what is known of a word', () => {
  it('is what would be worked out, whatever was asked before', () => {
    const memo = new WordMemo(hashOf);
    const words = fc.array(fc.string({ unit: fc.constantFrom(...'ab0éж') }), { maxLength: 200 });
    fc.assert(
      fc.property(words, (some) => {
        const text = some.join(' ');
        runs.of(text, WORD_RUNS);
        const expected = Array.from({ length: runs.count }, (_, run) => numberOf(runs.word(run)));
        expect(askAll(memo, text)).toEqual(expected);
      }),
    );
  });

  it('is worked out once for a word that comes back', () => {
    let times = 0;
    const memo = new WordMemo((word) => {
      times++;
      return word.length;
    });
    askAll(memo, 'cantine mairie cantine Cantine');
    expect(askAll(memo, 'la cantine')).toEqual([2, 7]);
    expect(times).toBe(3);
  });

  it('is the same for all numbers of one digit, and for all of several', () => {
    const memo = new WordMemo((word) => Number(word !== '0') + 10 * Number(word !== '00'));
    expect(askAll(memo, '5 9 2026 01 0 7h')).toEqual([10, 10, 1, 1, 10, 11]);
  });

  it('is right for more words than are remembered, and for words longer than any', () => {
    const memo = new WordMemo(hashOf);
    const many = Array.from({ length: 50_000 }, (_, at) => `mot${at}`);
    const expected = many.map(numberOf);
    expect(askAll(memo, many.join(' '))).toEqual(expected);
    expect(askAll(memo, many.toReversed().join(' '))).toEqual(expected.toReversed());
    expect(askAll(memo, `${'z'.repeat(41)} ${'z'.repeat(40)}`)).toEqual([numberOf('z'.repeat(41)), numberOf('z'.repeat(40))]);
  });

  it('is right for words that were made to fall on one slot', () => {
    // Both pairs of letters have the same sum, and so have all words made of them.
    const words = Array.from({ length: 4_096 }, (_, at) =>
      Array.from({ length: 12 }, (_, bit) => ((at >> bit) & 1 ? '0n' : '20')).join(''),
    );
    runs.of(words.join(' '), WORD_RUNS);
    expect(new Set(runs.hash.subarray(0, runs.count)).size).toBe(1);
    const memo = new WordMemo(hashOf);
    expect(askAll(memo, words.join(' '))).toEqual(words.map(numberOf));
    expect(askAll(memo, words.join(' '))).toEqual(words.map(numberOf));
  });
});
