import { tokenise } from '@beffroi/reading';
import type { Annotated, Purpose } from '../annotate.ts';
import { tokensOf } from '../tokens.ts';
import { stemOf } from './stem.ts';

/** One thing that tells something of a sentence's theme: its name, and the words that it is. */
export interface Feature {
  readonly name: string;
  /** What stands above or before tells less than the sentence's own words. */
  readonly value: number;
  /** Where its words stand in the sentence; `null` for what stands above or before it, or is no word. */
  readonly at: { readonly start: number; readonly end: number } | null;
  /** Its words, where they stand above or before the sentence. */
  readonly words?: string;
}

/** What a feature is: a word, a pair of words, what a wording found, a word above, in the question, in the sentence before, what was spoken of before, found before, the length, any sentence. */
export type FeatureKind = 's' | 'p' | 'f' | 'h' | 'q' | 'b' | 't' | 'g' | 'n' | 'any';

/**
 * Takes a feature: its kind and what it is (`then` is the second word of a pair), its value; where its words start and end, in the sentence or in another text; `null` for what is no word. Names are
 * not put together: that would cost more than all the rest.
 */
type Tell = (kind: FeatureKind, what: string, then: string, value: number, start: number, end: number, within: string | null) => void;

/** The name of a feature, as it is written down. */
function featureName(kind: FeatureKind, what: string, then: string): string {
  return then === '' ? (what === '' ? kind : `${kind} ${what}`) : `${kind} ${what} ${then}`;
}

/** What stands above or before tells this much of what own words would. */
const FROM_ABOVE = 0.6;
/** Sentences of so many words more are told apart by length, up to the longest class. */
const LENGTH = 5;
const LONGEST = 6;

/** Words that tell nothing where they stand above. */
const EMPTY = new Set(
  'le la les l d de des du un une et ou a au aux en dans par pour sur avec sans ce cet cette ces que qui quoi dont n ne pas plus y il elle ils elles on nous vous je j se s son sa ses leur leurs notre nos votre vos est sont c'.split(
    ' ',
  ),
);

/**
 * Tells all features of a sentence: beginnings and pairs of its words, what the rules' wordings find in it, what stands above and before, its length. One may be told twice: only the first
 * counts.
 */
export function tellFeatures({ text, found, before, above }: Annotated, tell: Tell): void {
  const { words, starts, ends } = tokensOf(text);
  let last = '';
  for (let i = 0; i < words.length; i++) {
    const stem = stemOf(words[i]!);
    tell('s', stem, '', 1, starts[i]!, ends[i]!, text);
    if (i > 0) tell('p', last, stem, 1, starts[i - 1]!, ends[i]!, text);
    last = stem;
  }
  // Purposes are shared by the wordings of a list: most of a sentence's come more than once.
  let purpose: Purpose | null = null;
  for (const one of found) {
    if (one.purpose === purpose) continue;
    purpose = one.purpose;
    tell('f', nameOf(purpose), '', 1, one.start, one.end, text);
  }
  if (above !== undefined) for (const heading of above) if (heading !== '') tellWords('h', heading, tell);
  if (before !== undefined)
    for (const { how, themes, said } of before) {
      if (how === 'question') tellWords('q', said.text, tell);
      else if (how !== 'above') tellWords('b', said.text, tell);
      for (const theme of themes) tell('t', `${how} ${theme}`, '', FROM_ABOVE, 0, said.text.length, said.text);
      for (const one of said.found)
        if (one.purpose.of === 'slot') tell('g', nameOf(one.purpose), '', FROM_ABOVE, one.start, one.end, said.text);
    }
  tell('n', String(Math.min(LONGEST, Math.floor(words.length / LENGTH))), '', 1, 0, 0, null);
  tell('any', '', '', 1, 0, 0, null);
}

/** All features of a sentence, each once. */
export function featuresOf(sentence: Annotated): readonly Feature[] {
  const features = new Map<string, Feature>();
  tellFeatures(sentence, (kind, what, then, value, start, end, within) => {
    const name = featureName(kind, what, then);
    if (features.has(name)) return;
    if (within === sentence.text) features.set(name, { name, value, at: { start, end } });
    else features.set(name, { name, value, at: null, ...(within === null ? {} : { words: within.slice(start, end) }) });
  });
  return [...features.values()];
}

function tellWords(kind: FeatureKind, text: string, tell: Tell): void {
  for (const { stem, start, end } of wordsAbove(text)) tell(kind, stem, '', FROM_ABOVE, start, end, text);
}

interface WordAbove {
  readonly stem: string;
  readonly start: number;
  readonly end: number;
}

/** One heading stands above many sentences: its words are cut once. */
function wordsAbove(text: string): readonly WordAbove[] {
  const known = ABOVE.get(text);
  if (known !== undefined) return known;
  const { words, starts, ends } = tokenise(text);
  const cut = words.flatMap((word, i) => (EMPTY.has(word) ? [] : [{ stem: stemOf(word), start: starts[i]!, end: ends[i]! }]));
  if (ABOVE.size === MOST_ABOVE) ABOVE.clear();
  ABOVE.set(text, cut);
  return cut;
}

const ABOVE = new Map<string, readonly WordAbove[]>();
/** Texts above that are remembered at most. */
const MOST_ABOVE = 64;

/** A purpose by its kind and what it is of: `slot help`, `name ai`. */
function nameOf(purpose: Purpose): string {
  const known = NAMES.get(purpose);
  if (known !== undefined) return known;
  const name = `${purpose.of} ${whichOf(purpose)}`;
  NAMES.set(purpose, name);
  return name;
}

/** Wordings of one list share what they are for. */
const NAMES = new WeakMap<Purpose, string>();

function whichOf(purpose: Purpose): string {
  switch (purpose.of) {
    case 'digital':
    case 'campaign':
      return purpose.kind;
    case 'ladder':
      return purpose.rung;
    case 'field':
      return purpose.field;
    case 'service':
      return purpose.service;
    case 'slot':
      return purpose.slot;
    default:
      return purpose.theme;
  }
}
