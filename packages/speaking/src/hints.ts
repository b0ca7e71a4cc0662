import { lengthOf } from './count.ts';
import { fold } from './fold.ts';
import { hashtagHints } from './hints/hashtags.ts';
import type { Hint, HintPlace } from './hints/hint.ts';
import { ACRONYMS, JARGON } from './hints/jargon.ts';
import { capitalHints, emojiHints, linkTextHints, sentenceHints } from './hints/sentences.ts';

export type { Hint, HintPlace } from './hints/hint.ts';
export { MOST_WORDS } from './hints/sentences.ts';

/** What is looked at beside the text. */
export interface HintsAsk {
  /** ISO 639-1: jargon is known in French. */
  readonly language: string;
  /** Alternative texts of the pictures, `''` where there is none. */
  readonly altTexts: readonly string[];
  /** Names that hashtags may be made of: the town's, its places'. */
  readonly names: readonly string[];
}

/** UTF-16 units that are looked at: no post is longer. */
const MOST_READ = 20_000;
/** Signs of an alternative text that somebody has to listen to. */
const MOST_ALT_TEXT = 300;

/** What would make a post easier to read, in the order in which it stands; pictures last. Nothing of it keeps a post from being sent. */
export function hintsFor(text: string, { language, altTexts, names }: HintsAsk): readonly Hint[] {
  const read = text.slice(0, MOST_READ);
  const inText = [
    ...hashtagHints(read, names),
    ...sentenceHints(read),
    ...(language.startsWith('fr') ? jargonHints(read) : []),
    ...capitalHints(read),
    ...linkTextHints(read),
    ...emojiHints(read),
  ];
  return [...inText.sort((one, other) => startOf(one) - startOf(other)), ...altTexts.flatMap(altTextHint)];
}

function startOf(hint: Hint): number {
  return 'start' in hint ? hint.start : 0;
}

function altTextHint(altText: string, picture: number): readonly Hint[] {
  const said = altText.trim();
  const code = 'alt-text';
  if (said === '') return [{ code, picture, fault: 'missing' }];
  if (/^[\w-]+\.(?:jpe?g|png|gif|webp|heic|avif)$|^(?:img|dsc|image|photo|capture)[-_ ]?\d*$/iu.test(said))
    return [{ code, picture, fault: 'file-name' }];
  return lengthOf(said, 'graphemes') > MOST_ALT_TEXT ? [{ code, picture, fault: 'long' }] : [];
}

function jargonHints(text: string): readonly Hint[] {
  const { folded, places } = foldedWithPlaces(text);
  const all = PATTERNS.flatMap(({ pattern, plain }) =>
    [...folded.matchAll(pattern)].map(({ 0: said, index }) => ({
      code: 'jargon' as const,
      plain,
      start: places[index]!,
      end: places[index + said.length]!,
    })),
  );
  const letters = ACRONYMS_WRITTEN.flatMap(({ pattern, plain }) =>
    [...text.matchAll(pattern)].map(({ 0: said, index: start }) => ({ code: 'jargon' as const, plain, start, end: start + said.length })),
  );
  return [...letters, ...withoutShorter(all)];
}

function withoutShorter<T extends HintPlace>(all: readonly T[]): readonly T[] {
  return all.filter(
    (one) => !all.some((other) => other !== one && other.start <= one.start && one.end <= other.end && length(other) > length(one)),
  );
}

const length = ({ start, end }: HintPlace): number => end - start;

const PATTERNS = JARGON.map(([words, plain]) => ({
  pattern: new RegExp(`(?<![a-z0-9#@/-])(?:${words.replaceAll(' ', "[ ']")})(?![a-z0-9])`, 'gu'),
  plain,
}));

const ACRONYMS_WRITTEN = ACRONYMS.map(([letters, plain]) => ({
  pattern: new RegExp(`(?<![\\p{L}\\p{N}#@])${letters}(?![\\p{L}\\p{N}])`, 'gu'),
  plain,
}));

/** The folded text, and for each of its units where it stood. */
function foldedWithPlaces(text: string): { readonly folded: string; readonly places: readonly number[] } {
  let folded = '';
  const places: number[] = [];
  let at = 0;
  for (const sign of text) {
    const said = /\s/u.test(sign) ? ' ' : fold(sign);
    for (let unit = 0; unit < said.length; unit++) places.push(at);
    folded += said;
    at += sign.length;
  }
  return { folded, places: [...places, text.length] };
}
