import { expect, it } from 'vitest';
import { hitsIn } from './lexicon.ts';
import { mayHold } from './traces.ts';

it.each([
  ['Tarifs : 12 € par mois', 'price'],
  ['C’est GRATUIT, sans frais', 'free'],
  ['réservé aux élus et aux agents', 'officials'],
  ['Ajouter au panier', 'basket'],
] as const)('«%s» may hold what is looked for by %s', (text, trace) => {
  expect(mayHold(hitsIn(text), trace)).toBe(true);
});

it('a text without the letters of any trace holds none, however long it is', () => {
  for (const trace of ['price', 'free', 'officials', 'basket'] as const) {
    expect(mayHold(hitsIn('La cantine est ouverte à midi.'), trace)).toBe(false);
    expect(mayHold(hitsIn('La cantine est ouverte à midi. '.repeat(20)), trace)).toBe(false);
  }
});
