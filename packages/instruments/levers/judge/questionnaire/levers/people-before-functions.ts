import type { LeverQuestion } from '../question.ts';

export const peopleBeforeFunctions: LeverQuestion = {
  lever: 'people-before-functions',
  version: 1,
  questions: {
    elected: { fr: 'Comment les agents sont-ils connus, ici et des habitants ?', en: 'How are agents known, here and to residents?' },
    'general-director': {
      fr: 'Comment les agents sont-ils connus dans la maison et dehors ?',
      en: 'How are agents known in the house and outside?',
    },
    it: { fr: 'Comment trouver la bonne personne dans la maison ?', en: 'How is the right person found in the house?' },
    manager: { fr: 'Comment les gens de votre équipe sont-ils connus ?', en: 'How are the people of your team known?' },
    agent: { fr: 'Comment êtes-vous connu, ici et des usagers ?', en: 'How are you known, here and to users?' },
    user: { fr: 'Connaissez-vous les personnes qui vous répondent ?', en: 'Do you know the people who answer you?' },
  },
  anchors: [
    { fr: 'On ne connaît que le nom du service.', en: 'Only the department’s name is known.' },
    { fr: 'On connaît le nom des chefs.', en: 'The names of the heads are known.' },
    { fr: 'Un annuaire donne le nom de chacun.', en: 'A directory gives everybody’s name.' },
    { fr: 'L’usager a le nom de qui suit sa demande.', en: 'The user has the name of who follows their request.' },
    { fr: 'Les agents sont présentés avec leur métier.', en: 'Agents are presented with their trade.' },
    { fr: 'On confie un projet à qui sait faire, quel que soit son poste.', en: 'A project goes to who can do it, whatever their post.' },
  ],
  proof: {
    fr: 'L’annuaire, un courrier type avec un nom, des portraits d’agents.',
    en: 'The directory, a standard letter with a name, portraits of agents.',
  },
  proofMonths: 18,
  steps: [
    { fr: 'Publier le nom des responsables de service.', en: 'Publish the names of heads of departments.' },
    { fr: 'Faire un annuaire avec chaque agent qui le veut bien.', en: 'Make a directory of each agent who agrees.' },
    { fr: 'Mettre un nom et un numéro sur chaque réponse.', en: 'Put a name and a number on each answer.' },
    { fr: 'Présenter un agent et son métier chaque mois.', en: 'Present an agent and their trade each month.' },
    {
      fr: 'Chercher dans toute la maison qui sait faire, avant chaque projet.',
      en: 'Look in the whole house for who can do it, before each project.',
    },
  ],
  moves: { services: ['social-aid', 'nursery-place'], voice: ['initials', 'takeover', 'speakers'] },
};
