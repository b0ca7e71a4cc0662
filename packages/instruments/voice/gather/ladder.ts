import type { Bilingual } from '@beffroi/instrument';

/** Names of the levels of presence, from 0 to 5; each voice goes up the same ladder. */
export const LADDER: readonly Bilingual[] = [
  { fr: 'personne', en: 'nobody' },
  { fr: 'un envoi', en: 'sending' },
  { fr: 'une réponse', en: 'an answer' },
  { fr: 'un nom, parfois', en: 'a name, at times' },
  { fr: 'des personnes', en: 'persons' },
  { fr: 'une voix qui demeure', en: 'a voice that stays' },
];
