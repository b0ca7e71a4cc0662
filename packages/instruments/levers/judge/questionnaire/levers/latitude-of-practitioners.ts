import type { LeverQuestion } from '../question.ts';

export const latitudeOfPractitioners: LeverQuestion = {
  lever: 'latitude-of-practitioners',
  version: 1,
  questions: {
    elected: { fr: 'Que peuvent décider les agents dans leur travail ?', en: 'What can agents decide in their work?' },
    'general-director': { fr: 'Que peuvent décider les agents sans demander ?', en: 'What can agents decide without asking?' },
    it: { fr: 'Que pouvez-vous décider sans demander ?', en: 'What can you decide without asking?' },
    manager: { fr: 'Que peuvent décider vos agents sans vous demander ?', en: 'What can your agents decide without asking you?' },
    agent: { fr: 'Que pouvez-vous décider dans votre travail ?', en: 'What can you decide in your work?' },
    user: null,
  },
  anchors: [
    { fr: 'Rien : chaque geste demande un accord.', en: 'Nothing: every move takes an approval.' },
    { fr: 'On propose, le chef décide de tout.', en: 'One proposes, the head decides everything.' },
    { fr: 'On règle seul les petites choses du jour.', en: 'One settles the small things of the day alone.' },
    { fr: 'On choisit comment atteindre le but fixé.', en: 'One chooses how to reach the goal that is set.' },
    { fr: 'On change soi-même une procédure ou un outil.', en: 'One changes a procedure or a tool oneself.' },
    { fr: 'L’équipe fixe ses règles, et la direction l’a écrit.', en: 'The team sets its rules, and management has put that in writing.' },
  ],
  proof: {
    fr: 'Une note qui dit ce que l’équipe décide, ou une procédure changée par elle.',
    en: 'A note that says what the team decides, or a procedure that it changed.',
  },
  proofMonths: 18,
  steps: [
    { fr: 'Demander à chacun une proposition par mois.', en: 'Ask everybody for one proposal a month.' },
    { fr: 'Écrire dix choses que l’on règle sans demander.', en: 'Write down ten things that are settled without asking.' },
    { fr: 'Fixer le but, et laisser choisir la manière.', en: 'Set the goal, and leave the manner open.' },
    { fr: 'Laisser l’équipe changer une procédure, puis l’écrire.', en: 'Let the team change a procedure, then write it down.' },
    { fr: 'Signer avec l’équipe ce qu’elle décide seule.', en: 'Sign with the team what it decides alone.' },
  ],
  moves: { services: ['street-problem', 'lost-property'], voice: ['takeover', 'speakers'] },
};
