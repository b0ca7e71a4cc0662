import type { Wordings } from '@beffroi/reading';

/** What the rule `online-only` looks for. */
export const wordings = {
  'online:only': [
    '(uniquement|exclusivement|seulement|obligatoirement) ~3 (en ligne|internet|portail|plateforme)',
    'aucun ~1 dossier papier',
    'plus ~2 dossier papier',
  ],
} as const satisfies Wordings;
