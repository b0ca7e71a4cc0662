import { FRAMES } from '../sense/frames.ts';
import { rule } from './rule.ts';
import { fill } from './support/fill.ts';

/** What a resident would do or get, said without the usual name of the thing: a frame whose slots the sentence fills, each with words of its own. */
export const framedTheme = rule({
  name: 'framed-theme',
  fr: 'La phrase dit la chose sans son nom : qui, quoi, par quel moyen.',
  en: 'The sentence says the thing without its name: who, what, by which means.',
  strength: 3.5,
  needs: ['looksOther', 'slots'],
  see({ looksOther, slots }) {
    return FRAMES.flatMap((frame) => {
      const filled = fill(frame, slots, looksOther);
      return filled.map((at) => ({ theme: frame.theme, at, weight: 2 }));
    });
  },
});
