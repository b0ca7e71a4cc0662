import type { Wordings } from '@beffroi/reading';

/** What the rule `online-refusal` looks for. */
export const wordings = {
  'refusal:only': [
    '(uniquement|exclusivement|seulement) ~4 (sur place|guichet|mairie|telephone|courrier|papier|accueil|presentiel|rendez vous)',
    '(uniquement|exclusivement|seulement) ~2 par (telephone|courrier)',
    'obligatoirement ~4 (mairie|guichet|place|papier)',
    '(sur place|guichet|mairie|telephone|papier|courrier) (uniquement|exclusivement|seulement)',
  ],
} as const satisfies Wordings;
