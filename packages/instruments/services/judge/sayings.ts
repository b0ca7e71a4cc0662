import { fold, type TextWords } from '@beffroi/reading';
import { CONCEPTS, conceptsOf } from './sayings-concepts.ts';
import { SAYING_FEATURES, SAYING_STARTS } from './sayings-model.ts';
import { SayingsScorer } from './sayings-scorer.ts';

/**
 * What a sentence of a town's page may say of how a request goes on once it was begun online, in whatever words: it is decided or delivered without a visit (`decision`: the answer comes; `delivery`: what was asked for comes); its state can
 * be followed; what is known already need not be given again. `visit` and `promise` are what takes such a thing back.
 */
export const SAYINGS = ['decision', 'delivery', 'tracking', 'prefill', 'visit', 'promise'] as const;

export type Saying = (typeof SAYINGS)[number];

/** Weights of a feature for each of `SAYINGS`. */
export interface SayingsModel {
  readonly features: ReadonlyMap<string, readonly number[]>;
  /** What a sentence is told by before anything of it is known. */
  readonly starts: readonly number[];
}

/** Words that join others: pairs reach over them, and alone they tell nothing. */
const JOINING = new Set(
  'le la les un une des du de l d et a au aux en ce cette ces sa son ses votre vos notre nos leur leurs il elle ils elles on qui que dont ou y est sont pour par sur dans chez'.split(
    ' ',
  ),
);
/** What a word ends by in its forms. */
const ENDINGS = /(?:ement|ation|aient|erait|erez|eront|ante?|ee|er|ez|ent|ons?|e)$/;
const STEM = 8;
const SHORT = 4;

/** Stems of a sentence, pairs of neighbours, and pairs with one between: each once. */
export function featuresOf(sentence: string): readonly string[] {
  const stems = (fold(sentence).match(/[a-z]+|\d+/g) ?? []).map(stemOf).filter((stem) => stem !== null);
  const found = new Set(stems);
  for (let at = 1; at < stems.length; at++) {
    found.add(`${stems[at - 1]}_${stems[at]}`);
    if (at > 1) found.add(`${stems[at - 2]}__${stems[at]}`);
  }
  const concepts = conceptsIn(sentence);
  concepts.forEach((one, at) => {
    found.add(`@${CONCEPTS[one]}`);
    for (const other of concepts.slice(at + 1)) found.add(`@${CONCEPTS[one]}+${CONCEPTS[other]}`);
  });
  return [...found];
}

/** Families of words that stand in a sentence, each once, in the order of their numbers. */
function conceptsIn(sentence: string): readonly number[] {
  return [...new Set((fold(sentence).match(/[a-z]+|\d+/g) ?? []).flatMap((word) => conceptsOf(word)))].sort((a, b) => a - b);
}

/** How much a feature counts among those of its sort: a long sentence holds more by chance. */
export function sharesOf(known: readonly string[]): readonly number[] {
  const families = known.filter(isOfFamilies).length;
  const [words, concepts] = [Math.sqrt(Math.max(1, known.length - families)), Math.sqrt(Math.max(1, families))];
  return known.map((feature) => 1 / (isOfFamilies(feature) ? concepts : words));
}

function isOfFamilies(feature: string): boolean {
  return feature.startsWith('@');
}

/** Stem of a folded word; `null` for one that tells nothing. */
export function stemOf(word: string): string | null {
  if (word.length < 2 || JOINING.has(word)) return null;
  if (word.charCodeAt(0) <= 57) return '#';
  return word.length <= SHORT ? word : word.replace(/s$/, '').replace(ENDINGS, '').slice(0, STEM);
}

/** How much a sentence tells of each of `SAYINGS`, as log odds. Written as it is meant; pages are read by `SayingsScorer`, which gives the same. */
export function tellsOf(sentence: string, model: SayingsModel = MODEL): readonly number[] {
  const known = featuresOf(sentence).filter((feature) => model.features.has(feature));
  const shares = sharesOf(known);
  const weights = known.map((feature) => model.features.get(feature)!);
  return model.starts.map((start, s) => weights.reduce((sum, own, at) => sum + own[s]! * shares[at]!, start));
}

