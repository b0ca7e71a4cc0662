import { MATTERS } from '../sense/matters.ts';
import { rule } from './rule.ts';
import { fill } from './support/fill.ts';

/** A digital thing beside what it is used for, where the sentence names no theme: a way or a device gives the anchor, the matter the theme. The first matter that is filled speaks alone. */
export const digitalMatter = rule({
  name: 'digital-matter',
  fr: 'La phrase dit à quoi sert une chose numérique : le moyen ou l’appareil, et ce qu’on en fait.',
  en: 'The sentence says what a digital thing is used for: the way or the device, and what is done with it.',
  strength: 2.5,
  needs: ['looksOther', 'slots'],
  see({ looksOther, slots }) {
    for (const matter of MATTERS) {
      const words = fill(matter, slots, looksOther);
      if (words.length > 0) return words.map((at) => ({ theme: matter.theme, at, weight: 2 }));
    }
    return [];
  },
});
