import { distance, type Found } from '../annotate.ts';
import { digitalWords } from './company.ts';
import { ENUMERATES, isLookAlike } from './named-theme.ts';
import type { Rule } from './rule.ts';

/** How many words may stand between a hint and the digital word that makes it one. */
const NEAR = 10;

/** Words that are of a theme only in digital company: a digital word near by, or a heading on digital matters above. */
export const themeInCompany: Rule = {
  name: 'theme-in-company',
  fr: 'La phrase parle du thème à côté d’un mot numérique, ou sous un titre numérique.',
  en: 'The sentence speaks of the theme beside a digital word, or below a digital heading.',
  see({ sentence, heading }) {
    const digital = digitalWords(sentence);
    return sentence.found.flatMap((one) => {
      const { purpose } = one;
      if (purpose.of !== 'hint' || isLookAlike(one, purpose.theme, sentence.found)) return [];
      if (digital.some((word) => distance(word, one) <= NEAR && !parted(sentence.text, word, one)))
        return [{ theme: purpose.theme, at: one, weight: 2 }];
      return heading.digital ? [{ theme: purpose.theme, at: one, weight: 1 }] : [];
    });
  },
};

/** Whether the two stand in different members of an enumeration. */
function parted(text: string, one: Found, other: Found): boolean {
  const [first, second] = one.start <= other.start ? [one, other] : [other, one];
  return ENUMERATES.test(text.slice(first.end, second.start));
}
