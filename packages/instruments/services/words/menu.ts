import type { Bilingual } from '@beffroi/instrument';

/** What leads to the pages of services, by their address. */
export const menu = {
  services: { fr: 'Services', en: 'Services by name' },
  rankings: { fr: 'Classements', en: 'Rankings' },
  evolution: { fr: 'Évolution', en: 'Change' },
  providers: { fr: 'Fournisseurs', en: 'Providers' },
  counter: { fr: 'Guichet', en: 'Counter' },
  method: { fr: 'Méthode', en: 'Method' },
} as const satisfies Record<string, Bilingual>;
