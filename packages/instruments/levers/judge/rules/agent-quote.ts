import { type LeverRule, sightOf } from './rule.ts';
import { portraitsOf } from './support/portraits.ts';

/** An agent who speaks of the work in public, in words of their own and by name. */
export const agentQuote: LeverRule = {
  name: 'agent-quote',
  lever: 'free-speech',
  says: {
    4: {
      fr: 'Une page publie les mots d’un agent sur son métier, sous son nom.',
      en: 'A page publishes an agent’s words on their trade, under their name.',
    },
  },
  see: (site) => portraitsOf(site).flatMap(({ quoted }) => (quoted === null ? [] : [sightOf(quoted, 4)])),
};
