/** The languages that Beffroi speaks, the first unless another is asked for. */
export const LANGUAGES = ['fr', 'en'] as const;

/** A language that screens speak. */
export type Language = (typeof LANGUAGES)[number];
