import { type LeverRule, seenAs } from './rule.ts';

/** A trial that is bought: an innovation partnership and the like. */
export const innovationPurchase: LeverRule = {
  name: 'innovation-purchase',
  lever: 'purchasing-diversified',
  says: {
    4: {
      fr: 'La collectivité a acheté un essai, par un partenariat ou un achat innovant.',
      en: 'The authority bought a trial, by an innovation partnership or purchase.',
    },
  },
  see: (site) =>
    seenAs(4, site, {
      all: [
        /\b(?:partenariats? d'innovation|achats? innovants?|marche innovant)\b/,
        /\b(?:signe\w*|attribue\w*|conclu\w*|notifie\w*|passe\w*)\b/,
      ],
      allow: ['private'],
    }),
};
