import { type LeverRule, seenAs } from './rule.ts';

/** A project that was presented to residents. */
export const publicMeeting: LeverRule = {
  name: 'public-meeting',
  lever: 'open-ecosystem',
  says: {
    1: {
      fr: 'Un projet a été présenté aux habitants.',
      en: 'A project was presented to residents.',
    },
  },
  see: (site) =>
    seenAs(1, site, {
      all: [
        /\bprojets?\b/,
        /\b(?:a ete|ont ete|leur a ete|a bien ete) presentee?s?\b/,
        /\b(?:habitants?|riverains?|reunion publique|population)\b/,
      ],
    }),
};
