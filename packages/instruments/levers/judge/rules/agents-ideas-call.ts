import { type LeverRule, seenAs } from './rule.ts';

/** Time or money that is there for what agents want to try. */
export const agentsIdeasCall: LeverRule = {
  name: 'agents-ideas-call',
  lever: 'initiatives-energised',
  says: {
    1: {
      fr: 'Les agents ont une boîte à idées.',
      en: 'Agents have a box for ideas.',
    },
    3: {
      fr: 'De l’argent ou du temps est prévu pour ce que des agents veulent essayer.',
      en: 'There is money or time for what agents want to try.',
    },
  },
  see: (site) => [
    ...seenAs(1, site, { all: [/\bboites? a idees\b/, /\bagents?\b/], none: [/\b(?:habitants?|citoyens?|usagers?)\b/] }),
    ...seenAs(3, site, { all: [CALL, /\bagents?\b/, MEANS] }),
  ],
};

const CALL =
  /\b(?:appels? a (?:idees|projets|initiatives)|fonds (?:d'|de l'|pour l')(?:innovation|initiatives?(?: internes?)?)|budget (?:d'innovation|des agents)|concours (?:d'innovation|d'idees|interne)|prix (?:de l'innovation|interne)|trophees?|incubateur interne|intrapreneur\w*|hackathon interne)\b/;
const MEANS = /\b(?:finance\w*|a donne|recompens\w*|dote\w*|euros?|temps|journees?|soutien\w*|soutenu\w*|accompagn\w*)\b/;
