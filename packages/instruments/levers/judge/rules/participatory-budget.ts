import { type LeverRule, seenAs } from './rule.ts';

/** A participatory budget of the town's that runs or has run. */
export const participatoryBudget: LeverRule = {
  name: 'participatory-budget',
  lever: 'open-ecosystem',
  says: {
    3: {
      fr: 'La commune a un budget participatif : des idées déposées, un vote ou des lauréats.',
      en: 'The town has a participatory budget: ideas, a vote or winners.',
    },
  },
  see: (site) =>
    seenAs(3, site, {
      all: [/\bbudget participatif\b/],
      // Ideas of associations are welcome in it.
      allow: ['private'],
      around:
        /\b(?:saison|edition|laureats?|projets? (?:deposes?|retenus|elus|gagnants)|idees? (?:deposees?|recues)|vote(?:z)? (?:du|jusqu|en ligne|ouvert|pour)|deposez|votez|realis\w*|20(?:1[5-9]|2\d))\b/,
    }),
};
