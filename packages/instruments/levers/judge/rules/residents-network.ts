import { type LeverRule, seenAs } from './rule.ts';

/** A network of residents that the communication department brings together. */
export const residentsNetwork: LeverRule = {
  name: 'residents-network',
  lever: 'communication-animates',
  says: {
    4: {
      fr: 'La communication réunit un réseau d’habitants.',
      en: 'The communication department brings a network of residents together.',
    },
  },
  see: (site) =>
    seenAs(4, site, {
      all: [
        /\b(?:reseau|ambassadeurs|relais)\b/,
        /\b(?:quartiers?|habitants?|citoyens?)\b/,
        /\bcommunication\b/,
        /\b(?:anime\w*|reuni\w*|se retrouve\w*|se reuni\w*|rassembl\w*)\b/,
      ],
    }),
};
