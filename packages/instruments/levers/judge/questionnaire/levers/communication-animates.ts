import type { LeverQuestion } from '../question.ts';

export const communicationAnimates: LeverQuestion = {
  lever: 'communication-animates',
  version: 1,
  questions: {
    elected: { fr: 'Que fait notre communication avec les habitants ?', en: 'What does our communication do with residents?' },
    'general-director': {
      fr: 'Que fait le service communication avec les habitants ?',
      en: 'What does the communication department do with residents?',
    },
    it: { fr: 'Que fait la communication sur le site et les réseaux ?', en: 'What does communication do on the site and networks?' },
    manager: {
      fr: 'Que fait la communication de ce que fait votre service ?',
      en: 'What does communication do with your department’s work?',
    },
    agent: { fr: 'Que fait notre communication avec les habitants ?', en: 'What does our communication do with residents?' },
    user: { fr: 'Que fait la communication de votre collectivité avec vous ?', en: 'What does your town’s communication do with you?' },
  },
  anchors: [
    { fr: 'Elle publie seulement ce que la loi impose.', en: 'It publishes only what the law demands.' },
    { fr: 'Elle annonce les décisions et les événements.', en: 'It announces decisions and events.' },
    { fr: 'Elle répond en ligne à ceux qui écrivent.', en: 'It answers online to those who write.' },
    { fr: 'Elle publie ce que proposent les habitants et les associations.', en: 'It publishes what residents and associations propose.' },
    {
      fr: 'Elle réunit un réseau d’habitants plusieurs fois par an.',
      en: 'It brings a network of residents together several times a year.',
    },
    { fr: 'Les habitants animent avec elle un espace commun.', en: 'Residents run a common space with it.' },
  ],
  proof: {
    fr: 'La page où l’on propose, le programme des rencontres, ou des échanges publics.',
    en: 'The page where one proposes, the programme of meetings, or public exchanges.',
  },
  proofMonths: 12,
  steps: [
    { fr: 'Annoncer chaque décision et chaque événement, avec sa date.', en: 'Announce each decision and event, with its date.' },
    { fr: 'Répondre aux messages publics, avec un délai annoncé.', en: 'Answer public messages, within a delay that is told.' },
    { fr: 'Ouvrir un formulaire pour proposer un événement ou un article.', en: 'Open a form to propose an event or an article.' },
    { fr: 'Réunir trois fois par an ceux qui proposent.', en: 'Bring those who propose together three times a year.' },
    { fr: 'Leur confier une part de l’espace, avec une règle écrite.', en: 'Give them a part of the space, with a written rule.' },
  ],
  moves: { services: ['street-problem', 'library-loans'], voice: ['presence', 'initials', 'takeover'] },
};
