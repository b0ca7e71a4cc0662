import { type LeverRule, seenAs } from './rule.ts';

const INSIDE = /\b(?:parapheur electronique|i-parapheur|(?:demandes? de )?conges|achats?|bons de commande|factures|courriers?|circuit)\b/;
const PAPERLESS =
  /\b(?:parapheur electronique|i-parapheur|outil unique|dematerialise(?:e|s|es)?|sans papier|signature electronique|zero papier)\b/;
const RUNNING =
  /\b(?:en service|utilis\w*|mis(?:e|es)? en place|deploye(?:e|s|es)?|remplace(?:nt)?|passent (?:par|desormais)|passe (?:par|desormais)|fonctionne|signent|depuis)\b/;

/** Internal papers that pass in a tool, signature included. */
export const paperlessCircuit: LeverRule = {
  name: 'paperless-circuit',
  lever: 'smooth-administration',
  says: {
    2: {
      fr: 'Des papiers internes passent dans un outil, sans papier.',
      en: 'Internal papers pass in a tool, without paper.',
    },
  },
  see: (site) =>
    seenAs(2, site, {
      all: [INSIDE, PAPERLESS, RUNNING],
      none: [
        /\b(?:factures?|inscriptions?|demandes?) (?:d'urbanisme|de cantine|des familles|cantine)\b|\bfamilles\b|\bentreprises\b|\bchorus\b/,
      ],
      around: /\b(?:agents?|directions?|services?|internes?|deliberation|conges|parapheur)\b/,
    }),
};
