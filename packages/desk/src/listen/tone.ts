/** Placeholder until merged. */
export const worstOf = (_text: string): string | null => null;
