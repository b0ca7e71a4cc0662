import type { LeverQuestion } from '../question.ts';

export const openEcosystem: LeverQuestion = {
  lever: 'open-ecosystem',
  version: 1,
  questions: {
    elected: {
      fr: 'Un projet se prépare : qui, hors de la maison, y prend part ?',
      en: 'A project is prepared: who from outside takes part?',
    },
    'general-director': {
      fr: 'Un projet se prépare : qui, hors de la maison, y prend part ?',
      en: 'A project is prepared: who from outside takes part?',
    },
    it: {
      fr: 'Un projet numérique se prépare : qui, de l’extérieur, y prend part ?',
      en: 'A digital project is prepared: who from outside takes part?',
    },
    manager: {
      fr: 'Un projet de votre service se prépare : qui, du dehors, y prend part ?',
      en: 'A project of your department is prepared: who from outside takes part?',
    },
    agent: { fr: 'Un projet se prépare : qui, de l’extérieur, y prend part ?', en: 'A project is prepared: who from outside takes part?' },
    user: {
      fr: 'Un projet se prépare dans votre collectivité : pouvez-vous y prendre part ?',
      en: 'A project is prepared in your town: can you take part?',
    },
  },
  anchors: [
    { fr: 'Personne : on ne l’apprend qu’à la fin.', en: 'Nobody: one only learns of it at the end.' },
    { fr: 'Le projet est présenté une fois décidé.', en: 'The project is presented once decided.' },
    { fr: 'On consulte des habitants avant de décider.', en: 'Residents are consulted before deciding.' },
    {
      fr: 'Un lieu est ouvert à tous : budget participatif, plateforme ou données ouvertes.',
      en: 'Something is open to all: participatory budget, platform or open data.',
    },
    {
      fr: 'Habitants, associations ou entreprises dessinent le projet avec nous.',
      en: 'Residents, associations or firms draw the project with us.',
    },
    { fr: 'Des projets viennent d’eux, et nous y prenons part.', en: 'Projects come from them, and we take part.' },
  ],
  proof: {
    fr: 'La page de participation, le portail de données, le compte rendu d’un atelier.',
    en: 'The page on participation, the data portal, minutes of a workshop.',
  },
  proofMonths: 18,
  steps: [
    { fr: 'Présenter le prochain projet dans une réunion publique.', en: 'Present the next project in a public meeting.' },
    { fr: 'Consulter avant de décider, et publier les réponses.', en: 'Consult before deciding, and publish the answers.' },
    { fr: 'Ouvrir un budget participatif, une plateforme ou des données.', en: 'Open a participatory budget, a platform or data.' },
    { fr: 'Inviter deux acteurs du dehors dès la première réunion.', en: 'Invite two people from outside to the first meeting.' },
    { fr: 'Soutenir un projet venu d’habitants ou d’entreprises.', en: 'Support a project that residents or firms brought.' },
  ],
  moves: { services: ['street-problem'], voice: ['presence'] },
};
