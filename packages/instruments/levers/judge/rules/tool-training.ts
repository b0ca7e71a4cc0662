import { type LeverRule, seenAs } from './rule.ts';

const TOOL =
  /\b(?:logiciels?|outils? (?:numeriques?|bureautiques?|informatiques?|collaboratifs?)|nouveaux outils|bureautique|culture numerique|numeriques?|cybersecurite|pix|intelligence artificielle|visioconference)\b/;

/** Agents who are trained on their digital tools. */
export const toolTraining: LeverRule = {
  name: 'tool-training',
  lever: 'people-as-much-as-technology',
  says: {
    2: {
      fr: 'Les agents de la collectivité sont formés à leurs outils numériques.',
      en: 'The authority’s agents are trained on their digital tools.',
    },
  },
  see: (site) => [
    ...seenAs(2, site, {
      all: [/\bagents?\b/, /\bformation\b/, /\b(?:ont suivi|l'ont suivi|suivent|ont ete forme\w*|sont forme\w*)\b/, TOOL],
      none: [RESIDENTS],
    }),
    ...seenAs(2, site, { all: [/\bagents?\b.{0,20}\b(?:ont ete|sont) form[a-z]+ (?:a|aux|au|sur) /, TOOL], none: [RESIDENTS] }),
    ...seenAs(2, site, {
      all: [/\bplan de formation\b/, /\bagents?\b/, TOOL],
      none: [RESIDENTS],
      around: /\b(?:adopte\w*|approbation|approuve\w*|en vigueur|20\d\d)\b/,
    }),
  ],
};

const RESIDENTS = /\b(?:seniors?|aines|habitants?|usagers|eleves|demandeurs d'emploi)\b/;
