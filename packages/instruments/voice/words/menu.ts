import type { Bilingual } from '@beffroi/instrument';

/** What leads to the pages of voices. */
export const menu = {
  whoSpeaks: { fr: 'Qui parle\u202f?', en: 'Who speaks?' },
  voices: { fr: 'Voix', en: 'Voices' },
  reading: { fr: 'Qui parle ici ?', en: 'Who speaks here?' },
  readingHint: {
    fr: 'Dire qui parle dans des publications de comptes publics, sans voir ce qu’en dit la machine.',
    en: 'Say who speaks in posts of public accounts, without seeing what the machine says.',
  },
  access: { fr: 'Accès aux mentions', en: 'Access to mentions' },
  accessHint: {
    fr: 'Donner de quoi lire toutes les mentions publiques d’un compte de la commune, ou le reprendre.',
    en: 'Give what lets all public mentions of an account of the town be read, or take it back.',
  },
} as const satisfies Record<string, Bilingual>;
