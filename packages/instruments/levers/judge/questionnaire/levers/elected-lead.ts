import type { LeverQuestion } from '../question.ts';

export const electedLead: LeverQuestion = {
  lever: 'elected-lead',
  version: 1,
  questions: {
    elected: { fr: 'Dans notre équipe, qui est chargé du numérique ?', en: 'In our team, who is in charge of digital matters?' },
    'general-director': {
      fr: 'Quel élu porte avec vous le numérique et le changement des services ?',
      en: 'Which elected member carries digital and the change of services with you?',
    },
    it: { fr: 'Quel élu suit vos projets numériques ?', en: 'Which elected member follows your digital projects?' },
    manager: { fr: 'À quel élu parler d’un projet numérique ?', en: 'Which elected member do you speak to about a digital project?' },
    agent: { fr: 'Savez-vous quel élu est chargé du numérique ?', en: 'Do you know which elected member is in charge of digital matters?' },
    user: {
      fr: 'Dans votre collectivité, quel élu est chargé du numérique ?',
      en: 'In your town, which elected member is in charge of digital matters?',
    },
  },
  anchors: [
    { fr: 'Aucun élu n’en est chargé.', en: 'No elected member is in charge of it.' },
    { fr: 'Un élu suit le sujet, sans délégation écrite.', en: 'One member follows it, without a written delegation.' },
    { fr: 'Un conseiller a une délégation écrite au numérique.', en: 'A councillor has a written delegation for digital.' },
    {
      fr: 'Un adjoint, ou un vice-président, a le numérique dans sa délégation.',
      en: 'A deputy mayor, or vice-president, has digital in their delegation.',
    },
    { fr: 'Un adjoint a le numérique et le changement des services.', en: 'A deputy mayor has digital and the change of services.' },
    { fr: 'Cet adjoint en rend compte en public chaque année.', en: 'That deputy mayor accounts for it in public every year.' },
  ],
  proof: { fr: 'L’arrêté de délégation, ou la page du conseil municipal.', en: 'The order of delegation, or the council’s page.' },
  proofMonths: 36,
  steps: [
    {
      fr: 'Demander en réunion quel élu suit le numérique, et l’écrire au compte rendu.',
      en: 'Ask in a meeting who follows digital matters, and write it in the minutes.',
    },
    { fr: 'Signer un arrêté qui délègue le numérique à un conseiller.', en: 'Sign an order that delegates digital to a councillor.' },
    { fr: 'Mettre le numérique dans la délégation d’un adjoint.', en: 'Put digital into a deputy mayor’s delegation.' },
    { fr: 'Ajouter à cette délégation le changement des services.', en: 'Add the change of services to that delegation.' },
    { fr: 'Présenter un bilan au conseil chaque année, et le publier.', en: 'Present a review to the council every year, and publish it.' },
  ],
  moves: { services: ['school-enrolment', 'civil-status-certificates', 'street-problem'], voice: ['presence', 'office'] },
};
