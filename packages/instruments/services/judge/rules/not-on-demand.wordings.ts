import type { Wordings } from '@beffroi/reading';

/** What the rule `not-on-demand` looks for. */
export const wordings = {
  'bulky:dates-only': [
    'calendrier',
    'sans inscription',
    'prochaine collecte',
    'prochaines collectes',
    'date ~3 (ramassage|collecte|passage|enlevement)',
  ],
  'bulky:request': [
    '(sur|apres) (demande|inscription|rendez vous|appel|rdv|reservation|simple appel)',
    '(inscription|demande|rendez vous|rdv|reservation|appel|appeler|inscrire|appelez|s inscrire|inscrivez) ~6 (obligatoire|prealable|prealablement|mairie|telephone|collecte|enlevement|syndicat|avant|services)',
  ],
} as const satisfies Wordings;
