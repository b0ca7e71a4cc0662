import { rule } from './rule.ts';

/** A word that is digital wherever it stands, and speaks of no theme. */
export const digitalWord = rule({
  name: 'digital-word',
  fr: 'La phrase contient un mot numérique, sans thème de la grille.',
  en: 'The sentence has a digital word, and no theme of the codebook.',
  strength: 1,
  needs: ['digital'],
  see: ({ digital }) => digital.map((at) => ({ theme: null, at, weight: 2 })),
});
