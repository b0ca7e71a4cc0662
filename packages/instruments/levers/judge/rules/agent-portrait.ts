import { type LeverRule, sightOf } from './rule.ts';
import { portraitsOf } from './support/portraits.ts';

/** An agent who is presented with name and trade. */
export const agentPortrait: LeverRule = {
  name: 'agent-portrait',
  lever: 'people-before-functions',
  says: {
    4: {
      fr: 'Une page présente un agent par son nom et son métier.',
      en: 'A page presents an agent by name and trade.',
    },
  },
  see: (site) => portraitsOf(site).map(({ named }) => sightOf(named, 4)),
};
