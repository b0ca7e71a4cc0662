import { describe, expect, it } from 'vitest';
import { sentenceAround } from './sentence.ts';

describe('the sentence around a place', () => {
  it.each([
    ['one', 0, 'one'],
    ['First. Second here. Third', 9, '. Second here'],
    ['First. Second', 1, 'First'],
  ])('of «%s» at %i is «%s»', (text, at, expected) => {
    expect(sentenceAround(text, at, at)).toBe(expected);
  });
});
