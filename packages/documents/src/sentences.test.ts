import { growthOf, LINEAR } from '@beffroi/domain/testing';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cutSentences } from './sentences.ts';

const cut = (text: string) => cutSentences(text).map(({ start, end }) => text.slice(start, end));

describe('French sentences', () => {
  it.each([
    ['at full stops', 'La fibre pour tous. Le wifi gratuit.', ['La fibre pour tous.', 'Le wifi gratuit.']],
    [
      'not after titles and initials',
      'M. Dupont et Mme. Durand liront J. P. Martin. Ensuite, non.',
      ['M. Dupont et Mme. Durand liront J. P. Martin.', 'Ensuite, non.'],
    ],
    [
      'not after usual abbreviations',
      'Voir art. 3 et n° 4, p. ex. la page 12, av. de la Gare, St. Jean, env. 30 %.',
      ['Voir art. 3 et n° 4, p. ex. la page 12, av. de la Gare, St. Jean, env. 30 %.'],
    ],
    [
      'after “etc.” only when a capital follows',
      'Écoles, crèches, etc. seront équipées. Parcs, squares, etc. Nous agirons.',
      ['Écoles, crèches, etc. seront équipées.', 'Parcs, squares, etc.', 'Nous agirons.'],
    ],
    [
      'not inside numbers',
      'Un budget de 1.5 million et 12.000 euros. Dès 2027.',
      ['Un budget de 1.5 million et 12.000 euros.', 'Dès 2027.'],
    ],
    [
      'not inside addresses',
      'Écrivez à contact@ville.example ou sur www.ville.example/a.b. Merci.',
      ['Écrivez à contact@ville.example ou sur www.ville.example/a.b.', 'Merci.'],
    ],
    ['behind guillemets', 'Il dit : « La fibre ! » Nous agirons.', ['Il dit : « La fibre ! »', 'Nous agirons.']],
    [
      'behind marks with a space that does not break',
      'Et demain\u00a0? Nous saurons\u202f! Oui.',
      ['Et demain\u00a0?', 'Nous saurons\u202f!', 'Oui.'],
    ],
    [
      'not at three dots that go on',
      'Du wifi, de la fibre… et des bancs. Oui… Peut-être.',
      ['Du wifi, de la fibre… et des bancs.', 'Oui…', 'Peut-être.'],
    ],
    ['where a space was forgotten', 'La fin du mandat.Nous agirons.', ['La fin du mandat.', 'Nous agirons.']],
    ['not behind the number of a line', '1. Ouvrir les données. 2. Former.', ['1. Ouvrir les données.', '2. Former.']],
    ['not within ordinal numbers', 'Le 1er janvier, la 2e ligne. Fini.', ['Le 1er janvier, la 2e ligne.', 'Fini.']],
  ])('are cut %s', (_, text, sentences) => {
    expect(cut(text)).toEqual(sentences);
  });

  it('are cut at semicolons when they are a long list, and left whole when short', () => {
    const long =
      'Nous voulons : équiper les écoles de la ville et former les maîtres ; ouvrir les données de la commune ; raccorder tous les hameaux.';
    expect(cut(long)).toEqual([
      'Nous voulons : équiper les écoles de la ville et former les maîtres ;',
      'ouvrir les données de la commune ;',
      'raccorder tous les hameaux.',
    ]);
    expect(cut('Oui ; non ; peut-être.')).toEqual(['Oui ; non ; peut-être.']);
  });

  it('hold all that is written, once and in order, whatever it is', () => {
    const pieces = fc.array(
      fc.oneof(fc.string({ unit: 'grapheme' }), fc.constantFrom('. ', '! ', ' »', 'M.', '…', '; ', '\n', 'etc.', 'Été ', 'www.a.fr')),
      { maxLength: 40 },
    );
    fc.assert(
      fc.property(pieces, (some) => {
        const text = some.join('');
        const spans = cutSentences(text);
        let last = 0;
        for (const { start, end } of spans) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          expect(text.slice(last, start).trim()).toBe('');
          last = end;
        }
        expect(text.slice(last).trim()).toBe('');
      }),
    );
  });

  it('take time that grows with the text alone', async () => {
    for (const flood of ['. ', '» ', 'a.', '.', ' ', '; ', 'M. ', '!?']) {
      const cut = (length: number) => cutSentences(flood.repeat(length / flood.length));
      expect(await growthOf(cut, 200_000), JSON.stringify(flood)).toBeLessThan(LINEAR);
    }
  });

  it('parts items that stand one behind the other, each behind its bullet', () => {
    const text = 'Un skate-park • Une aire de jeux • Un vélo·bus le matin';
    expect(cutSentences(text).map(({ start, end }) => text.slice(start, end))).toEqual([
      'Un skate-park',
      'Une aire de jeux',
      'Un vélo·bus le matin',
    ]);
  });
});
