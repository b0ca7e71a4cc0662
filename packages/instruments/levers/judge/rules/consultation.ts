import { type LeverRule, seenAs } from './rule.ts';

/** Residents who were asked before the town decided. */
export const consultation: LeverRule = {
  name: 'consultation',
  lever: 'open-ecosystem',
  says: {
    2: {
      fr: 'Des habitants sont consultés avant que la commune décide.',
      en: 'Residents are consulted before the town decides.',
    },
  },
  see: (site) => [
    ...seenAs(2, site, {
      all: [
        /\b(?:habitants?|riverains?|citoyens?|conseils? de quartiers?|population)\b/,
        /\b(?:a consulte|ont ete consultee?s|sont consultee?s|donnent leur avis|a concerte|ont donne leur avis)\b/,
        /\b(?:avant|prealable\w*|chaque projet|sur (?:les|chaque) projets?)\b/,
      ],
      none: [/\benquete publique\b/],
    }),
  ],
};
