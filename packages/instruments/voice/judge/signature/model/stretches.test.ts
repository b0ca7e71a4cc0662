import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { stretchesOf } from './stretch-facts.ts';
import { likeliestStretch } from './stretches.ts';
import { PLACES } from './table.ts';

const wordsOf = (text: string): string[] => {
  const { many, from, to } = stretchesOf(text, false);
  return Array.from({ length: many }, (_, at) => text.slice(from[at], to[at]));
};

const POSTS = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 300 }),
  fc
    .array(fc.constantFrom('Le bus', 'Lo mèr', '#Mabel', 'mb', 'K.', '\n', ' ', '😀', '. ', '!! ', 'CR-12', '@lou ', '/as', 'Ph. '), {
      maxLength: 40,
    })
    .map((pieces) => pieces.join('')),
);

describe('the stretches of a post', () => {
  it.each([
    ['letters that no rule looks for', 'c’est réglé ! mb', 'mb'],
    ['words of a language that no list holds', 'Bonne année. Lo mèr', 'Lo mèr'],
    ['a hashtag with its mark', '#Mabel Trois livres', '#Mabel'],
    ['one or two letters with their point', 'oui ouvert K.', 'K.'],
    ['what bears a number', 'je suis CR-12, radar', 'CR-12'],
    ['five words', 'Merci. Le chef de la gare', 'Le chef de la gare'],
  ])('hold %s', (_, text, words) => {
    expect(wordsOf(text)).toContain(words);
  });

  it.each([
    ['words on two lines', 'À demain\nLe maire', 'demain\nLe'],
    ['words with a full stop behind them', 'Merci. Le maire.', 'Le maire.'],
    ['six words', 'Le chef de la gare centrale', 'Le chef de la gare centrale'],
    ['a mark alone', 'Merci – Léa', '–'],
  ])('hold not %s', (_, text, words) => {
    expect(wordsOf(text)).not.toContain(words);
  });

  it('stand near both ends of a long post, where they stand in it', () => {
    const text = `Léa ${'un mot de plus '.repeat(2_000)}Le maire`;
    const words = wordsOf(text);
    expect(words).toContain('Léa');
    expect(words).toContain('Le maire');
    expect(words.length).toBeLessThan(150);
  });

  it('are told by facts that have their places, a bundle each for how they begin, how they end, and for themselves', () => {
    fc.assert(
      fc.property(POSTS, fc.boolean(), (text, replies) => {
        const { many, facts, bundles, manyBundles, of, from, to } = stretchesOf(text, replies);
        for (let at = 0; at < bundles[manyBundles]!; at++) if (facts[at]! < 0 || facts[at]! >= PLACES) return false;
        for (let at = 0; at < 3 * many; at++) if (of[at]! < 0 || of[at]! >= manyBundles) return false;
        for (let at = 0; at < many; at++) if (from[at]! >= to[at]! || to[at]! > text.length) return false;
        return true;
      }),
    );
  });
});

describe('the likeliest stretch', () => {
  it('is none of a post without words', () => {
    expect(likeliestStretch('!! 😀 –', false)).toBeNull();
  });

  it('is who signs, as what, and how likely', () => {
    const text = '@lou La ligne 3 repart à 8 h. Bonne journée, Karim';
    const stretch = likeliestStretch(text, true)!;
    expect(text.slice(stretch.start, stretch.end)).toBe('Karim');
    expect(stretch.kind).toBe('first-name');
    expect(stretch.odds).toBeGreaterThan(0);
    expect(stretch.shareOf(stretch.start, stretch.end)).toBeCloseTo(stretch.share, 12);
    expect(stretch.shareOf(0, 1)).toBe(0);
  });

  it('leaves most to nobody where nobody signs', () => {
    expect(likeliestStretch('La piscine est fermée pour travaux jusqu’au 12 mars.', false)!.odds).toBeLessThan(0);
  });

  it('is the same whatever was read before, and shares come to no more than one', () => {
    fc.assert(
      fc.property(POSTS, POSTS, fc.boolean(), (text, other, replies) => {
        const once = likeliestStretch(text, replies);
        likeliestStretch(other, !replies);
        const again = likeliestStretch(text, replies);
        if (once === null) return again === null;
        const { share, odds } = once;
        return again!.share === share && again!.odds === odds && share > 0 && share <= 1 && once.end <= text.length;
      }),
    );
  });
});
