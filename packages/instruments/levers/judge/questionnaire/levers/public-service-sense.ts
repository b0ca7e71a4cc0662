import type { LeverQuestion } from '../question.ts';

export const publicServiceSense: LeverQuestion = {
  lever: 'public-service-sense',
  version: 1,
  questions: {
    elected: { fr: 'Comment les agents savent-ils à quoi sert leur travail ?', en: 'How do agents know what their work is for?' },
    'general-director': {
      fr: 'Comment les agents savent-ils à quoi sert leur travail ?',
      en: 'How do agents know what their work is for?',
    },
    it: {
      fr: 'Comment savez-vous à quoi sert votre travail pour les habitants ?',
      en: 'How do you know what your work is for, for residents?',
    },
    manager: { fr: 'Comment votre équipe sait-elle à quoi sert son travail ?', en: 'How does your team know what its work is for?' },
    agent: {
      fr: 'Comment savez-vous à quoi sert votre travail pour les habitants ?',
      en: 'How do you know what your work is for, for residents?',
    },
    user: null,
  },
  anchors: [
    { fr: 'Personne n’en parle.', en: 'Nobody speaks of it.' },
    { fr: 'On le rappelle aux vœux ou à l’arrivée.', en: 'It is recalled at New Year or on arrival.' },
    { fr: 'Chaque service a écrit ce qu’il promet aux habitants.', en: 'Each department has written what it promises residents.' },
    { fr: 'L’équipe voit l’effet : des retours, des chiffres.', en: 'The team sees the effect: feedback, figures.' },
    { fr: 'Ces retours changent le travail.', en: 'That feedback changes the work.' },
    { fr: 'L’équipe dit elle-même ce sens aux nouveaux.', en: 'The team itself tells newcomers that sense.' },
  ],
  proof: { fr: 'La charte d’accueil, le tableau des retours d’usagers.', en: 'The charter of welcome, the table of users’ feedback.' },
  proofMonths: 18,
  steps: [
    { fr: 'Dire à chaque arrivée à quoi sert le poste.', en: 'Say on each arrival what the post is for.' },
    { fr: 'Écrire en équipe ce que l’on promet aux habitants.', en: 'Write as a team what is promised to residents.' },
    { fr: 'Afficher chaque mois les retours des usagers.', en: 'Show users’ feedback each month.' },
    { fr: 'Changer une chose par trimestre à partir de ces retours.', en: 'Change one thing a quarter from that feedback.' },
    { fr: 'Faire accueillir les nouveaux par l’équipe.', en: 'Have the team welcome newcomers.' },
  ],
  moves: { services: ['social-aid', 'birth-declaration'], voice: ['presence'] },
};
