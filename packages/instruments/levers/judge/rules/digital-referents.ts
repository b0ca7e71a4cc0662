import { type LeverRule, seenAs } from './rule.ts';

/** Colleagues who help others with digital tools in working hours. */
export const digitalReferents: LeverRule = {
  name: 'digital-referents',
  lever: 'people-as-much-as-technology',
  says: {
    4: {
      fr: 'Des agents référents aident leurs collègues avec les outils numériques.',
      en: 'Agents help their colleagues as referents with digital tools.',
    },
  },
  see: (site) =>
    seenAs(4, site, {
      all: [
        /\b(?:referente?s? (?:numeriques?|informatiques?)|ambassad(?:eur|rice)s? (?:du )?numeriques?)\b/,
        /\b(?:collegues?|chaque (?:service|direction)|dans (?:leur|les|chaque) services?|parmi les agents)\b/,
      ],
      none: [
        /\b(?:habitants?|seniors?|usagers|administres|familles|eleves|ecoles?)\b|\bvous (?:aide|accompagne|recoi)\w*/,
        /\b(?:elue?|conseill\w+ municipa\w+|adjointe?)\b/,
      ],
    }),
};
