import { composed } from './composed.ts';
import { chosenOf } from './model/choice.ts';
import { likelihoodOf } from './model/likelihood.ts';
import { partsOf } from './parts.ts';
import { foundByRules } from './rules.ts';
import type { Signature } from './signature.ts';

/** Who a post says has written it; `null` when it says nothing of it. Pure, and thrown at by any string. */
export function whoSpeaks(original: string, reply = false): Signature | null {
  const { text, back } = composed(original);
  const found = foundIn(text, reply);
  return found === null ? null : { ...found, start: back(found.start), end: back(found.end) };
}

function foundIn(text: string, reply: boolean): Signature | null {
  const parts = partsOf(text, reply);
  if (parts.sentOn || parts.segments.length === 0) return null;
  const found = foundByRules(parts);
  // The end of a post that was cut is not there to be weighed.
  if (parts.cut) return found;
  return chosenOf(found, likelihoodOf(parts, found));
}
