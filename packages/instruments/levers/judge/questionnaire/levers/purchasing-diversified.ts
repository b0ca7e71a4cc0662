import type { LeverQuestion } from '../question.ts';

export const purchasingDiversified: LeverQuestion = {
  lever: 'purchasing-diversified',
  version: 1,
  questions: {
    elected: { fr: 'Comment achetons-nous, par exemple un logiciel ?', en: 'How do we buy, a piece of software for instance?' },
    'general-director': {
      fr: 'Comment vos services achètent-ils, par exemple un logiciel ?',
      en: 'How do your departments buy, software for instance?',
    },
    it: { fr: 'Comment achetez-vous un logiciel ?', en: 'How do you buy software?' },
    manager: {
      fr: 'Comment votre service achète-t-il, par exemple un logiciel ?',
      en: 'How does your department buy, software for instance?',
    },
    agent: { fr: 'Comment achète-t-on ici, par exemple un logiciel ?', en: 'How does one buy here, software for instance?' },
    user: null,
  },
  anchors: [
    { fr: 'Toujours au même, sans comparer.', en: 'Always from the same, without comparing.' },
    { fr: 'On compare plusieurs devis.', en: 'Several quotes are compared.' },
    { fr: 'Une règle écrite regarde plus que le prix.', en: 'A written rule looks at more than the price.' },
    { fr: 'Les achats sont coupés en lots, pour les petites entreprises aussi.', en: 'Purchases are cut into lots, for small firms too.' },
    { fr: 'On achète aussi à plusieurs, du logiciel libre, ou un essai.', en: 'One also buys with others, free software, or a trial.' },
    { fr: 'On parle aux fournisseurs avant, et on peut changer vite.', en: 'One talks to suppliers before, and can change fast.' },
  ],
  proof: {
    fr: 'Le guide d’achat, un règlement de consultation, un groupement de commandes.',
    en: 'The purchasing guide, rules of a tender, a group of buyers.',
  },
  proofMonths: 24,
  steps: [
    { fr: 'Demander trois devis.', en: 'Ask for three quotes.' },
    { fr: 'Écrire une règle d’achat d’une page.', en: 'Write a purchasing rule of one page.' },
    { fr: 'Couper le prochain marché en lots.', en: 'Cut the next contract into lots.' },
    { fr: 'Acheter une fois à plusieurs, ou du logiciel libre.', en: 'Buy once with others, or free software.' },
    { fr: 'Rencontrer les fournisseurs avant, et prévoir comment sortir.', en: 'Meet suppliers before, and provide for the way out.' },
  ],
  moves: { services: ['school-canteen', 'leisure-centre', 'library-loans'], voice: [] },
};
