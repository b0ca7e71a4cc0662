import { type LeverRule, seenAs } from './rule.ts';

/** Residents who were asked before the town decided. */
export const consultation: LeverRule = {
  name: 'consultation',
  lever: 'open-ecosystem',
  says: {
    2: {
      fr: 'Des habitants sont consultés avant que la collectivité décide.',
      en: 'Residents are consulted before the authority decides.',
    },
  },
  see: (site) => [
    ...seenAs(2, site, {
      all: [
        /\b(?:habitants?|riverains?|citoyens?|conseils? de quartiers?|population)\b/,
        /\b(?:a consulte|a demande (?:leur |son |l')avis|ont ete consultee?s|sont consultee?s|donnent leur avis|a concerte|ont donne leur avis)\b/,
        /\b(?:avant|prealable\w*|chaque projet|sur (?:les|chaque) projets?)\b/,
      ],
      none: [INQUIRY],
    }),
    ...seenAs(2, site, {
      all: [/\bconcertation\b/, /\bprojets?\b/, /\b(?:s'est tenue|a eu lieu|a ete (?:menee|organisee)|bilan|synthese)\b/],
      none: [INQUIRY],
    }),
    ...seenAs(2, site, {
      all: [/\bdonnez votre avis\b/, /\b(?:projets?|amenagement|plan|esquisses?|scenarios?|maquettes?)\b/, /\b(?:jusqu'au|avant le|du \d)/],
      none: [INQUIRY],
    }),
  ],
};

/** What the law asks before works, and no consultation of the town's own. */
const INQUIRY = /\b(?:enquete publique|commissaire enqueteur|registre)\b/;
