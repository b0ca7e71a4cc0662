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
    'sans demarche ~3 part',
    'sans aucune demarche',
    '(recuperation|calcul) ~2 quotient familial',
    'quotient familial ~6 (automatiquement|recupere)',
    'api particulier',
  ],
  'automatic:not': [
    '(pas|non|n est|jamais) ~3 automatique',
    'automatiquement ~2 (inscrit|inscrits) ~4 (18 ans|liste|listes|majeurs)',
    '18 ans',
  ],
} as const satisfies Wordings;
