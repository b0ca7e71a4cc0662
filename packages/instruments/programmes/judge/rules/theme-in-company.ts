import { distance, type Found, overlap } from '../annotate.ts';
import { digitalWords, isLookAlike, isParted } from './company.ts';
import type { Rule } from './rule.ts';

/** How many words may stand between a hint and the digital word that makes it one. */
const NEAR = 10;

/** Words that are of a theme only in digital company: a digital word near by, in the same member of the sentence. */
export const themeInCompany: Rule = {
  name: 'theme-in-company',
  fr: 'La phrase parle du thème à côté d’un mot numérique.',
  en: 'The sentence speaks of the theme beside a digital word.',
  see(sentence) {
    const digital = digitalWords(sentence);
    return sentence.found.flatMap((one) => {
      const { purpose } = one;
      if (purpose.of !== 'hint' || isLookAlike(one, purpose.theme, sentence)) return [];
      const beside = digital.some(
        (word) => !overlap(word, one) && distance(word, one) <= NEAR && !isParted(between(sentence.text, word, one)),
      );
      return beside ? [{ theme: purpose.theme, at: one, weight: 2 }] : [];
    });
  },
};

function between(text: string, one: Found, other: Found): string {
  const [first, second] = one.start <= other.start ? [one, other] : [other, one];
  return text.slice(first.end, second.start);
}
