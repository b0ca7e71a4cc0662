import { tokenise } from './fold.ts';

/** Words that wordings and texts leave out. */
export const LEFT_OUT = new Set(
  'l le la les un une d de du des a au aux mon ma mes votre vos notre nos son sa ses leur leurs ce cet cette ces t s'.split(' '),
);

/** Final `s` and `x` dropped from words of three letters and more. The same on wordings and on texts, so it need not be right, only equal. */
export function stem(word: string): string {
  const last = word.charCodeAt(word.length - 1);
  return word.length > 2 && (last === 115 || last === 120) ? word.slice(0, -1) : word;
}

/** Numbers written out that delays and ages use; `un` is an article and `neuf` means new. */
const NUMBER_WORDS = new Set(
  'deux trois quatre cinq six sept huit dix onze douze treize quatorze quinze seize vingt trente quarante cinquante soixante cent'.split(
    ' ',
  ),
);
const MAX_ALTERNATIVES = 4_000;

/** Words one after the other. */
type Words = readonly string[];

/** A part of a wording: what may stand there, and the largest gap before it. */
export interface Part {
  readonly alternatives: readonly Words[];
  readonly gap: number;
}

/** `a (b|c d) ~3 e` → parts separated by gaps, each a list of alternative word sequences. Groups may nest; a gap may not stand in one. */
export function parseWording(wording: string): readonly Part[] {
  const parts: { alternatives: Words[]; gap: number }[] = [{ alternatives: [[]], gap: 0 }];
  const tokens = wording.match(/~\d+|[()[\]|]|[^\s()[\]~|]+|~/g) ?? [];
  let at = 0;
  const fail = (): never => {
    throw new Error(`wording cannot be parsed: ${wording}`);
  };
  /** Alternatives up to the closing token. */
  const group = (close: string): Words[] => {
    const all: Words[] = [];
    let current: Words[] = [[]];
    for (;;) {
      const token = tokens[at++] ?? fail();
      if (token === close) return [...all, ...current];
      if (token === '|') {
        all.push(...current);
        current = [[]];
      } else current = product(current, item(token), wording);
    }
  };
  const item = (token: string): Words[] => {
    if (token === '(') return group(')');
    if (token === '[') return [[], ...group(']')];
    return /^[)\]|~]/.test(token) ? fail() : [foldWords(token)];
  };
  while (at < tokens.length) {
    const token = tokens[at++]!;
    const current = parts[parts.length - 1]!;
    if (/^~\d/.test(token)) parts.push({ alternatives: [[]], gap: Number(token.slice(1)) });
    else current.alternatives = product(current.alternatives, item(token), wording);
  }
  return parts;
}

/** True for a number, in digits or written out. */
export function isNumber(word: string, first: number): boolean {
  return first >= 48 && first <= 57 ? /^\d+$/.test(word) : NUMBER_WORDS.has(word);
}

/** Wordings have the same words again and again. */
const folded = new Map<string, readonly string[]>();

function foldWords(text: string): readonly string[] {
  let words = folded.get(text);
  if (words === undefined) {
    words = wordsOf(text);
    folded.set(text, words);
  }
  return words;
}

function wordsOf(text: string): readonly string[] {
  return text
    .split(/\s+/)
    .filter((word) => word !== '')
    .flatMap((word) => (word === '#' ? ['#'] : tokenise(word).words))
    .filter((word) => !LEFT_OUT.has(word))
    .map((word) => (word !== '#' && isNumber(word, word.charCodeAt(0)) ? '#' : stem(word)));
}

function product(left: readonly Words[], right: readonly Words[], wording: string): Words[] {
  if (isNothing(left)) return [...right];
  if (isNothing(right)) return [...left];
  if (left.length * right.length > MAX_ALTERNATIVES) throw new Error(`wording stands for too many word sequences: ${wording}`);
  return left.flatMap((a) => right.map((b) => [...a, ...b]));
}

/** True for no word at all, which joined to others leaves them as they are. */
function isNothing(alternatives: readonly Words[]): boolean {
  return alternatives.length === 1 && alternatives[0]!.length === 0;
}
