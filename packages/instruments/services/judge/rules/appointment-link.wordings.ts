import type { Wordings } from '@beffroi/reading';

/** What the rule `appointment-link` looks for. */
export const wordings = {
  'appointment:online': [
    '(rendez vous|rdv) ~6 (en ligne|internet|site|plateforme|lien|ci dessous)',
    '(prendre|prenez|prise|reserver|reservez|reservation|choisir|choisissez) ~3 (rendez vous|rdv|creneau) ~4 (en ligne|internet|site|cliquant|plateforme)',
    '(reserver|reservez|choisir|choisissez) ~3 creneau',
    '(voir|voyez|choisir|choisissez|consulter) ~3 (heures|creneaux|horaires|dates|moments) ~1 (libres|disponibles)',
    '(choisir|choisissez) ~1 moment',
    'en ligne ~6 (rendez vous|rdv)',
  ],
  'appointment:none': ['sans rendez vous', 'sans rdv', 'rendez vous ~3 (pas|plus) necessaire', 'pas ~2 rendez vous'],
} as const satisfies Wordings;