const MODEL: SayingsModel = {
  starts: SAYING_STARTS,
  features: new Map(
    SAYING_FEATURES.split(' ').map((written) => {
      const [feature, weights] = written.split(':');
      return [feature!, weights!.split(',').map((weight) => Number(weight) / 10)];
    }),
  ),
};

/** Told by more, one sentence in a hundred of those that say nothing of the kind is taken for it, by a hand that the fit has not seen (`bench/fit-sayings.ts`). */
const LEAST: Readonly<Record<Exclude<Saying, 'visit' | 'promise'>, number>> = {
  decision: 0.5,
  delivery: 0.5,
  tracking: 0,
  prefill: 0,
};

/** Sentences of a text: what lies between full stops, question and exclamation marks with white space behind them. */
export function sentencesOf(text: string): readonly string[] {
  const sentences: string[] = [];
  for (let from = 0; from < text.length; ) {
    const end = endOfSentence(text, from);
    if (end - from >= SHORTEST) sentences.push(text.slice(from, end));
    from = afterSpace(text, end);
  }
  return sentences;
}

/** Where the sentence ends that begins at a place of a text. */
function endOfSentence(text: string, from: number): number {
  END.lastIndex = from;
  return END.test(text) ? END.lastIndex : text.length;
}

function afterSpace(text: string, end: number): number {
  SPACE.lastIndex = end;
  return SPACE.test(text) ? SPACE.lastIndex : end;
}

const END = /[.!?](?=\s)/g;
const SPACE = /\s+/y;

/** A caption or the words of a link say nothing of how things go on. */
const SHORTEST = 30;

type Asked = keyof typeof LEAST;

/** For each saying the sentence that says so; `null` where none does. */
type Said = Readonly<Record<Asked, string | null>>;

const NOTHING_SAID: Said = { decision: null, delivery: null, tracking: null, prefill: null };

/** True where any sentence says any of what is asked. */
export function saysAnything(said: Said): boolean {
  return said !== NOTHING_SAID;
}

const ASKED = (['decision', 'delivery', 'tracking', 'prefill'] as const).map((saying) => ({ saying, place: SAYINGS.indexOf(saying) }));
const VISIT = SAYINGS.indexOf('visit');
const PROMISE = SAYINGS.indexOf('promise');

/**
 * For each saying, the sentence of a text that says so most plainly, and takes nothing of it back; `null` where none does.
 *
 * @param words the text's, where they are known
 */
export function sayingsIn(text: string, words: TextWords | null = null): Said {
  if (text.length < SHORTEST) return NOTHING_SAID;
  let said: Record<Asked, string | null> | null = null;
  let best: Record<Asked, number> = LEAST;
  const known = words?.areKnown === true ? words : null;
  let at = 0;
  for (let from = 0; from < text.length; ) {
    const end = endOfSentence(text, from);
    const first = at;
    if (known !== null) while (at < known.length && known.startAt(at) < end) at++;
    // A question asks.
    if (end - from >= SHORTEST && text[end - 1] !== '?') {
      const tells = known === null ? scorer.tellsOf(text.slice(from, end)) : scorer.tellsOfWords(known, first, at);
      const [visit, promise] = [tells[VISIT]!, tells[PROMISE]!];
      for (let ask = 0; ask < ASKED.length; ask++) {
        const { saying, place } = ASKED[ask]!;
        const told = tells[place]!;
        if (!(told > visit && told > promise && told > best[saying])) continue;
        said ??= { ...NOTHING_SAID };
        said[saying] = text.slice(from, end);
        best = { ...best, [saying]: told };
      }
    }
    from = afterSpace(text, end);
  }
  return said ?? NOTHING_SAID;
}

/** True for a text of which some sentence may well say that one must come all the same: told by less, next to none does. */
export function maySayVisit(text: string): boolean {
  return sentencesOf(text).some((sentence) => scorer.tellsOf(sentence)[VISIT]! > LEAST_OF_VISITS);
}

const LEAST_OF_VISITS = -4;

const scorer = new SayingsScorer(MODEL, stemOf);
