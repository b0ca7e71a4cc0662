import { rule } from './rule.ts';
import { hintedIn, namedIn } from './support/themes.ts';

/** Words that name a theme only where nothing names another: the town’s site is mostly the place where something else is done. */
export const themeAlone = rule({
  name: 'theme-alone',
  fr: 'La phrase nomme le thème, et aucun autre.',
  en: 'The sentence names the theme, and no other.',
  strength: 2,
  needs: ['alone', 'digital', 'hints', 'isLookAlike', 'names', 'text'],
  see(given) {
    const { alone, isLookAlike } = given;
    if (alone.length === 0 || namedIn(given).length > 0 || hintedIn(given).length > 0) return [];
    return alone.filter((one) => !isLookAlike(one)).map((one) => ({ theme: one.purpose.theme, at: one, weight: 2 }));
  },
});
