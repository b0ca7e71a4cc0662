import type { LeverQuestion } from '../question.ts';

export const peopleAsMuchAsTechnology: LeverQuestion = {
  lever: 'people-as-much-as-technology',
  version: 1,
  questions: {
    elected: { fr: 'Un outil nouveau arrive : que fait-on pour les agents ?', en: 'A new tool comes: what is done for agents?' },
    'general-director': { fr: 'Un outil nouveau arrive : que fait-on pour les agents ?', en: 'A new tool comes: what is done for agents?' },
    it: {
      fr: 'Vous installez un outil : que fait-on pour ceux qui s’en servent ?',
      en: 'You install a tool: what is done for those who use it?',
    },
    manager: { fr: 'Un outil nouveau arrive : que fait-on pour votre équipe ?', en: 'A new tool comes: what is done for your team?' },
    agent: { fr: 'Un outil nouveau arrive : que fait-on pour vous ?', en: 'A new tool comes: what is done for you?' },
    user: null,
  },
  anchors: [
    { fr: 'Rien : on se débrouille.', en: 'Nothing: one manages somehow.' },
    { fr: 'Un mode d’emploi est envoyé.', en: 'Instructions are sent.' },
    { fr: 'Une formation est proposée.', en: 'A training is offered.' },
    { fr: 'Chaque projet a un budget et du temps pour former.', en: 'Each project has a budget and time for training.' },
    { fr: 'Des collègues référents aident, sur leur temps de travail.', en: 'Colleagues help as referents, in working hours.' },
    { fr: 'On vérifie que chacun s’en sert bien, et on corrige.', en: 'One checks that everybody uses it well, and corrects.' },
  ],
  proof: { fr: 'Le plan de formation, la liste des agents référents.', en: 'The training plan, the list of referents.' },
  proofMonths: 12,
  steps: [
    { fr: 'Écrire un mode d’emploi d’une page.', en: 'Write instructions of one page.' },
    { fr: 'Former avant d’installer.', en: 'Train before installing.' },
    { fr: 'Mettre la formation dans le budget du projet.', en: 'Put training into the project’s budget.' },
    { fr: 'Donner du temps à un référent par service.', en: 'Give time to a referent in each department.' },
    { fr: 'Demander trois mois après ce qui bloque.', en: 'Ask after three months what stands in the way.' },
  ],
  moves: { services: ['school-canteen', 'social-aid'], voice: ['takeover', 'initials'] },
};
