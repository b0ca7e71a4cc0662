import type { LeverQuestion } from '../question.ts';

export const collectiveIntelligence: LeverQuestion = {
  lever: 'collective-intelligence',
  version: 1,
  questions: {
    elected: { fr: 'Comment les agents résolvent-ils les problèmes de tous les jours ?', en: 'How do agents solve everyday problems?' },
    'general-director': {
      fr: 'Comment les services résolvent-ils les problèmes de tous les jours ?',
      en: 'How do departments solve everyday problems?',
    },
    it: { fr: 'Comment résolvez-vous un problème avec les autres services ?', en: 'How do you solve a problem with other departments?' },
    manager: {
      fr: 'Comment votre équipe résout-elle un problème de tous les jours ?',
      en: 'How does your team solve an everyday problem?',
    },
    agent: { fr: 'Comment résolvez-vous un problème de tous les jours ?', en: 'How do you solve an everyday problem?' },
    user: null,
  },
  anchors: [
    { fr: 'Chacun seul dans son bureau.', en: 'Each alone in their office.' },
    { fr: 'On en parle, sans suite.', en: 'It is talked about, without a sequel.' },
    { fr: 'Un moment est prévu pour chercher ensemble.', en: 'There is a time to search together.' },
    { fr: 'Un groupe de plusieurs services cherche et essaie.', en: 'A group of several departments searches and tries.' },
    { fr: 'Ce que le groupe trouve est appliqué et suivi.', en: 'What the group finds is applied and followed.' },
    { fr: 'Toute équipe sait le faire, et l’apprend à d’autres.', en: 'Every team can do it, and teaches it to others.' },
  ],
  proof: { fr: 'Un compte rendu de groupe, avec ce qui a été essayé.', en: 'Minutes of a group, with what was tried.' },
  proofMonths: 12,
  steps: [
    { fr: 'Noter en réunion un problème et qui le suit.', en: 'Note a problem in a meeting, and who follows it.' },
    { fr: 'Garder une heure par mois pour chercher ensemble.', en: 'Keep an hour a month to search together.' },
    { fr: 'Réunir deux services autour d’un même problème.', en: 'Bring two departments together on one problem.' },
    { fr: 'Appliquer une solution, et la revoir trois mois après.', en: 'Apply a solution, and look again after three months.' },
    { fr: 'Former quelqu’un par équipe à animer ces groupes.', en: 'Train somebody in each team to run such groups.' },
  ],
  moves: { services: ['street-problem', 'school-canteen'], voice: [] },
};
