import type { Site } from '../site/site.ts';
import { isFree, type LeverRule, passagesThat, type Sight, seenAs, sightOf } from './rule.ts';

/** A participatory budget of the town's that runs or has run. */
export const participatoryBudget: LeverRule = {
  name: 'participatory-budget',
  lever: 'open-ecosystem',
  says: {
    3: {
      fr: 'La collectivité a un budget participatif : des idées déposées, un vote ou des lauréats.',
      en: 'The authority has a participatory budget: ideas, a vote or winners.',
    },
  },
  see: (site) => [
    // Ideas of associations are welcome in it.
    ...seenAs(3, site, { all: [/\bbudget participatif\b/], allow: ['private'], around: RUNS }),
    ...belowItsHeading(site),
  ],
};

const RUNS =
  /\b(?:saison|edition|laureats?|projets? (?:deposes?|retenus|elus|gagnants)|idees? (?:deposees?|recues)|vote(?:z)? (?:du|jusqu|en ligne|ouvert|pour)|deposez|votez|realis\w*|20(?:1[5-9]|2\d))\b/;

/** What stands below a heading that is the participatory budget's. */
function belowItsHeading(site: Site): readonly Sight[] {
  return passagesThat(site, { all: [/\b(?:idees?|projets?|votes?|votez|laureats?)\b/, RUNS], allow: ['private'] })
    .filter((passage) => /^(?:le )?budget participatif\b/.test(passage.headings[0] ?? '') && isFree(passage, ['private']))
    .map((passage) => sightOf(passage, 3));
}
