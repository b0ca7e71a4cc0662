import { composed } from '../composed.ts';
import { endingAt, found, goesOn, isCalledOut } from '../ending.ts';
import { partsOf } from '../parts.ts';
import type { Signature } from '../signature.ts';

/** What some words are that often sign on an account; `null` when they do not. */
export type Known = (words: string) => 'first-name' | 'initials' | null;

/** "Bonne journée Vik", where Vik signs the account's other posts: the last word, unless it is who is spoken to. */
export function habitual(original: string, reply: boolean, known: Known): Signature | null {
  const { text, back } = composed(original);
  const signature = lastKnown(text, reply, known);
  return signature === null ? null : { ...signature, start: back(signature.start), end: back(signature.end) };
}

function lastKnown(text: string, reply: boolean, known: Known): Signature | null {
  const parts = partsOf(text, reply);
  const { segments } = parts;
  if (parts.sentOn || parts.cut || segments.length === 0) return null;
  const ending = endingAt(parts, segments.length - 1);
  const { segment, gap, before } = ending;
  const { last, words } = segment;
  const kind = known(last.text);
  if (kind === null || gap.credit || gap.colon || segment.quoted || isCalledOut(ending) || parts.isAddressee(last.text)) return null;
  const said = words.length > 1 ? words.at(-2)!.text : gap.sentence || gap.line ? null : before?.last.text;
  return said === undefined || (said !== null && goesOn(said)) || (words.length > 1 && segments.length < 2)
    ? null
    : found(kind, 'habit', last);
}
