import type { LeverQuestion } from '../question.ts';

export const designWithUsers: LeverQuestion = {
  lever: 'design-with-users',
  version: 1,
  questions: {
    elected: {
      fr: 'Quand un service change, que fait-on avec ceux qui s’en servent ?',
      en: 'When a service changes, what is done with those who use it?',
    },
    'general-director': {
      fr: 'Quand un service change, que fait-on avec les usagers et les agents ?',
      en: 'When a service changes, what is done with users and agents?',
    },
    it: {
      fr: 'Quand un outil change, que fait-on avec ceux qui s’en servent ?',
      en: 'When a tool changes, what is done with those who use it?',
    },
    manager: {
      fr: 'Quand votre service change, que fait-on avec usagers et agents ?',
      en: 'When your department changes, what is done with users and agents?',
    },
    agent: {
      fr: 'Quand un service change, que fait-on avec vous et les usagers ?',
      en: 'When a service changes, what is done with you and the users?',
    },
    user: { fr: 'Quand un service change, que fait-on avec vous ?', en: 'When a service changes, what is done with you?' },
  },
  anchors: [
    { fr: 'Rien : on l’apprend une fois que c’est fait.', en: 'Nothing: one learns of it when it is done.' },
    { fr: 'On demande l’avis après, par une enquête.', en: 'Opinions are asked afterwards, in a survey.' },
    { fr: 'On demande l’avis avant de décider.', en: 'Opinions are asked before deciding.' },
    { fr: 'Un groupe d’usagers ou d’agents essaie et corrige.', en: 'A group of users or agents tries it and corrects it.' },
    { fr: 'Usagers et agents dessinent le service ensemble.', en: 'Users and agents draw the service together.' },
    {
      fr: 'Chaque changement commence ainsi, et le résultat est publié.',
      en: 'Every change begins like that, and the result is published.',
    },
  ],
  proof: { fr: 'Un compte rendu d’atelier ou de comité d’usagers, daté.', en: 'Dated minutes of a workshop or of a users’ committee.' },
  proofMonths: 18,
  steps: [
    {
      fr: 'Poser trois questions à ceux qui viennent de se servir du service.',
      en: 'Ask three questions of those who have just used the service.',
    },
    { fr: 'Poser ces questions avant le prochain changement.', en: 'Ask those questions before the next change.' },
    { fr: 'Faire essayer une première version par cinq personnes.', en: 'Have five people try a first version.' },
    { fr: 'Tenir un atelier qui réunit usagers et agents.', en: 'Hold a workshop that brings users and agents together.' },
    { fr: 'Publier ce que chaque atelier a changé.', en: 'Publish what each workshop changed.' },
  ],
  moves: { services: ['school-enrolment', 'school-canteen', 'nursery-place', 'social-aid'], voice: [] },
};
