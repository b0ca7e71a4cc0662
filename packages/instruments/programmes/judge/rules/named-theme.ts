import { overlap } from '../annotate.ts';
import { isLookAlike, isParted, jobs, lookAlikes } from './company.ts';
import type { Rule } from './rule.ts';

/**
 * Words that name a theme wherever they stand, unless a look-alike or somebody's job overlaps them. What stands in two members of an
 * enumeration names nothing, but for wordings that are made to reach across.
 */
export const namedTheme: Rule = {
  name: 'named-theme',
  fr: 'La phrase nomme le thème.',
  en: 'The sentence names the theme.',
  see(sentence) {
    const barred = [...jobs(sentence), ...lookAlikes(sentence)];
    return sentence.found.flatMap((one) => {
      const { purpose } = one;
      if ((purpose.of !== 'name' && purpose.of !== 'across') || barred.some((other) => overlap(other, one))) return [];
      if (purpose.of === 'name' && isParted(sentence.text.slice(one.start, one.end))) return [];
      return isLookAlike(one, purpose.theme, sentence) ? [] : [{ theme: purpose.theme, at: one, weight: 3 }];
    });
  },
};
