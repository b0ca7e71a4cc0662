import { fold } from '@beffroi/reading';

/** Whether a text says one certain thing. Pure, and thrown at by any string. */
export type TextRule = (text: string) => boolean;

/** What is said is said in the first two thousand units: posts are short, and hostile ones are long. */
const HEAD = 2000;

/** A rule of words, folded: small letters without accents, one kind of apostrophe, one kind of dash. Mentions and links are nobody's words. */
export function saying(words: RegExp, unless?: RegExp): TextRule {
  return (text) => {
    const folded = foldedHead(text);
    return words.test(folded) && !(unless?.test(folded) ?? false);
  };
}

/** One text is asked for many things: its last folding is kept. */
let last: readonly [string, string] = ['', ''];

/** The beginning of a text, folded, without mentions and links. */
export function foldedHead(text: string): string {
  if (last[0] !== text) {
    const head = text.length > HEAD ? text.slice(0, HEAD) : text;
    last = [
      text,
      fold(head.replace(/https?:\/\/\S{1,500}|@[\p{L}\p{N}_.-]{1,60}(?:@[\p{L}\p{N}.-]{1,80})?/gu, ' '))
        .replaceAll('’', "'")
        .trim(),
    ];
  }
  return last[1];
}
