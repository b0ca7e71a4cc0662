import { type LeverRule, seenAs } from './rule.ts';

/** A written rule that looks at more than the price. */
export const purchasingCharter: LeverRule = {
  name: 'purchasing-charter',
  lever: 'purchasing-diversified',
  says: {
    2: {
      fr: 'Une règle d’achat écrite regarde plus que le prix.',
      en: 'A written purchasing rule looks at more than the price.',
    },
  },
  see: (site) => [
    ...seenAs(2, site, {
      all: [
        /\b(?:charte|guide|reglement|schema) (?:interne )?(?:de la |de l'|des |d'|de )?(?:promotion des )?(?:achats?|commande publique)\b|\bspaser\b/,
        /\b(?:adopte\w*|signe\w*|en vigueur|applique\w*|s'est dotee?|depuis)\b/,
      ],
      allow: ['private'],
    }),
    ...seenAs(2, site, {
      all: [
        /\bcriteres?\b/,
        /\bprix\b/,
        /\b(?:environnement\w*|socia(?:l|le|ux|les)|valeur technique|insertion|performance)\b/,
        /\d ?(?:%|points?|pts)/,
      ],
      on: ['purchasing'],
      allow: ['private'],
    }),
    ...seenAs(2, site, {
      all: [
        /\bclauses? (?:d'insertion|sociales?|environnementales?)\b/,
        /\b(?:marches?|consultation|contrat)\b/,
        /\b(?:comporte|contient|inclut|prevoit|comprend)\b/,
      ],
      on: ['purchasing'],
      allow: ['private', 'promised'],
    }),
  ],
};
