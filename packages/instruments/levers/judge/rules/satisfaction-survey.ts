import { type LeverRule, seenAs } from './rule.ts';

/** A survey among those who use a service of the town, which was answered. */
export const satisfactionSurvey: LeverRule = {
  name: 'satisfaction-survey',
  lever: 'design-with-users',
  says: {
    1: {
      fr: 'Des usagers ont répondu à une enquête sur un service de la collectivité.',
      en: 'Users answered a survey on a service of the authority.',
    },
  },
  see: (site) =>
    seenAs(1, site, {
      all: [
        /\b(?:enquete|questionnaire|sondage)s?\b/,
        /\b(?:resultats?|reponses|ont repondu|a repondre|repondants|bilan|synthese)\b/,
        /\b(?:satisfaction|usagers?|familles|abonnes|lecteurs|utilisateurs|cantine|mediatheque|accueil)\b/,
      ],
      none: [/\benquete publique\b/, /\bdemographi\w*|\brecensement\b/],
    }),
};
