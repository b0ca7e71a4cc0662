import type { LeverQuestion } from '../question.ts';

export const inHouseSkills: LeverQuestion = {
  lever: 'in-house-skills',
  version: 1,
  questions: {
    elected: {
      fr: 'Dans nos projets numériques, que savons-nous faire nous-mêmes ?',
      en: 'In our digital projects, what can we do ourselves?',
    },
    'general-director': {
      fr: 'Dans les projets numériques, que font vos équipes elles-mêmes ?',
      en: 'In digital projects, what do your teams do themselves?',
    },
    it: { fr: 'Que faites-vous vous-mêmes, sans prestataire ?', en: 'What do you do yourselves, without a contractor?' },
    manager: { fr: 'Pour vos outils, que savent faire les gens d’ici ?', en: 'For your tools, what can people here do?' },
    agent: { fr: 'Pour vos outils, que savent faire les gens d’ici ?', en: 'For your tools, what can people here do?' },
    user: null,
  },
  anchors: [
    { fr: 'Un prestataire fait tout, et personne ne vérifie.', en: 'A contractor does everything, and nobody checks.' },
    { fr: 'Quelqu’un d’ici suit les prestataires.', en: 'Somebody here follows the contractors.' },
    { fr: 'Des agents règlent et dépannent les outils courants.', en: 'Agents set up and repair the usual tools.' },
    { fr: 'Il y a ici des postes de projet, de données ou de web.', en: 'There are posts here for projects, data or the web.' },
    { fr: 'Nos équipes fabriquent une partie des services.', en: 'Our teams make a part of the services.' },
    { fr: 'Elles les partagent avec d’autres collectivités.', en: 'They share them with other authorities.' },
  ],
  proof: { fr: 'Des fiches de poste, un outil fait ici, un dépôt de code.', en: 'Job descriptions, a tool made here, a code repository.' },
  proofMonths: 24,
  steps: [
    { fr: 'Nommer une personne qui suit chaque contrat.', en: 'Name somebody who follows each contract.' },
    { fr: 'Former deux agents à régler les outils courants.', en: 'Train two agents to set up the usual tools.' },
    { fr: 'Créer un poste de projet, seul ou avec des voisins.', en: 'Create a project post, alone or with neighbours.' },
    { fr: 'Fabriquer ici un petit service, du début à la fin.', en: 'Make one small service here, from beginning to end.' },
    { fr: 'Publier ce service pour que d’autres le reprennent.', en: 'Publish it so that others can take it.' },
  ],
  moves: { services: ['civil-status-certificates', 'street-occupation', 'bulky-waste'], voice: [] },
};
