import type { Bilingual } from '@beffroi/instrument';

/** What leads to the pages of services, by their address. */
export const menu = {
  services: { fr: 'Services', en: 'Services by name' },
  rankings: { fr: 'Classements', en: 'Rankings' },
  evolution: { fr: 'Évolution', en: 'Change' },
  providers: { fr: 'Fournisseurs', en: 'Providers' },
  counter: { fr: 'Guichet', en: 'Counter' },
  method: { fr: 'Méthode', en: 'Method' },
  replies: { fr: 'Droit de réponse', en: 'Right of reply' },
  repliesHint: {
    fr: 'Voir les constats d’une commune avant leur publication, et les contester.',
    en: 'See a town’s findings before they are published, and contest them.',
  },
} as const satisfies Record<string, Bilingual>;
