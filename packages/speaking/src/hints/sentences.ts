import type { Hint } from './hint.ts';

/** Words that a sentence may have before it is long. */
export const MOST_WORDS = 25;

/** Sentences that are read twice before they are understood. */
export function sentenceHints(text: string): readonly Hint[] {
  return [...text.matchAll(SENTENCE)].flatMap(({ 0: whole, index }) => {
    const words = (whole.replace(/https?:\/\/\S+|[#@]\S+/gu, ' ').match(/[\p{L}\p{N}]+(?:[-'’][\p{L}\p{N}]+)*/gu) ?? []).length;
    const start = index + whole.length - whole.trimStart().length;
    return words > MOST_WORDS ? [{ code: 'long-sentence' as const, words, start, end: index + whole.trimEnd().length }] : [];
  });
}

/** "M. Roux", "10.30" and "ville.example" end no sentence. */
const SENTENCE = /(?:[^.!?…\n]|\.(?=[^\s])|(?<=\s(?:M|Mme|Dr|St|av|bd|ex|art|no|tél))\.)+[.!?…]*/gu;

/** Words in capitals, four letters and more each, and two of them at least: they shout, and are read letter by letter. */
export function capitalHints(text: string): readonly Hint[] {
  return [...text.matchAll(SHOUTED)].flatMap(({ 0: whole, index: start }) =>
    (whole.match(/\p{Lu}{4,}/gu) ?? []).length < 2 ? [] : [{ code: 'capitals' as const, start, end: start + whole.length }],
  );
}

const SHOUTED = /(?<![\p{L}\p{N}#@])\p{Lu}{2,}(?:[ '’-]\p{Lu}+)+(?![\p{L}\p{N}])/gu;

/** Three emoji in a row and more: a screen reader says the name of each. */
export function emojiHints(text: string): readonly Hint[] {
  return [...text.matchAll(ROW)].map(({ 0: whole, index: start }) => ({
    code: 'emoji-row' as const,
    emoji: (whole.match(EMOJI) ?? []).length,
    start,
    end: start + whole.trimEnd().length,
  }));
}

const ONE = String.raw`(?:\p{RI}\p{RI}|\p{Extended_Pictographic}(?:\ufe0f|[\u{1f3fb}-\u{1f3ff}])?(?:\u200d\p{Extended_Pictographic}(?:\ufe0f|[\u{1f3fb}-\u{1f3ff}])?)*)`;
const EMOJI = new RegExp(ONE, 'gu');
const ROW = new RegExp(`(?:${ONE} ?){3,}`, 'gu');

/** "cliquez ici" and its like. */
export function linkTextHints(text: string): readonly Hint[] {
  return [...text.matchAll(EMPTY_LINK)].map(({ 0: whole, index: start }) => ({
    code: 'link-text' as const,
    start,
    end: start + whole.length,
  }));
}

const EMPTY_LINK =
  /(?<!\p{L})(?:cliqu(?:ez|er|e)(?: (?:ici|sur (?:ce|le) lien|là))?|par ici|c['’]est (?:par )?ici|lien (?:ci-dessous|en bio|en commentaire)|click here|link (?:below|in bio))(?!\p{L})/giu;
