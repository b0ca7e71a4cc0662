import type { Wordings } from '@beffroi/reading';

/** What the rule `portal-link` looks for. */
export const wordings = {
  'other:body': [
    'prefecture',
    'sous prefecture',
    'conseil departemental',
    'departement ~2 (gere|competent|assure)',
    'commissariat',
    'gendarmerie',
    'region ~2 (gere|competente|assure)',
    'transmis ~3 prefecture',
  ],
} as const satisfies Wordings;
