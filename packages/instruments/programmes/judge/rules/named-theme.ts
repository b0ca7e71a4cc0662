import { rule } from './rule.ts';
import { namedIn } from './support/themes.ts';

/**
 * Words that name a theme wherever they stand, unless a look-alike or somebody's job overlaps them. What stands in two members of an
 * enumeration names nothing, but for wordings that are made to reach across.
 */
export const namedTheme = rule({
  name: 'named-theme',
  fr: 'La phrase nomme le thème.',
  en: 'The sentence names the theme.',
  strength: 4,
  needs: ['isLookAlike', 'names', 'text'],
  see: (given) => namedIn(given).map((one) => ({ theme: one.purpose.theme, at: one, weight: 3 })),
});
