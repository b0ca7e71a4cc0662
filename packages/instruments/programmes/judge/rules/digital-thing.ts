import { THINGS } from '../sense/matters.ts';
import { firstFilled } from './digital-matter.ts';
import { rule } from './rule.ts';

/** A digital thing that tells its theme by itself, where nothing else does: neither the sentence nor what stands before. */
export const digitalThing = rule({
  name: 'digital-thing',
  fr: 'La phrase nomme une chose numérique, et ni elle ni ce qui précède ne dit à quoi elle sert.',
  en: 'The sentence names a digital thing, and neither it nor what stands before says what it is for.',
  strength: 1.2,
  needs: ['looksOther', 'slots', 'text'],
  see: (given) => firstFilled(THINGS, given),
});
