import { type LeverRule, seenAs } from './rule.ts';

/** Several quotes that were compared before buying. */
export const quotesCompared: LeverRule = {
  name: 'quotes-compared',
  lever: 'purchasing-diversified',
  says: {
    1: {
      fr: 'La collectivité a comparé plusieurs devis avant d’acheter.',
      en: 'The authority compared several quotes before buying.',
    },
  },
  see: (site) =>
    seenAs(1, site, {
      all: [
        /\b(?:deux|trois|quatre|cinq|plusieurs|[2-9]) (?:devis|offres)\b/,
        /\b(?:compare\w*|recu(?:e|s|es)?|analyse\w*|examine\w*|demande(?:e|s|es)|retenu\w*)\b/,
      ],
      on: ['minutes', 'purchasing'],
      allow: ['private'],
    }),
};
