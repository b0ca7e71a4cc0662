import type { Bilingual } from '@beffroi/instrument';

/** What leads to the pages of services, by their address. */
export const menu = {
  services: { fr: 'Services', en: 'Services by name' },
  rankings: { fr: 'Classements', en: 'Rankings' },
  evolution: { fr: 'Évolution', en: 'Change' },
  providers: { fr: 'Fournisseurs', en: 'Providers' },
  counter: { fr: 'Guichet', en: 'Counter' },
  whereToDo: { fr: 'Où faire ma démarche\u202f?', en: 'Where do I do it?' },
  whoGoesOn: { fr: 'Qui avance\u202f?', en: 'Who is moving?' },
  howKnown: { fr: 'Comment le sait-on\u202f?', en: 'How is it known?' },
  method: { fr: 'Méthode', en: 'Method' },
} as const satisfies Record<string, Bilingual>;
