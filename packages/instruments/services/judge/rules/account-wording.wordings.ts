import type { Wordings } from '@beffroi/reading';

/** What the rule `account-wording` looks for. */
export const wordings = {
  franceconnect: ['franceconnect', 'france connect'],
} as const satisfies Wordings;
