import type { Found } from '../annotate.ts';
import type { Given } from '../parts.ts';
import { FRAMES, type Frame } from '../sense/frames.ts';
import { rule } from './rule.ts';
import { fill } from './support/fill.ts';

/** What a resident would do or get, said without the usual name of the thing: a frame whose slots the sentence fills, each with words of its own. */
export const framedTheme = rule({
  name: 'framed-theme',
  fr: 'La phrase dit la chose sans son nom : qui, quoi, par quel moyen.',
  en: 'The sentence says the thing without its name: who, what, by which means.',
  strength: 3.5,
  needs: ['looksOther', 'slots'],
  see: (given) => filledFrames(given).flatMap(({ frame, words }) => words.map((at) => ({ theme: frame.theme, at, weight: 2 }))),
});

/** The frames that a sentence fills, each with the words of its slots. */
export function filledFrames({
  looksOther,
  slots,
}: Given<'looksOther' | 'slots'>): readonly { readonly frame: Frame; readonly words: readonly Found[] }[] {
  const filled: { frame: Frame; words: readonly Found[] }[] = [];
  for (const frame of FRAMES) {
    const words = fill(frame, slots, looksOther);
    if (words.length > 0) filled.push({ frame, words });
  }
  return filled;
}
