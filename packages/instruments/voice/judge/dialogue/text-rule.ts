import { fold } from '@beffroi/reading';
import { ANY_CLUES, type Clues, IN_FOLDED, type Sought } from '../clues/clues.ts';

/** Whether a text says one certain thing. Pure, and thrown at by any string. */
export type TextRule = (text: string) => boolean;

/** What is said is said in the first two thousand units: posts are short, and hostile ones are long. */
const HEAD = 2000;

/** A rule of words, folded: small letters without accents, one kind of apostrophe, one kind of dash. Mentions and links are nobody's words. */
export function saying(words: RegExp, unless?: RegExp): TextRule {
  const [says, denies] = [IN_FOLDED.note(words), unless === undefined ? null : IN_FOLDED.note(unless)];
  return (text) => isSaid(says, text) && (denies === null || !isSaid(denies, text));
}

/** Whether a pattern of folded words matches in a text. */
export function isSaid(sought: Sought, text: string): boolean {
  const { folded, clues } = headOf(text);
  return clues.of(sought) && sought.pattern.test(folded);
}

/** One text is asked for many things: its last folding is kept. */
let last: { readonly text: string; readonly folded: string; readonly clues: Clues } = { text: '', folded: '', clues: ANY_CLUES };

/** The beginning of a text, folded, without mentions and links. */
export const foldedHead = (text: string): string => headOf(text).folded;

function headOf(text: string): { readonly folded: string; readonly clues: Clues } {
  if (last.text !== text) {
    const head = text.length > HEAD ? text.slice(0, HEAD) : text;
    const own = head.includes('@') || head.includes('://') ? head.replace(NOBODYS, ' ') : head;
    const folded = fold(own).replaceAll('’', "'").trim();
    last = { text, folded, clues: IN_FOLDED.read(folded) };
  }
  return last;
}

const NOBODYS = /https?:\/\/\S{1,500}|@[\p{L}\p{N}_.-]{1,60}(?:@[\p{L}\p{N}.-]{1,80})?/gu;
