import { distance, type Found, overlap } from '../../annotate.ts';
import type { Given, Parts } from '../../parts.ts';
import { isParted } from './company.ts';

/** How many words may stand between a hint and the digital word that makes it one. */
const NEAR = 10;

/** What names a theme by itself: in one member of the sentence, or made to reach across. */
export function namedIn({ isLookAlike, names, text }: Given<'isLookAlike' | 'names' | 'text'>): Parts['names'] {
  return names.filter((one) => {
    if (one.purpose.of === 'name' && isParted(text.slice(one.start, one.end))) return false;
    return !isLookAlike(one);
  });
}

/** What is of a theme beside a digital word near by, in the same member of the sentence. */
export function hintedIn({ digital, hints, isLookAlike, text }: Given<'digital' | 'hints' | 'isLookAlike' | 'text'>): Parts['hints'] {
  return hints.filter(
    (one) =>
      !isLookAlike(one) &&
      digital.some((word) => !overlap(word, one) && distance(word, one) <= NEAR && !isParted(between(text, word, one))),
  );
}

function between(text: string, one: Found, other: Found): string {
  const [first, second] = one.start <= other.start ? [one, other] : [other, one];
  return text.slice(first.end, second.start);
}
