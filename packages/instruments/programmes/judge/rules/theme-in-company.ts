import { rule } from './rule.ts';
import { hintedIn } from './support/themes.ts';

/** Words that are of a theme only in digital company: a digital word near by, in the same member of the sentence. */
export const themeInCompany = rule({
  name: 'theme-in-company',
  fr: 'La phrase parle du thème à côté d’un mot numérique.',
  en: 'The sentence speaks of the theme beside a digital word.',
  strength: 3,
  needs: ['digital', 'hints', 'isLookAlike', 'text'],
  see: (given) => hintedIn(given).map((one) => ({ theme: one.purpose.theme, at: one, weight: 2 })),
});
