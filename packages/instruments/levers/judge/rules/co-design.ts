import { type LeverRule, seenAs } from './rule.ts';

/** A service that users and agents drew together. */
export const coDesign: LeverRule = {
  name: 'co-design',
  lever: 'design-with-users',
  says: {
    4: {
      fr: 'Usagers et agents ont dessiné un service ensemble.',
      en: 'Users and agents drew a service together.',
    },
  },
  see: (site) =>
    seenAs(4, site, {
      all: [
        /\b(?:co-?con(?:cu|cus|cue|cues|ception|cevoir)|co-?constru\w*|imagine(?:e|s|es|nt)? ensemble|ont (?:imagine|dessine|concu)|dessine(?:e|s|es)? (?:avec|par)|concu(?:e|s|es)? (?:avec|par|ensemble)|ont dessine)\b/,
        /\b(?:usagers?|habitants?|utilisateurs|parents|familles|lecteurs)\b/,
        /\b(?:agents?|services municipaux)\b/,
        /\b(?:guichet|accueil|demarches?|portail|formulaires?|services?|hall|mediatheque|bibliotheque|site internet|application|cantine|inscriptions?)\b/,
      ],
      // Associations draw along with them; where a firm drew, it is the firm's.
      allow: ['private'],
      none: [FIRM, /\b(?:aire de jeux|square|skatepark|parc|place|jardin)\b/],
    }),
};

const FIRM = /\b(?:entreprises?|societes?|start-?ups?|cabinets?|prestataires?|editeurs?|agences?|sas|sarl)\b/;
