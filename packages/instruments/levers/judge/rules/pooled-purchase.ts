import { type LeverRule, seenAs } from './rule.ts';

/** Purchases that are made with others. */
export const pooledPurchase: LeverRule = {
  name: 'pooled-purchase',
  lever: 'purchasing-diversified',
  says: {
    4: {
      fr: 'La collectivité achète aussi à plusieurs, par un groupement ou une centrale.',
      en: 'The authority also buys with others, in a group or by a central body.',
    },
  },
  see: (site) =>
    seenAs(4, site, {
      all: [
        /\b(?:groupements? (?:de commandes?|d'achats?)|centrale d'achats?)\b/,
        /\b(?:adhesion|adhere\w*|accepte\w*|adopte\w*|autoris\w*|convention|membre|recour\w*|participe)\b/,
      ],
      // Those with whom it buys are other bodies; what it signs is for what comes.
      allow: ['other-body', 'private'],
    }),
};
