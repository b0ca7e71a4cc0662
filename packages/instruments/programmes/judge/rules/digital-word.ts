import { digitalWords } from './company.ts';
import type { Rule } from './rule.ts';

/** A word that is digital wherever it stands, and speaks of no theme. */
export const digitalWord: Rule = {
  name: 'digital-word',
  fr: 'La phrase contient un mot numérique, sans thème de la grille.',
  en: 'The sentence has a digital word, and no theme of the codebook.',
  see: (sentence) => digitalWords(sentence).map((at) => ({ theme: null, at, weight: 2 })),
};
