import type { Theme } from './theme.ts';

export const ai: Theme = {
  id: 'ai',
  depth: 'disruptive',
  name: { fr: 'Intelligence artificielle', en: 'Artificial intelligence' },
  definition: {
    fr: 'L’intelligence artificielle nommée comme telle : usages dans les services, charte, formation, refus.',
    en: 'Artificial intelligence named as such: uses in services, charter, training, refusal.',
  },
  examples: [
    'Aucune décision ne sera confiée à un algorithme.',
    'L’intelligence artificielle ne décidera jamais à la place d’un agent.',
    'Une charte de l’IA pour les services municipaux.',
    'Nous refuserons la surveillance par intelligence artificielle.',
  ],
  nearMisses: [
    'Un robot tondeuse pour le stade.',
    'Un moratoire sur la reconnaissance des visages.',
    'Une ville intelligente.',
    'Faire confiance à l’intelligence collective.',
  ],
  topic2014: null,
  names: [
    '(ni|aucun|pas|sans) ~2 algorithme',
    'algorithme ~4 (camera|ville|mairie)',
    '(decision|bilan|registre|liste|charte) ~4 algorithme',
    'intelligence artificielle',
    'ia',
    '(chatgpt|chat gpt|mistral ai|copilot|llm)',
    '(agent conversationnel|chatbot) ~4 (ia|intelligence)',
  ],
  across: [],
  hints: [],
  not: ['ia ~1 (sud|nord|est|ouest)'],
};
