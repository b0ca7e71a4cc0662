/** The languages that Beffroi speaks, the first unless another is asked for. */
export const LANGUAGES = ['fr', 'en'] as const;

export type Language = (typeof LANGUAGES)[number];
