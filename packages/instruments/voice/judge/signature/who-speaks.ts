import { composed } from './composed.ts';
import { chosenOf } from './model/choice.ts';
import { likelihoodOf } from './model/likelihood.ts';
import { type PostParts, partsOf } from './parts.ts';
import { foundByRules } from './rules.ts';
import type { Signature } from './signature.ts';
import { leaves } from './words/shift.ts';

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
  if (parts.cut || (found !== null && isBeyondDoubt(found, parts))) return found;
  return chosenOf(found, likelihoodOf(parts, found));
}

/** "^SD": letters behind a caret at the end of a post are what the rules take them for; nothing has to be weighed. */
function isBeyondDoubt({ kind, start, end }: Signature, { segments, text, clues }: PostParts): boolean {
  const last = segments.at(-1)!;
  return (
    kind === 'initials' &&
    last.parted.mark === 'caret' &&
    last.start === start &&
    last.end === end &&
    /^\p{Lu}{2,3}$/u.test(last.text) &&
    !leaves(text, clues)
  );
}
