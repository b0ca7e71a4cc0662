import { type LeverRule, seenAs } from './rule.ts';

/** A project that residents drew with the town. */
export const projectWithResidents: LeverRule = {
  name: 'project-with-residents',
  lever: 'open-ecosystem',
  says: {
    4: {
      fr: 'Des habitants ont dessiné un projet avec la collectivité.',
      en: 'Residents drew a project with the authority.',
    },
  },
  see: (site) =>
    seenAs(4, site, {
      all: [
        /\b(?:habitants?|parents|enfants|riverains?|jeunes|citoyens?|associations?|commercants)\b/,
        /\b(?:ont (?:dessine|concu|imagine|co-?concu|co-?construit)|co-?concu(?:e|s|es)?|co-?construit(?:e|s|es)?)\b/,
        /\b(?:ateliers?|agents|architectes?|paysagistes?|services? (?:techniques?|municipaux)|mairie|la commune|la ville|elus)\b/,
        /\b(?:projet|place|square|aire de jeux|parc|jardin|skatepark|quartier|cour|equipement)\b/,
      ],
      allow: ['private'],
    }),
};
