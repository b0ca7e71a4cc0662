import type { Bilingual } from '@beffroi/instrument';

/** What leads to the pages of programmes. */
export const menu = {
  whoPromises: { fr: 'Qui promet quoi\u202f?', en: 'Who promises what?' },
  programmes: { fr: 'Programmes', en: 'Programmes' },
  coding: { fr: 'Lecture des programmes', en: 'Coding of programmes' },
  codingHint: {
    fr: 'Dire de quoi parlent des phrases de programmes, sans voir ce qu’en dit la machine.',
    en: 'Say what sentences of programmes speak of, without seeing what the machine says.',
  },
  silence: { fr: 'Réserve électorale', en: 'Electoral silence' },
  silenceHint: {
    fr: 'Ne rien montrer au public des programmes, de la veille du scrutin à la fermeture des bureaux.',
    en: 'Show the public nothing of programmes, from the eve of the ballot until the polling stations close.',
  },
} as const satisfies Record<string, Bilingual>;
