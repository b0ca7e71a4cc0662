import type { Wordings } from '@beffroi/reading';

/** What the rule `service-down` looks for. */
export const wordings = {
  'down:now': [
    '(service|site|portail|teleservice|formulaire|plateforme|application) ~4 (indisponible|suspendu|maintenance|panne|inaccessible|hors service)',
    '(momentanement|temporairement|actuellement) ~2 (indisponible|suspendu|suspendue|ferme|inaccessible|interrompu)',
  ],
} as const satisfies Wordings;
