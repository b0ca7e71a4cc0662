import type { Wordings } from '@beffroi/reading';

/** What the rule `portal-procedure` looks for. */
export const wordings = {
  'asked:elsewhere': ['(se font|se fait|font|fait) ~2 aupres', '(n|ne) ~1 (est|sont) pas (traite|traitee|gere|geree|propose|proposee)'],
} as const satisfies Wordings;
