import type { frWords } from './fr.ts';

/** What every door says alike, in one language. */
export type Words = typeof frWords;
