import type { LeverQuestion } from '../question.ts';

export const freeSpeech: LeverQuestion = {
  lever: 'free-speech',
  version: 1,
  questions: {
    elected: {
      fr: 'Où les agents peuvent-ils dire ce qu’ils pensent du travail ?',
      en: 'Where can agents say what they think of the work?',
    },
    'general-director': {
      fr: 'Où les agents peuvent-ils dire ce qu’ils pensent du travail ?',
      en: 'Where can agents say what they think of the work?',
    },
    it: { fr: 'Où pouvez-vous dire ce que vous pensez du travail ?', en: 'Where can you say what you think of the work?' },
    manager: {
      fr: 'Où vos agents peuvent-ils dire ce qu’ils pensent du travail ?',
      en: 'Where can your agents say what they think of the work?',
    },
    agent: { fr: 'Où pouvez-vous dire ce que vous pensez du travail ?', en: 'Where can you say what you think of the work?' },
    user: { fr: 'Avez-vous vu ou lu des agents parler de leur travail ?', en: 'Have you seen or read agents speak of their work?' },
  },
  anchors: [
    { fr: 'Nulle part : on se tait.', en: 'Nowhere: one keeps silent.' },
    { fr: 'En réunion, on peut poser des questions.', en: 'In meetings, one may ask questions.' },
    { fr: 'Un espace recueille propositions et critiques.', en: 'A space takes proposals and criticism.' },
    { fr: 'Chaque remarque reçoit une réponse écrite.', en: 'Each remark gets a written answer.' },
    { fr: 'Des agents parlent de leur métier en public, sous leur nom.', en: 'Agents speak of their trade in public, under their names.' },
    { fr: 'Des agents répondent aux habitants en public, sous leur nom.', en: 'Agents answer residents in public, under their names.' },
  ],
  proof: {
    fr: 'Un espace d’expression avec ses réponses, des paroles d’agents publiées.',
    en: 'A space for speech with its answers, agents’ words that were published.',
  },
  proofMonths: 12,
  steps: [
    { fr: 'Garder dix minutes de questions dans chaque réunion.', en: 'Keep ten minutes for questions in each meeting.' },
    { fr: 'Ouvrir un cahier ou un espace de propositions.', en: 'Open a book or space for proposals.' },
    { fr: 'Répondre par écrit à chacune, sous un mois.', en: 'Answer each in writing, within a month.' },
    { fr: 'Donner la parole à un agent dans le journal ou sur le site.', en: 'Let an agent speak in the paper or on the site.' },
    { fr: 'Laisser des agents volontaires répondre en public.', en: 'Let agents who wish answer in public.' },
  ],
  moves: { services: [], voice: ['presence', 'takeover', 'initials', 'speakers'] },
};
