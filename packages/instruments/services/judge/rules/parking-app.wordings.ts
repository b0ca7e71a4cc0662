import type { Wordings } from '@beffroi/reading';

/** What the rule `parking-app` looks for. */
export const wordings = {
  resident: ['resident', 'residant', 'riverain', 'residentiel'],
} as const satisfies Wordings;
