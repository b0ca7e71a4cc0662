import { THEME_IDS } from '@beffroi/programmes/judge';

/** What was entered in a form that came back: the other way of `codedInForm`, for an answer that may not be whole. */
export function typedCoding(fields: Readonly<Record<string, string>>): {
  readonly digital: boolean | null;
  readonly themes: readonly string[];
  readonly commitment: number | null;
} {
  const { answer, commitment } = fields;
  return {
    digital: answer === 'yes' ? true : answer === 'no' ? false : null,
    themes: THEME_IDS.filter((id) => `theme-${id}` in fields),
    commitment: /^[0-3]$/.test(commitment ?? '') ? Number(commitment) : null,
  };
}
