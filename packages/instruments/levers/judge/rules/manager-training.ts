import { type LeverRule, seenAs } from './rule.ts';

/** Managers who were trained to lead. */
export const managerTraining: LeverRule = {
  name: 'manager-training',
  lever: 'leadership-recognised',
  says: {
    3: {
      fr: 'Les encadrants de la collectivité ont été formés à conduire une équipe.',
      en: 'The authority’s managers were trained to lead a team.',
    },
  },
  see: (site) =>
    seenAs(3, site, {
      all: [
        /\b(?:encadrants?|managers?|cadres|chefs de service|responsables? de service|chefs d'equipe)\b/,
        /\b(?:management|manageria(?:l|le|ux|les)|conduite d'equipe|encadrement|leadership)\b/,
        /\b(?:ont suivi|a forme|ont ete forme\w*|sont forme\w*|forme(?:s|es|e)? |suivent|beneficient)\b/,
      ],
    }),
};
