import { type LeverRule, seenAs } from './rule.ts';

/** Agents who sign in the mayor's name, by a written order. */
export const signatureDelegation: LeverRule = {
  name: 'signature-delegation',
  lever: 'agents-in-charge',
  says: {
    4: {
      fr: 'Un acte donne la signature à des agents nommés.',
      en: 'An act gives the signature to named agents.',
    },
  },
  see: (site) =>
    seenAs(4, site, {
      all: [
        /\bdelegation de signature\b/,
        /\b(?:est (?:donnee|accordee|consentie)|a ete donnee|donnant)\b/,
        /\b(?:mme|m\.|madame|monsieur)\b/,
        /\b(?:responsables?|chef(?:fe)?s? de service|agente?s?|attachee?|redact(?:eur|rice)|instruct(?:eur|rice)|gestionnaire)\b/,
      ],
      none: [/\b(?:adjointe?s? (?:au|a la) maire|conseiller|conseillere|maire)\b/],
    }),
};
