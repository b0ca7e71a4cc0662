import { type Tokens, tokenise } from '@beffroi/reading';
import type { Annotated, Purpose } from '../annotate.ts';
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

/** All features of a sentence, each once: stems and pairs of its words, what the rules' wordings find in it, what stands above and before, its length. */
export function featuresOf({ text, found, before = [], above = [] }: Annotated): readonly Feature[] {
  const features = new Map<string, Feature>();
  const add = (name: string, value: number, at: Feature['at'], words?: string): void => {
    if (!features.has(name)) features.set(name, { name, value, at, ...(words === undefined ? {} : { words }) });
  };
  const tokens = tokenise(text);
  const stems = tokens.words.map(stemOf);
  for (const [i, stem] of stems.entries()) {
    const start = tokens.starts[i]!;
    add(`s ${stem}`, 1, { start, end: tokens.ends[i]! });
    if (i + 1 < stems.length) add(`p ${stem} ${stems[i + 1]!}`, 1, { start, end: tokens.ends[i + 1]! });
  }
  for (const { purpose, start, end } of found) add(`f ${nameOf(purpose)}`, 1, { start, end });
  for (const heading of above) addWords('h', heading, add);
  for (const { how, themes, said } of before) {
    if (how === 'question') addWords('q', said.text, add);
    else if (how !== 'above') addWords('b', said.text, add);
    for (const theme of themes) add(`t ${how} ${theme}`, FROM_ABOVE, null, said.text);
    for (const { purpose, start, end } of said.found)
      if (purpose.of === 'slot') add(`g ${purpose.slot}`, FROM_ABOVE, null, said.text.slice(start, end));
  }
  add(`n ${Math.min(LONGEST, Math.floor(stems.length / LENGTH))}`, 1, null);
  add('any', 1, null);
  return [...features.values()];
}

function addWords(kind: string, text: string, add: (name: string, value: number, at: null, words: string) => void): void {
  const { words, starts, ends }: Tokens = tokenise(text);
  for (const [i, word] of words.entries()) if (!EMPTY.has(word)) add(`${kind} ${stemOf(word)}`, FROM_ABOVE, null, text.slice(starts[i], ends[i]));
}

/** A purpose by its kind and what it is of: `slot help`, `name ai`. */
function nameOf(purpose: Purpose): string {
  switch (purpose.of) {
    case 'digital':
    case 'campaign':
      return `${purpose.of} ${purpose.kind}`;
    case 'ladder':
      return `ladder ${purpose.rung}`;
    case 'field':
      return `field ${purpose.field}`;
    case 'service':
      return `service ${purpose.service}`;
    case 'slot':
      return `slot ${purpose.slot}`;
    default:
      return `${purpose.of} ${purpose.theme}`;
  }
}
