import type { LeverQuestion } from '../question.ts';

export const saasFlexibility: LeverQuestion = {
  lever: 'saas-flexibility',
  version: 1,
  questions: {
    elected: { fr: 'Où sont nos logiciels ?', en: 'Where is our software?' },
    'general-director': { fr: 'Où sont les logiciels de la maison ?', en: 'Where is the house’s software?' },
    it: { fr: 'Où tournent vos logiciels ?', en: 'Where does your software run?' },
    manager: { fr: 'D’où votre équipe ouvre-t-elle ses logiciels ?', en: 'From where does your team open its software?' },
    agent: { fr: 'D’où pouvez-vous ouvrir vos logiciels ?', en: 'From where can you open your software?' },
    user: null,
  },
  anchors: [
    { fr: 'Sur un seul poste, dans un bureau.', en: 'On one computer, in one office.' },
    { fr: 'Sur nos serveurs, depuis nos bureaux.', en: 'On our servers, from our offices.' },
    { fr: 'Un logiciel au moins s’ouvre par internet.', en: 'At least one opens over the internet.' },
    {
      fr: 'Les habitants font des démarches sur un service en ligne loué.',
      en: 'Residents do things on an online service that is rented.',
    },
    { fr: 'La plupart s’ouvrent par internet, et se parlent.', en: 'Most open over the internet, and talk to each other.' },
    { fr: 'On peut en changer, et reprendre ses données.', en: 'One can change it, and take the data along.' },
  ],
  proof: { fr: 'La liste des logiciels, un contrat avec sa clause de sortie.', en: 'The list of software, a contract with its way out.' },
  proofMonths: 18,
  steps: [
    { fr: 'Sauvegarder hors du poste, et partager l’accès.', en: 'Save outside the computer, and share the access.' },
    { fr: 'Passer un logiciel en ligne : la messagerie, par exemple.', en: 'Move one piece of software online: mail, for instance.' },
    { fr: 'Ouvrir une démarche en ligne aux habitants.', en: 'Open one procedure online to residents.' },
    { fr: 'Relier deux logiciels pour ne plus ressaisir.', en: 'Connect two of them, to type nothing twice.' },
    { fr: 'Écrire la sortie et la reprise des données au contrat.', en: 'Write the way out and the data’s return into the contract.' },
  ],
  moves: { services: ['school-canteen', 'leisure-centre', 'nursery-place', 'arts-school', 'library-loans'], voice: [] },
};
