import { type Found, overlap } from '../annotate.ts';
import type { ThemeId } from '../codebook/theme.ts';
import { jobs, lookAlikes } from './company.ts';
import type { Rule } from './rule.ts';

/** What parts the members of an enumeration: « santé, agroalimentaire, numérique » names no digital health. */
export const ENUMERATES = /[,;:()/]|\s[–—-]\s/u;

/** Words that name a theme wherever they stand, unless a look-alike or somebody's job overlaps them. */
export const namedTheme: Rule = {
  name: 'named-theme',
  fr: 'La phrase nomme le thème.',
  en: 'The sentence names the theme.',
  see({ sentence }) {
    const barred = [...jobs(sentence), ...lookAlikes(sentence)];
    return sentence.found.flatMap((one) => {
      const { purpose } = one;
      if ((purpose.of !== 'name' && purpose.of !== 'across') || barred.some((other) => overlap(other, one))) return [];
      if (isLookAlike(one, purpose.theme, sentence.found)) return [];
      return [
        {
          theme: purpose.theme,
          at: one,
          weight: purpose.of === 'name' && ENUMERATES.test(sentence.text.slice(one.start, one.end)) ? 1 : 3,
        },
      ];
    });
  },
};

/** Whether a look-alike of the theme shares words with what was found. */
export function isLookAlike(one: Found, theme: ThemeId, found: readonly Found[]): boolean {
  return found.some((other) => other.purpose.of === 'not' && other.purpose.theme === theme && overlap(one, other));
}
