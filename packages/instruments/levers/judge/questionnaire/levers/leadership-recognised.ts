import type { LeverQuestion } from '../question.ts';

export const leadershipRecognised: LeverQuestion = {
  lever: 'leadership-recognised',
  version: 1,
  questions: {
    elected: { fr: 'Que fait-on pour ceux qui entraînent les autres ?', en: 'What is done for those who carry others along?' },
    'general-director': {
      fr: 'Que faites-vous pour ceux qui entraînent les autres ?',
      en: 'What do you do for those who carry others along?',
    },
    it: { fr: 'Que fait-on ici pour ceux qui entraînent les autres ?', en: 'What is done here for those who carry others along?' },
    manager: {
      fr: 'Que reçoivent ceux qui entraînent les autres, chefs ou non ?',
      en: 'What do those get who carry others along, heads or not?',
    },
    agent: { fr: 'Que fait-on ici pour ceux qui entraînent les autres ?', en: 'What is done here for those who carry others along?' },
    user: null,
  },
  anchors: [
    { fr: 'Rien : seul le grade compte.', en: 'Nothing: only rank counts.' },
    { fr: 'On les remercie, sans l’écrire.', en: 'They are thanked, not in writing.' },
    { fr: 'L’entretien annuel en parle.', en: 'The yearly interview speaks of it.' },
    { fr: 'Ils sont formés à conduire une équipe.', en: 'They are trained to lead a team.' },
    { fr: 'Ils reçoivent du temps, une prime ou une mission.', en: 'They get time, a bonus or a mission.' },
    { fr: 'On peut conduire un projet sans être chef.', en: 'One can lead a project without being a head.' },
  ],
  proof: { fr: 'Le plan de formation des cadres, une lettre de mission.', en: 'The managers’ training plan, a letter of mission.' },
  proofMonths: 24,
  steps: [
    { fr: 'Dire merci devant l’équipe, avec le fait précis.', en: 'Say thanks before the team, with the precise deed.' },
    { fr: 'Ajouter une question à l’entretien annuel.', en: 'Add a question to the yearly interview.' },
    { fr: 'Inscrire ceux qui entraînent à une formation.', en: 'Enrol those who carry others along in a training.' },
    { fr: 'Donner du temps ou une prime par une lettre de mission.', en: 'Give time or a bonus in a letter of mission.' },
    { fr: 'Confier un projet à quelqu’un qui n’est pas chef.', en: 'Give a project to somebody who is no head.' },
  ],
  moves: { services: [], voice: ['speakers', 'office'] },
};
