import type { Language } from '@beffroi/domain';
import { enWords, frWords, type Words } from '@beffroi/words';
import { page } from '$app/state';
import type { Bilingual } from './bilingual.ts';
import { hrefIn } from './href-in.ts';

export { hrefIn };

const WORDS: Bilingual<Words> = { fr: frWords, en: enWords };

/** The language of the page that is being drawn. */
export const language = (): Language => page.data.language ?? 'fr';

/** What all doors of the house say alike, in the page's language. */
export const words = (): Words => WORDS[language()];

/** The same in a language that is known otherwise. */
export const wordsIn = (one: Language): Words => WORDS[one];

/** @param path address of a page in French, from `/` · @returns its address in the page's language */
export const href = (path: string): string => hrefIn(language(), path);
