import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { T, TAGS, TRAITS } from './elements.ts';
import { isHyphenated, Names } from './names.ts';

describe('names', () => {
  const names = new Names(['div', 'p', 'data-x']);

  it('finds a name inside a text, in either case', () => {
    expect(names.find('<DiV>', 1, 4)).toBe(1);
    expect(names.find('data-x', 0, 6)).toBe(3);
    expect(() => names.id('span')).toThrow(/span/);
  });

  it('gives an unknown name one negative number, and knows a custom element', () => {
    expect(names.find('span', 0, 4)).toBeLessThan(0);
    expect(names.find('SPAN', 0, 4)).toBe(names.find('span', 0, 4));
    expect(isHyphenated(names.find('app-root', 0, 8))).toBe(true);
    expect(isHyphenated(names.find('approot', 0, 7))).toBe(false);
  });

  it('finds exactly the names of its list', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.constantFrom(...TAGS.words.slice(1)),
          fc.string({ unit: fc.constantFrom(...'abdhiprt12-'), minLength: 1, maxLength: 8 }),
        ),
        (word) => {
          const id = TAGS.find(word, 0, word.length);
          expect(id > 0 ? TAGS.words[id] : -1).toBe(TAGS.words.includes(word) ? word : -1);
        },
      ),
    );
  });

  it('numbers the elements as the constants say', () => {
    expect(Object.entries(T).map(([name, id]) => [name, TAGS.words[id]])).toEqual(TAGS.words.slice(1).map((word) => [word, word]));
    expect(TRAITS).toHaveLength(TAGS.words.length);
  });
});
