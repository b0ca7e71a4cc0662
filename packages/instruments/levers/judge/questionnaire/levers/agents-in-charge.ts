import type { LeverQuestion } from '../question.ts';

export const agentsInCharge: LeverQuestion = {
  lever: 'agents-in-charge',
  version: 1,
  questions: {
    elected: { fr: 'Quand un dossier arrive, qui en a la charge ?', en: 'When a case comes in, who is in charge of it?' },
    'general-director': { fr: 'Quand un dossier arrive, qui en a la charge ?', en: 'When a case comes in, who is in charge of it?' },
    it: { fr: 'Quand une demande vous arrive, qui en a la charge ?', en: 'When a request reaches you, who is in charge of it?' },
    manager: { fr: 'Dans votre équipe, qui a la charge d’un dossier ?', en: 'In your team, who is in charge of a case?' },
    agent: { fr: 'Quand un dossier arrive, qui en a la charge ?', en: 'When a case comes in, who is in charge of it?' },
    user: { fr: 'Quand vous faites une demande, qui en a la charge ?', en: 'When you make a request, who is in charge of it?' },
  },
  anchors: [
    { fr: 'Personne : il passe de main en main.', en: 'Nobody: it goes from hand to hand.' },
    { fr: 'Un service, mais pas une personne.', en: 'A department, but no person.' },
    { fr: 'Une personne, qui doit tout faire valider.', en: 'A person, who must have everything approved.' },
    { fr: 'Une personne nommée, que tous connaissent.', en: 'A named person, known to all.' },
    { fr: 'Cette personne décide et signe, dans un cadre écrit.', en: 'That person decides and signs, within a written frame.' },
    { fr: 'Elle rend compte du résultat, et fait changer le cadre.', en: 'They account for the result, and have the frame changed.' },
  ],
  proof: {
    fr: 'Une délégation de signature à des agents, ou la liste des dossiers et de leurs responsables.',
    en: 'A delegation of signature to agents, or the list of cases with who is in charge.',
  },
  proofMonths: 24,
  steps: [
    { fr: 'Dire pour chaque sorte de demande quel service s’en charge.', en: 'Say for each sort of request which department takes it.' },
    { fr: 'Donner chaque dossier à une personne.', en: 'Give each case to one person.' },
    { fr: 'Afficher qui a la charge de quoi.', en: 'Show who is in charge of what.' },
    { fr: 'Donner la signature pour les cas courants.', en: 'Give the signature for usual cases.' },
    { fr: 'Demander chaque année ce qu’il faut changer au cadre.', en: 'Ask each year what should change in the frame.' },
  ],
  moves: { services: ['street-occupation', 'social-aid', 'resident-parking'], voice: ['initials', 'office'] },
};
