import type { LeverQuestion } from '../question.ts';

export const itBesideGeneralManagement: LeverQuestion = {
  lever: 'it-beside-general-management',
  version: 1,
  questions: {
    elected: { fr: 'Dans l’organigramme, où est l’informatique ?', en: 'Where is IT in the organisation chart?' },
    'general-director': { fr: 'À qui le responsable informatique rend-il compte ?', en: 'Whom does the head of IT report to?' },
    it: { fr: 'À qui votre service rend-il compte ?', en: 'Whom does your department report to?' },
    manager: { fr: 'De qui dépend le service informatique ?', en: 'Whom does the IT department depend on?' },
    agent: { fr: 'De qui dépend le service informatique ?', en: 'Whom does the IT department depend on?' },
    user: null,
  },
  anchors: [
    { fr: 'Personne n’est chargé de l’informatique.', en: 'Nobody is in charge of IT.' },
    { fr: 'Un agent s’en occupe en plus de son travail.', en: 'One agent sees to it besides their work.' },
    { fr: 'Un responsable informatique dépend d’un autre service.', en: 'A head of IT depends on another department.' },
    { fr: 'Il dépend d’un directeur général adjoint.', en: 'They report to a deputy director general.' },
    { fr: 'Il dépend du directeur général.', en: 'They report to the director general.' },
    {
      fr: 'Il siège à la direction, et tout grand projet passe par lui.',
      en: 'They sit on the management board, and every large project passes them.',
    },
  ],
  proof: { fr: 'L’organigramme daté.', en: 'The dated organisation chart.' },
  proofMonths: 24,
  steps: [
    { fr: 'Écrire dans une fiche de poste qui s’occupe de l’informatique.', en: 'Write into a job description who sees to IT.' },
    {
      fr: 'Nommer un responsable dont c’est le métier, seul ou avec des voisins.',
      en: 'Name somebody whose trade it is, alone or with neighbours.',
    },
    { fr: 'Rattacher ce responsable à un directeur général adjoint.', en: 'Have that person report to a deputy director general.' },
    {
      fr: 'Le rattacher au directeur général, et corriger l’organigramme.',
      en: 'Have them report to the director general, and correct the chart.',
    },
    { fr: 'L’inviter à chaque réunion de direction.', en: 'Invite them to every management meeting.' },
  ],
  moves: { services: ['school-canteen', 'leisure-centre', 'identity-documents'], voice: [] },
};
