import type { Bilingual } from '@beffroi/ui/bilingual.ts';
import { enSiteWords, frSiteWords } from '@beffroi/words';

const WORDS: Bilingual<typeof frSiteWords> = { fr: frSiteWords, en: enSiteWords };

/** What is said of the lines of a file of towns or sites. */
export const siteWordsIn = (language: keyof typeof WORDS): typeof frSiteWords => WORDS[language];
