import type { LeverQuestion } from '../question.ts';

export const initiativesEnergised: LeverQuestion = {
  lever: 'initiatives-energised',
  version: 1,
  questions: {
    elected: { fr: 'Un agent a une idée : que se passe-t-il ?', en: 'An agent has an idea: what happens?' },
    'general-director': { fr: 'Un agent a une idée : que se passe-t-il ?', en: 'An agent has an idea: what happens?' },
    it: { fr: 'Vous avez une idée : que se passe-t-il ?', en: 'You have an idea: what happens?' },
    manager: { fr: 'Un agent de votre équipe a une idée : que se passe-t-il ?', en: 'An agent of your team has an idea: what happens?' },
    agent: { fr: 'Vous avez une idée : que se passe-t-il ?', en: 'You have an idea: what happens?' },
    user: null,
  },
  anchors: [
    { fr: 'Rien : elle n’a pas d’endroit où aller.', en: 'Nothing: it has nowhere to go.' },
    { fr: 'Elle va dans une boîte à idées.', en: 'It goes into a box for ideas.' },
    { fr: 'Elle reçoit une réponse, avec un délai.', en: 'It gets an answer, within a delay.' },
    { fr: 'Du temps ou de l’argent est prévu pour essayer.', en: 'There is time or money to try it.' },
    { fr: 'Plusieurs essais par an vont au bout et sont racontés.', en: 'Several trials a year go to the end and are told.' },
    { fr: 'Toute équipe essaie, et garde ce qui marche.', en: 'Every team tries, and keeps what works.' },
  ],
  proof: {
    fr: 'L’appel à idées, le budget d’essai, le récit d’un essai.',
    en: 'The call for ideas, the budget for trials, the story of a trial.',
  },
  proofMonths: 12,
  steps: [
    { fr: 'Ouvrir une boîte à idées, et la lire chaque mois.', en: 'Open a box for ideas, and read it monthly.' },
    { fr: 'Répondre à chaque idée, sous un mois.', en: 'Answer each idea within a month.' },
    { fr: 'Réserver un budget ou une demi-journée pour essayer.', en: 'Keep a budget or half a day for trials.' },
    { fr: 'Raconter chaque essai, même raté.', en: 'Tell each trial, even one that failed.' },
    { fr: 'Demander à chaque équipe un essai par an.', en: 'Ask each team for one trial a year.' },
  ],
  moves: { services: ['street-problem', 'sports-activities'], voice: ['persona'] },
};
