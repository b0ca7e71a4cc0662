import { distance, type Found, overlap } from '../annotate.ts';
import type { Given } from '../parts.ts';
import { FRAMES, type Frame } from '../sense/frames.ts';
import type { SlotId } from '../sense/slots.ts';
import { rule } from './rule.ts';

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

/** The words that fill a frame, one run for each slot; none where one stays empty, or where what makes it something else is near. */
function fill(frame: Frame, slots: ReadonlyMap<SlotId, readonly Found[]>, looksOther: Given<'looksOther'>['looksOther']): readonly Found[] {
  if (frame.without.some((slot) => slots.has(slot))) return [];
  const choices = frame.slots.map((slot) => (slots.get(slot) ?? []).filter((one) => !looksOther(one, frame.theme)));
  return choices.some((some) => some.length === 0) ? [] : (chosen(choices, frame.gap, []) ?? []);
}

function chosen(choices: readonly (readonly Found[])[], gap: number, taken: readonly Found[]): readonly Found[] | null {
  const [first, ...others] = choices;
  if (first === undefined) return taken;
  for (const one of first) {
    if (taken.some((other) => overlap(one, other))) continue;
    if (taken.length > 0 && !taken.some((other) => distance(one, other) <= gap)) continue;
    const whole = chosen(others, gap, [...taken, one]);
    if (whole !== null) return whole;
  }
  return null;
}
