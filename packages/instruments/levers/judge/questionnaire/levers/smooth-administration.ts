import type { LeverQuestion } from '../question.ts';

export const smoothAdministration: LeverQuestion = {
  lever: 'smooth-administration',
  version: 1,
  questions: {
    elected: {
      fr: 'Comment passe un papier interne, comme un congé ou un achat ?',
      en: 'How does an internal paper pass, such as leave or a purchase?',
    },
    'general-director': {
      fr: 'Comment passe une demande interne, comme un congé ou un achat ?',
      en: 'How does an internal request pass, such as leave or a purchase?',
    },
    it: {
      fr: 'Comment passe une demande interne, comme un congé ou un achat ?',
      en: 'How does an internal request pass, such as leave or a purchase?',
    },
    manager: {
      fr: 'Comment passe une demande de votre équipe, comme un congé ou un achat ?',
      en: 'How does a request of your team pass, such as leave or a purchase?',
    },
    agent: {
      fr: 'Comment passe votre demande, comme un congé ou un achat ?',
      en: 'How does your request pass, such as leave or a purchase?',
    },
    user: null,
  },
  anchors: [
    { fr: 'Sur papier, avec plusieurs signatures.', en: 'On paper, with several signatures.' },
    { fr: 'Le même papier, par courriel.', en: 'The same paper, by e-mail.' },
    { fr: 'Une partie passe dans un outil, signature comprise.', en: 'A part passes in a tool, signature included.' },
    { fr: 'On ne donne pas deux fois la même information.', en: 'The same information is not given twice.' },
    { fr: 'On mesure les délais, et on retire des étapes.', en: 'Delays are measured, and steps taken out.' },
    { fr: 'Un agent peut faire retirer une étape inutile.', en: 'An agent can have a useless step taken out.' },
  ],
  proof: { fr: 'Le parcours d’une demande, avec ses étapes et ses délais.', en: 'The course of a request, with its steps and delays.' },
  proofMonths: 18,
  steps: [
    { fr: 'Accepter par courriel ce qui se signe sur papier.', en: 'Accept by e-mail what is signed on paper.' },
    { fr: 'Mettre une demande courante dans un outil.', en: 'Put one usual request into a tool.' },
    { fr: 'Retirer du formulaire ce que la maison sait déjà.', en: 'Take out of the form what the house knows.' },
    { fr: 'Compter les jours et les signatures, en retirer une.', en: 'Count days and signatures, take one out.' },
    { fr: 'Donner à chaque agent un moyen de signaler une étape inutile.', en: 'Give each agent a way to report a useless step.' },
  ],
  moves: { services: ['street-occupation', 'school-enrolment', 'nursery-place'], voice: [] },
};
