import { distance, type Found, overlap } from '../../annotate.ts';
import type { Given } from '../../parts.ts';
import type { Frame } from '../../sense/frames.ts';

/** The words that fill a frame, one run for each slot; none where one stays empty, or where what makes it something else is near. */
export function fill(frame: Frame, slots: Given<'slots'>['slots'], looksOther: Given<'looksOther'>['looksOther']): readonly Found[] {
  // Most frames have no word in a sentence at all.
  for (const slot of frame.slots) if (!slots.has(slot)) return [];
  for (const slot of frame.without) if (slots.has(slot)) return [];
  const choices = frame.slots.map((slot) => slots.get(slot)!.filter((one) => !looksOther(one, frame.theme)));
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
