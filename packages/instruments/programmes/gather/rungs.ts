import type { Bilingual } from '@beffroi/instrument';

/** Names of the levels of a theme, from 0 up: that nobody speaks of it, then how far the sentence that commits most does. */
export const RUNGS: readonly Bilingual[] = [
  { fr: 'rien', en: 'nothing' },
  { fr: 'mention', en: 'mention' },
  { fr: 'intention', en: 'intention' },
  { fr: 'mesure', en: 'measure' },
  { fr: 'mesure précisée', en: 'detailed measure' },
];
