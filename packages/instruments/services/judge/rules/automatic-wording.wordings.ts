import type { Wordings } from '@beffroi/reading';

/** What the rule `automatic-wording` looks for. */
export const wordings = {
  'automatic:call': [
    'renouvellement automatique',
    'renouvele automatiquement',
    'renouvelee automatiquement',
    'renouveles automatiquement',
    'reconduit automatiquement',
    'reconduite automatiquement',
    'reconduction automatique',
    'inscription office',
    'inscrits office',
    'inscrit office',
    'place office',
    '(reconduit|reconduite|reconduits|renouvelle|renouvele|renouvelee|prolonge|prolongee) ~1 (elle meme|elles memes|lui meme|eux memes|toute seule|tout seul|toutes seules|tous seuls)',
    '(faites|faire|avez) ~1 rien ~1 (direction|service|mairie|ville|education|creche|caisse) ~6 (inscrit|inscrivent|renouvelle|reconduit|prolonge|affecte)',
    'faites rien',
    '(direction|service|mairie|ville|education|commune) ~2 inscrit ~1 (elle meme|lui meme|office)',
    'sans demarche ~3 part',
    'sans aucune demarche',
    '(recuperation|calcul) ~2 quotient familial',
    'quotient familial ~6 (automatiquement|recupere)',
    'api particulier',
  ],
  'automatic:not': [
    '(pas|non|n est|jamais) ~3 automatique',
    'automatiquement ~2 (inscrit|inscrits) ~4 (18 ans|liste|listes|majeurs)',
    '(pas|jamais|plus|rien) ~2 (seule|seul|seules|seuls|elle meme|elles memes|lui meme|eux memes)',
    '18 ans',
  ],
} as const satisfies Wordings;
