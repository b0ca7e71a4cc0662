import { type LeverRule, seenAs } from './rule.ts';

/** Free software that the authority works with. */
export const freeSoftware: LeverRule = {
  name: 'free-software',
  lever: 'purchasing-diversified',
  says: {
    4: {
      fr: 'La collectivité travaille aussi avec des logiciels libres.',
      en: 'The authority also works with free software.',
    },
  },
  see: (site) =>
    seenAs(4, site, {
      all: [
        /\b(?:logiciels? libres?|suite bureautique libre|open source|libreoffice|messagerie libre|outils libres)\b/,
        /\b(?:install\w*|utilis\w*|privilegi\w*|adopt\w*|migr\w*|passe\w* (?:a|au|aux)|equip\w*|deploy\w*|fonctionne\w*)\b/,
        // Clubs and firms install it too: the authority, or what is its own, is named.
        /\b(?:nous|nos|notre|mairie|ville|commune|collectivite|communaute|agglo(?:meration)?|metropole|departement|region|services?|agents?|ecoles?|bibliotheques?|mediatheques?|postes?|ordinateurs?|bureautique|secretariat|serveurs?|deliberation|[a-z]+ons)\b/,
      ],
      none: [
        /\b(?:atelier|install party|association|habitants|formation pour|telechargez|pour lire|lecteur)\b/,
        /\b(?:sites?|wordpress|spip|drupal|joomla|typo3|millions)\b/,
      ],
    }),
};
