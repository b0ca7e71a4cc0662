import type { ThemeId } from '../codebook/theme.ts';
import { sureThemes } from '../learned/second-voice.ts';
import type { Given } from '../parts.ts';
import { rule, type Sight } from './rule.ts';

/** What sentences that people have put under a theme are like: heard where the rules see nothing, beside what they see, or in its stead. */
export const learnedTheme = rule({
  name: 'learned-theme',
  fr: 'La phrase ressemble à celles que des lecteurs ont rangées dans ce thème ; les mots qui l’en rapprochent le plus sont montrés.',
  en: 'The sentence is like those that readers have put under the theme; the words that bring it nearest to them are shown.',
  strength: 0.5,
  needs: ['learned', 'opening'],
  see: (given) => sureThemes(given.learned).flatMap((theme) => learnedSights(theme, given)),
});

/** The words that speak for a theme as it was learnt, wherever they stand. */
export function learnedSights(theme: ThemeId, { learned, opening }: Given<'learned' | 'opening'>): Sight[] {
  return learned.words(theme).map(({ words, tells }) => ({ theme, at: opening, weight: Math.round(tells * 10) / 10, words }));
}
