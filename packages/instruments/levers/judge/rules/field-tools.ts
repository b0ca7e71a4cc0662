import { type LeverRule, seenAs } from './rule.ts';

/** Agents who work outside and have a tool for it. */
export const fieldTools: LeverRule = {
  name: 'field-tools',
  lever: 'modern-equipment',
  says: {
    4: {
      fr: 'Des agents qui travaillent dehors ont leur outil numérique.',
      en: 'Agents who work outside have their digital tool.',
    },
  },
  see: (site) =>
    seenAs(4, site, {
      all: [
        /\b(?:agents?|equipes?|policiers|jardiniers)\b/,
        /\b(?:voirie|espaces verts|terrain|services? techniques?|proprete|police municipale|jardiniers|policiers|exterieur)\b/,
        /\b(?:sont|ont ete|desormais) (?:desormais |tous |maintenant )?(?:equipe\w*|dote\w*)\b|\b(?:disposent|utilisent|travaillent avec)\b/,
        /\b(?:tablettes?|smartphones?|telephones? (?:portables?|mobiles?)|terminaux|application mobile)\b/,
      ],
    }),
};
