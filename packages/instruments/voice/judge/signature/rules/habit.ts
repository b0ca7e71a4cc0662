import { composed } from '../composed.ts';
import { endingAt, found, goesOn, isCalledOut } from '../ending.ts';
import { foldName } from '../likeness.ts';
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

/** "Have a braw New Year. PostalNorth", on the account postal-north: its own name signs for nobody. */
export function ownName(original: string, reply: boolean, account: string): Signature | null {
  const { text, back } = composed(original);
  const { segments, sentOn, cut } = partsOf(text, reply);
  const segment = segments.at(-1);
  if (sentOn || cut || segments.length < 2 || segment === undefined || segment.quoted) return null;
  const { words, parted } = segment;
  if (words.length > MOST_OF_A_NAME || parted.colon || parted.credit || !/^\p{Lu}/u.test(segment.text)) return null;
  const own = lettersOf(segment.text.replace(/^(?:l['’]|(?:la|le|les|the) )/iu, ''));
  const whole = lettersOf(account);
  if (isShortened(segment.text, account)) return { kind: 'team', rule: 'habit', start: back(segment.start), end: back(segment.end) };
  if (own.length < LEAST_OF_A_NAME || !(whole.includes(own) || (whole.length >= LEAST_OF_A_NAME && own.includes(whole)))) return null;
  return { kind: 'team', rule: 'habit', start: back(segment.start), end: back(segment.end) };
}

/** "Ashcombe CC" of Ashcombe Council: its first word, and letters for the rest. */
function isShortened(words: string, account: string): boolean {
  const [first, letters, ...more] = words.split(' ');
  const [own] = account.replace(/^@+/u, '').split(/[^\p{L}\p{N}'’-]+|(?<=\p{Ll})(?=\p{Lu})/u);
  return (
    more.length === 0 &&
    letters !== undefined &&
    /^\p{Lu}{1,4}$/u.test(letters) &&
    first!.length > 4 &&
    lettersOf(first!) === lettersOf(own ?? '')
  );
}

/** Letters alone: handles have neither spaces nor accents. */
export const lettersOf = (text: string): string => foldName(text).replace(/[^a-z\d]/gu, '');

const MOST_OF_A_NAME = 6;
/** Fewer letters are in a handle by chance. */
const LEAST_OF_A_NAME = 6;

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
