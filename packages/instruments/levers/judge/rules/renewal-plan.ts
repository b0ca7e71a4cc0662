import { type LeverRule, seenAs } from './rule.ts';

/** A written plan by which equipment is renewed. */
export const renewalPlan: LeverRule = {
  name: 'renewal-plan',
  lever: 'modern-equipment',
  says: {
    3: {
      fr: 'Un plan écrit renouvelle le matériel informatique des agents.',
      en: 'A written plan renews the agents’ computers.',
    },
  },
  see: (site) =>
    seenAs(3, site, {
      all: [
        /\b(?:plan|programme) (?:pluriannuel |annuel )?(?:de |d'|du )?(?:renouvellement|investissement|equipement)\b|\brenouvel\w* (?:tous les [a-z0-9]+ ans,? )?(?:selon|par) un (?:plan|programme)\b/,
        /\b(?:parc informatique|postes? informatiques?|ordinateurs|materiel informatique|equipements? informatiques?|postes de travail)\b/,
      ],
      none: [/\becoles?\b|\bscolaire\b|\beleves\b/],
    }),
};
