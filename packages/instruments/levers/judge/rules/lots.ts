import { type LeverRule, seenAs } from './rule.ts';

const CONTRACT = /\b(?:marches?|consultation|offres|accord-cadre|procedure|allotissement|fournitures|appel d'offres)\b/;

/** Contracts that are cut into lots. */
export const lots: LeverRule = {
  name: 'lots',
  lever: 'purchasing-diversified',
  says: {
    3: {
      fr: 'Un marché de la collectivité est coupé en lots.',
      en: 'A contract of the authority is cut into lots.',
    },
  },
  see: (site) =>
    seenAs(3, site, {
      all: [
        /\b(?:decompose|divise|reparti|scinde|alloti)e?s?\b.{0,20}\b(?:en )?(?:deux|trois|quatre|cinq|six|sept|huit|neuf|dix|onze|douze|[2-9]|[1-9]\d)?\b ?\blots?\b|\b(?:en )(?:deux|trois|quatre|cinq|six|sept|huit|neuf|dix|onze|douze|[2-9]|[1-9]\d) lots\b|\blots? (?:no?\W{0,3})?1 ?[:–—(-]|\bnombre de lots ?: ?(?:[2-9]|[1-9]\d)\b|\((?:[2-9]|[1-9]\d) lots\)|\ballotissement ?: ?(?:lots?|oui)\b|\bsystematiquement allotis\b/,
      ],
      none: [
        /\blot unique\b|\bmarche unique\b|\bnon alloti\b|\b(?:ventes?|encheres|tombola)\b|\blotissement\b|\bterrains?\b|\bparcelles?\b|\bcopropriete\b/,
      ],
      on: ['purchasing', 'minutes'],
      allow: ['private'],
      around: CONTRACT,
    }),
};
