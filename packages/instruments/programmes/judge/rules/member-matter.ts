import type { Found } from '../annotate.ts';
import { ASIDE } from '../codebook/index.ts';
import { HELP_FOLLOWS } from '../sense/frames.ts';
import { MEMBER_MATTERS } from '../sense/matters.ts';
import { membersOf } from '../sense/members.ts';
import { firstFilled } from './digital-matter.ts';
import { filledFrames } from './framed-theme.ts';
import { rule, type Sight } from './rule.ts';
import { hintedIn, namedIn } from './support/themes.ts';

/**
 * A second thing in a sentence of which one is named: « un espace de travail partagé, avec une bonne connexion ». A member of the sentence that names nothing says by itself what a digital
 * thing in it is used for: the way and the matter both stand in it, and no word of what is named reaches into it.
 */
export const memberMatter = rule({
  name: 'member-matter',
  fr: 'Un autre membre de la phrase dit à quoi sert une chose numérique.',
  en: 'Another member of the sentence says what a digital thing is used for.',
  strength: 2.2,
  needs: ['digital', 'hints', 'isLookAlike', 'looksOther', 'names', 'slots', 'text'],
  see(given) {
    const members = membersOf(given.text);
    if (members.length < 2) return [];
    const named: readonly Found[] = [...namedIn(given), ...hintedIn(given), ...filledFrames(given).flatMap(({ words }) => words)];
    if (named.length === 0 || named.every((one) => 'theme' in one.purpose && ASIDE.has(one.purpose.theme))) return [];
    return members.flatMap(({ start, end }): readonly Sight[] => {
      if (named.some((one) => one.start < end && start < one.end)) return [];
      const within = new Map(
        [...given.slots]
          .map(([slot, some]) => [slot, some.filter((one) => one.start >= start && one.end <= end)] as const)
          .filter(([, some]) => some.length > 0),
      );
      const helped = HELP_FOLLOWS.slots.find((some) => some.every((slot) => within.has(slot)));
      if (helped !== undefined) return helped.map((slot) => ({ theme: HELP_FOLLOWS.theme, at: within.get(slot)![0]!, weight: 2 }));
      return firstFilled(MEMBER_MATTERS, { ...given, slots: within, looksOther: given.looksOther, text: given.text });
    });
  },
});
