import { isLookAlike } from './company.ts';
import { namedTheme } from './named-theme.ts';
import type { Rule } from './rule.ts';
import { themeInCompany } from './theme-in-company.ts';

/** Words that name a theme only where nothing names another: the town’s site is mostly the place where something else is done. */
export const themeAlone: Rule = {
  name: 'theme-alone',
  fr: 'La phrase nomme le thème, et aucun autre.',
  en: 'The sentence names the theme, and no other.',
  see(sentence) {
    const alone = sentence.found.filter((one) => one.purpose.of === 'alone');
    if (alone.length === 0) return [];
    if (namedTheme.see(sentence).length > 0 || themeInCompany.see(sentence).length > 0) return [];
    return alone.flatMap((one) => {
      const { purpose } = one;
      return purpose.of !== 'alone' || isLookAlike(one, purpose.theme, sentence) ? [] : [{ theme: purpose.theme, at: one, weight: 2 }];
    });
  },
};
