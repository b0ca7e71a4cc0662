import type { Found } from '../annotate.ts';
import type { ThemeId } from '../codebook/theme.ts';
import type { Given } from '../parts.ts';
import type { Frame } from '../sense/frames.ts';
import { MATTERS } from '../sense/matters.ts';
import { rule, type Sight } from './rule.ts';
import { isParted } from './support/company.ts';
import { fill } from './support/fill.ts';

/** A digital thing beside what it is used for, where the sentence names no theme: a way or a device gives the anchor, the matter the theme. */
export const digitalMatter = rule({
  name: 'digital-matter',
  fr: 'La phrase dit à quoi sert une chose numérique : le moyen ou l’appareil, et ce qu’on en fait.',
  en: 'The sentence says what a digital thing is used for: the way or the device, and what is done with it.',
  strength: 2.5,
  needs: ['looksOther', 'slots', 'text'],
  see: (given) => firstFilled(MATTERS, given),
});

/** What the first frame that is filled says: it speaks alone. A wording that reaches over a comma names nothing. */
export function firstFilled(
  frames: readonly Frame[],
  { looksOther, slots, text }: Given<'looksOther' | 'slots' | 'text'>,
): readonly Sight[] {
  const isOther = (one: Found, of: ThemeId): boolean => looksOther(one, of) || isParted(text.slice(one.start, one.end));
  for (const frame of frames) {
    const words = fill(frame, slots, isOther);
    if (words.length > 0) return words.map((at) => ({ theme: frame.theme, at, weight: 2 }));
  }
  return [];
}
