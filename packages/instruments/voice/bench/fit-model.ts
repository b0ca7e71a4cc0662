// Fits the weights by which words of a post are told that say who speaks (`judge/signature/model/`), on all labelled posts, those that were written to teach, and those beside the rules.
// What the rules found counts as they found it when they first met a set: later they know it by heart. Each author is left out in turn, without the posts that were written to teach (their writer had
// read the sets), to say what it is worth; `--write` writes the weights: `node packages/instruments/voice/bench/fit-model.ts [--write] [--without=AUTHOR,…] [UNSIGNED.jsonl]`. A file of real posts that nobody signed (`{"text"}` a line),
// which are not part of this house, may stand behind: the weights that are committed were fitted with 4,420 of them, each third of the posts of 2023 that docs/method/voice.md names.
import { readFileSync, writeFileSync } from 'node:fs';
import { mulberry32 } from '@beffroi/domain';
import { composed } from '../judge/signature/composed.ts';
import { chosenOf } from '../judge/signature/model/choice.ts';
import { featuresOf, featuresOfPost, type Whole, wholeOf } from '../judge/signature/model/features.ts';
import { likelihoodOf } from '../judge/signature/model/likelihood.ts';
import type { Piece } from '../judge/signature/model/piece.ts';
import { possibleKinds } from '../judge/signature/model/possible.ts';
import { bounded, FeatureNames, MOST_UNITS, nameOf, ZERO } from '../judge/signature/model/sink.ts';
import { type Span, spansOf } from '../judge/signature/model/spans.ts';
import { SPOKEN } from '../judge/signature/model/spoken.ts';
import { type PostParts, partsOf } from '../judge/signature/parts.ts';
import { foundByRules } from '../judge/signature/rules.ts';
import type { Signature, SignatureKind } from '../judge/signature/signature.ts';
import { AUTHORS, BY_STRANGERS, firstSight, type LabelledPost, labelledPosts, ONE_WRITER, ruleCases } from '../test/labelled-posts.ts';
import { OF_ACCOUNTS, OF_ONE_WRITER, shuffled } from './learning.ts';

const OUT = new URL('../judge/signature/model/weights.ts', import.meta.url);
const KINDS = SPOKEN.length;
/** All features that were met, each by its number. */
const NAMES: string[] = [];
const NUMBERS = new Map<string, number>();
/** A feature of fewer candidates tells nothing. */
const LEAST = 3;
/** A word of a post tells less: many posts must have it. */
const LEAST_OF_POST = 6;
const MOST_FEATURES = 8_000;
/** What the rules found is left out of some of what is learnt, so that words are learnt too. */
const WITHOUT_RULES = 0.4;
/** What a stranger wrote to teach counts more: whoever writes the posts that come is a stranger. */
const OF_A_STRANGER = 2;
/** What stands beside the rules was chosen because it is mixed up. */
const OF_CASES = 2;
/** What a weight is written in: at most so many units (`MOST_UNITS`) that each is one character. */
const UNIT = 0.06;
/** How many values stand between features and kinds. */
const BETWEENS = 16;
const ROW = KINDS + BETWEENS;
/** How often all posts are gone through, how many at a time, and how far a step goes at first. */
const ROUNDS = 16;
const LAST_ROUNDS = 3;
const BATCH = 400;
const FIRST_STEP = 0.004;
const LAST_STEP = 0.0002;
/** Which part of the values between, and half as many features, are left out of each step, so that none is relied upon alone. */
const LEFT_OUT = 0.3;
const DECAY = 3e-4;

interface Post {
  readonly text: string;
  readonly parts: PostParts;
  readonly kind: SignatureKind;
  readonly signature: string | null;
  readonly hard: boolean;
  readonly lang: string;
  /** What the rules found when they had not seen it; `undefined` when they never had not. */
  readonly found: Signature | null | undefined;
  /** How much it counts beside others. */
  readonly share: number;
}

/** Authors who are left out of all, to say what is worth on whom nobody has read: `--without=thirtythird,thirtyfourth`. */
const WITHOUT = (process.argv.find((word) => word.startsWith('--without=')) ?? '').slice('--without='.length).split(',');
const LEARNT = AUTHORS.filter((author) => !WITHOUT.includes(author));

const SIGHT = firstSight();
/** What a post teaches is asked once, however many authors are left out. */
const known = new Map<Post, readonly Example[]>();
const posts = new Map(
  LEARNT.map((author, at) => [
    author,
    labelledPosts(author).map((one) =>
      postOf(one, at < 2 ? undefined : (SIGHT.get(one.id) ?? null), ONE_WRITER.has(author) ? OF_ONE_WRITER : 1),
    ),
  ]),
);
const beside = ruleCases().map(({ text, kind, signature }) =>
  postOf({ text, kind: kind ?? 'none', signature: signature ?? null }, undefined, OF_CASES),
);
const unsignedFile = process.argv.slice(2).find((word) => word.endsWith('.jsonl'));
/** Real posts, in which neither the rules nor a reader found anybody. */
const unsigned = (unsignedFile === undefined ? [] : readFileSync(unsignedFile, 'utf8').trim().split('\n'))
  .map((line) => postOf({ ...(JSON.parse(line) as { readonly text: string }), kind: 'none', signature: null }, null))
  .filter(({ parts }) => !parts.cut && foundByRules(parts) === null);
const teaching = labelledPosts('teaching').map((one) => postOf(one, undefined));
/** Written to teach how people take, hold and leave an account in free words, and who is only spoken about; the rules had not seen them. */
const freeWords = (['free-words', 'wordings', 'unusual-places'] as const)
  .flatMap((name) => labelledPosts(name))
  .map((one) => postOf(one, SIGHT.get(one.id) ?? null));
/** Written to teach by strangers, who knew the guide alone; those of the hard kinds are by far more than there are in what is posted. */
const byStranger = BY_STRANGERS.flatMap((name) =>
  labelledPosts(name).map((one) => postOf(one, SIGHT.get(one.id) ?? null, name === 'more-teaching' ? OF_A_STRANGER : 1)),
);
/** Posts of whole accounts, whose author had not seen the rules either. */
const accounts = labelledPosts('accounts').map((one) => postOf(one, SIGHT.get(one.id) ?? null, OF_ACCOUNTS));

const asked = LEARNT.filter((author) => process.argv.includes(author));
for (const author of process.argv.includes('--write') ? [] : asked.length > 0 ? asked : LEARNT) {
  const others = LEARNT.filter((other) => other !== author).flatMap((other) => posts.get(other)!);
  const rows = posts.get(author)!;
  const rules = (post: Post): Signature | null => (post.found === undefined ? foundByRules(post.parts) : post.found);
  const without = sumsBy(fitted([...others, ...beside, ...accounts, ...unsigned]));
  const withTaught = process.argv.includes('--taught')
    ? sumsBy(fitted([...others, ...beside, ...accounts, ...teaching, ...freeWords, ...byStranger, ...unsigned]))
    : null;
  console.log(author);
  console.log(`  ${'rules at first sight'.padEnd(32)}${scores(rows, rules)}`);
  for (const [name, model] of [
    ['and the model', without],
    ['and what was written to teach', withTaught],
  ] as const) {
    if (model === null) continue;
    console.log(`  ${name.padEnd(32)}${scores(rows, (post) => chosenOf(rules(post), likelihoodOf(post.parts, rules(post), model)))}`);
  }
}

if (process.argv.includes('--write')) {
  const model = fitted([
    ...LEARNT.flatMap((author) => posts.get(author)!),
    ...beside,
    ...accounts,
    ...teaching,
    ...freeWords,
    ...byStranger,
    ...unsigned,
  ]);
  const written = model.names
    .map((feature, at) => `${feature}\t${lettersOf(model.weights.subarray(at * ROW, (at + 1) * ROW))}`)
    .filter((line) => !/\tO+$/u.test(line))
    .sort();
  writeFileSync(
    OUT,
    `// biome-ignore-all lint/suspicious/noApproximativeNumericConstant: values that were learnt, near constants by chance.
// Generated by packages/instruments/voice/bench/fit-model.ts.

/** What a character of the weights stands for, above or below \`O\`. */
export const UNIT = ${UNIT};

/** What is known of any words before anything is, for each kind, in log odds. */
export const STARTS: readonly number[] = ${JSON.stringify(rounded(model.starts.subarray(0, KINDS)))};

/** What each value between begins with. */
export const BETWEEN_STARTS: readonly number[] = ${JSON.stringify(rounded(model.starts.subarray(KINDS)))};

/** What each value between tells of each kind, in log odds: a row a value. */
export const BETWEEN: readonly number[] = ${JSON.stringify(rounded(model.between))};

/** Each feature with what it tells of each kind, then of each value between, a character each; one feature a line, a tab between. */
export const WEIGHTS =
  ${JSON.stringify(written.join('\n'))};
`,
  );
  console.log(`${written.length} features`);
}

function rounded(values: Float64Array): number[] {
  return Array.from(values, (value) => Math.round(value * 1_000) / 1_000);
}

function lettersOf(weights: Float64Array): string {
  const units = Array.from(weights, (weight) => Math.max(-MOST_UNITS, Math.min(MOST_UNITS, Math.round(weight / UNIT))));
  return String.fromCharCode(...units.map((unit) => ZERO + unit));
}

function postOf(
  { text: original, kind, signature, hard, lang, reply }: Pick<LabelledPost, 'text' | 'kind' | 'signature'> & Partial<LabelledPost>,
  found: Post['found'],
  share = 1,
): Post {
  const { text } = composed(original);
  return { text, parts: partsOf(text, reply ?? false), kind, signature, hard: hard ?? false, lang: lang ?? '', found, share };
}

/** A post as what is learnt: the features of all words that may be who speaks, and which of them do. */
interface Example {
  readonly features: readonly Int32Array[];
  readonly right: readonly boolean[];
  /** What the words can be, a bit each kind. */
  readonly possible: readonly number[];
  readonly kind: number;
  readonly weight: number;
}

function examplesOf(post: Post): readonly Example[] {
  const before = known.get(post);
  if (before !== undefined) return before;
  const examples = examplesAnew(post);
  known.set(post, examples);
  return examples;
}

function examplesAnew(post: Post): Example[] {
  const { found, share } = post;
  if (found === undefined) return exampleOf(post, found, share);
  return [...exampleOf(post, found, share * (1 - WITHOUT_RULES)), ...exampleOf(post, undefined, share * WITHOUT_RULES)];
}

function exampleOf({ text, parts, kind, signature }: Post, found: Post['found'], weight: number): Example[] {
  const whole = wholeOf(parts, found);
  const spans = spansOf(parts, found).flatMap((span) => {
    const possible = possibleKinds(span, whole);
    return possible === 0 ? [] : [{ span, possible }];
  });
  const at = (SPOKEN as readonly string[]).indexOf(kind);
  const right = spans.map(
    ({ span: { start, end }, possible }) =>
      // Whose author names a team without its words says that some of those that may be one are.
      kind !== 'none' && ((possible >> at) & 1) === 1 && (signature === null || text.slice(start, end) === signature),
  );
  // Words that are not looked at cannot be learnt.
  if (kind !== 'none' && !right.includes(true)) return [];
  return [
    {
      features: spans.map(({ span }) => namesOf(span, whole)),
      right,
      possible: spans.map(({ possible }) => possible),
      kind: at,
      weight,
    },
  ];
}

function namesOf(span: Span, whole: Whole): Int32Array {
  const sink = new FeatureNames();
  featuresOfPost(whole, sink);
  featuresOf(span, whole, sink);
  return Int32Array.from(sink.names, numberOf);
}

function numberOf(feature: string): number {
  const before = NUMBERS.get(feature);
  if (before !== undefined) return before;
  NUMBERS.set(feature, NAMES.length);
  NAMES.push(feature);
  return NAMES.length - 1;
}

/** What was learnt: a row of weights a feature, and what values between tell. */
interface Fitted {
  readonly names: readonly string[];
  readonly weights: Float64Array;
  readonly starts: Float64Array;
  readonly between: Float64Array;
}

/** Sums what features tell by their names: what is not written yet has no hashes. */
function sumsBy({ names, weights, starts, between }: Fitted): Parameters<typeof likelihoodOf>[2] {
  const rows = new Map(names.map((name, at) => [name, at * ROW]));
  return () => {
    const sums = Float64Array.from(starts);
    const kept = Float64Array.from(starts);
    const add = (...pieces: readonly (Piece | undefined)[]): void => {
      const from = rows.get(nameOf(pieces));
      if (from !== undefined) for (let k = 0; k < ROW; k++) sums[k]! += weights[from + k]!;
    };
    return {
      get sums() {
        return told(sums, 0, between, new Float64Array(KINDS));
      },
      add,
      alike(_, tell, about, which) {
        tell(about, which, this);
      },
      keep: () => kept.set(sums),
      back: () => sums.set(kept),
    };
  };
}

/** What each kind is told by one row of sums. */
function told(sums: Float64Array, from: number, between: Float64Array, into: Float64Array): Float64Array {
  for (let k = 0; k < KINDS; k++) into[k] = sums[from + k]!;
  for (let h = 0; h < BETWEENS; h++) {
    const value = bounded(sums[from + KINDS + h]!);
    for (let k = 0; k < KINDS; k++) into[k]! += value * between[h * KINDS + k]!;
  }
  return into;
}

/** First on all features that some words have, then on those that tell most. */
function fitted(of: readonly Post[]): Fitted {
  const examples = of.flatMap(examplesOf);
  const counts = new Int32Array(NAMES.length);
  for (const { features } of examples) for (const own of features) for (const feature of own) counts[feature]!++;
  const often = NAMES.filter((name, at) => counts[at]! >= (/^in \S+$/u.test(name) ? LEAST_OF_POST : LEAST));
  const first = descended(examples, begunWith(often), ROUNDS);
  // What is often there and tells something goes before what is seldom there and tells much.
  const most = (at: number): number =>
    Math.sqrt(counts[NUMBERS.get(often[at]!)!]!) * Math.max(...Array.from(first.weights.subarray(at * ROW, (at + 1) * ROW), Math.abs));
  const telling = often.map((feature, at) => ({ feature, at, most: most(at) })).toSorted((one, other) => other.most - one.most);
  const kept = telling.slice(0, MOST_FEATURES).toSorted((one, other) => (one.feature < other.feature ? -1 : 1));
  const weights = new Float64Array(kept.length * ROW);
  for (const [place, { at }] of kept.entries()) weights.set(first.weights.subarray(at * ROW, (at + 1) * ROW), place * ROW);
  return descended(examples, { ...first, names: kept.map(({ feature }) => feature), weights }, LAST_ROUNDS);
}

/** Examples by the places of their features' weights, without features that are not weighed. */
function placedIn(examples: readonly Example[], vocabulary: readonly string[], row: number): Example[] {
  const places = new Int32Array(NAMES.length).fill(-1);
  for (const [at, feature] of vocabulary.entries()) places[NUMBERS.get(feature)!] = at * row;
  return examples.map((one) => ({
    ...one,
    features: one.features.map((own) => own.map((feature) => places[feature]!).filter((place) => place >= 0)),
  }));
}

/** How far each share is from what it should be, for the words of one post, each as each kind. */
function errorsOf({ features, right, possible, kind, weight }: Example, sums: Float64Array): Float64Array {
  let most = 0;
  for (let at = 0; at < sums.length; at++) if ((possible[Math.floor(at / KINDS)]! >> (at % KINDS)) & 1) most = Math.max(most, sums[at]!);
  const nobody = Math.exp(-most);
  let all = nobody;
  let asLabelled = kind < 0 ? nobody : 0;
  const errors = new Float64Array(sums.length);
  for (let at = 0; at < sums.length; at++) {
    errors[at] = (possible[Math.floor(at / KINDS)]! >> (at % KINDS)) & 1 ? Math.exp(sums[at]! - most) : 0;
    all += errors[at]!;
    if (at % KINDS === kind && right[Math.floor(at / KINDS)]!) asLabelled += errors[at]!;
  }
  for (let at = 0; at < features.length; at++) {
    for (let k = 0; k < KINDS; k++) {
      const share = errors[at * KINDS + k]!;
      errors[at * KINDS + k] = weight * (share / all - (k === kind && right[at]! ? share / asLabelled : 0));
    }
  }
  return errors;
}

/** Nothing is known yet, but that most words are nobody; values between differ by chance. */
function begunWith(names: readonly string[]): Fitted {
  const chance = mulberry32(41);
  const weights = new Float64Array(names.length * ROW);
  for (let at = 0; at < weights.length; at++) if (at % ROW >= KINDS) weights[at] = spread(chance) * 0.15;
  const starts = new Float64Array(ROW).fill(-3, 0, KINDS);
  const between = Float64Array.from({ length: BETWEENS * KINDS }, () => spread(chance) * 0.15);
  return { names, weights, starts, between };
}

/** The words of a post, each as each kind, against each other and against nobody, with values between (a layer of softsign units): by Adam in small steps. */
function descended(examples: readonly Example[], { names, ...begun }: Fitted, rounds: number): Fitted {
  const chance = mulberry32(14);
  const placed = placedIn(examples, names, ROW).filter(({ features }) => features.length > 0);
  const start = names.length * ROW;
  const tells = start + ROW;
  // All that is learnt: a row a feature, the starts, what values between tell.
  const learnt = Float64Array.from([...begun.weights, ...begun.starts, ...begun.between]);
  const means = new Float64Array(learnt.length);
  const squares = new Float64Array(learnt.length);
  const slopes = new Float64Array(learnt.length);
  let steps = 0;
  for (let round = 0; round < rounds; round++) {
    const step = (rounds === ROUNDS ? FIRST_STEP : FIRST_STEP / 4) * (1 - round / rounds) + LAST_STEP;
    const order = shuffled(placed, chance);
    for (let from = 0; from < order.length; from += BATCH) {
      slopes.fill(0);
      for (const example of order.slice(from, from + BATCH)) addSlopes(example, learnt, start, tells, slopes, chance);
      steps++;
      const [ofMeans, ofSquares] = [1 - 0.9 ** steps, 1 - 0.998 ** steps];
      for (let at = 0; at < learnt.length; at++) {
        const slope = (slopes[at]! * 10) / BATCH + (at < start ? DECAY * learnt[at]! : 0);
        means[at]! += 0.1 * (slope - means[at]!);
        squares[at]! += 0.002 * (slope * slope - squares[at]!);
        learnt[at]! -= (step * (means[at]! / ofMeans)) / (Math.sqrt(squares[at]! / ofSquares) + 1e-8);
      }
    }
  }
  return { names, weights: learnt.slice(0, start), starts: learnt.slice(start, tells), between: learnt.slice(tells) };
}

function addSlopes(example: Example, learnt: Float64Array, start: number, tells: number, slopes: Float64Array, chance: () => number): void {
  const { features } = example;
  const sums = new Float64Array(features.length * ROW);
  const told = new Float64Array(features.length * KINDS);
  const kept = new Float64Array(features.length * BETWEENS);
  const used = features.map((own) => own.filter(() => chance() >= LEFT_OUT / 2));
  for (const [at, own] of used.entries()) {
    for (let k = 0; k < ROW; k++) sums[at * ROW + k] = learnt[start + k]!;
    for (const place of own) for (let k = 0; k < ROW; k++) sums[at * ROW + k]! += learnt[place + k]!;
    for (let k = 0; k < KINDS; k++) told[at * KINDS + k] = sums[at * ROW + k]!;
    for (let h = 0; h < BETWEENS; h++) {
      if (chance() < LEFT_OUT) continue;
      const value = bounded(sums[at * ROW + KINDS + h]!) / (1 - LEFT_OUT);
      kept[at * BETWEENS + h] = value;
      for (let k = 0; k < KINDS; k++) told[at * KINDS + k]! += value * learnt[tells + h * KINDS + k]!;
    }
  }
  const errors = errorsOf(example, told);
  const row = new Float64Array(ROW);
  for (const [at, own] of used.entries()) {
    for (let k = 0; k < KINDS; k++) row[k] = errors[at * KINDS + k]!;
    for (let h = 0; h < BETWEENS; h++) {
      const value = kept[at * BETWEENS + h]!;
      let slope = 0;
      if (value !== 0) {
        for (let k = 0; k < KINDS; k++) {
          slope += row[k]! * learnt[tells + h * KINDS + k]!;
          slopes[tells + h * KINDS + k]! += row[k]! * value;
        }
        slope *= (1 - Math.abs(bounded(sums[at * ROW + KINDS + h]!))) ** 2 / (1 - LEFT_OUT);
      }
      row[KINDS + h] = slope;
    }
    for (let k = 0; k < ROW; k++) slopes[start + k]! += row[k]!;
    for (const place of own) for (let k = 0; k < ROW; k++) slopes[place + k]! += row[k]!;
  }
}

/** About as normal numbers are spread. */
function spread(chance: () => number): number {
  return (chance() + chance() + chance() + chance() - 2) * 1.73;
}

function isSigned(kind: SignatureKind): boolean {
  return kind !== 'none' && kind !== 'team';
}

function scores(rows: readonly Post[], find: (post: Post) => Signature | null): string {
  let [both, found, signed, kinds, words, hard] = [0, 0, 0, 0, 0, 0];
  for (const post of rows) {
    const one = find(post);
    const kind = one?.kind ?? 'none';
    if (isSigned(kind)) found++;
    if (isSigned(post.kind)) signed++;
    if (isSigned(kind) && isSigned(post.kind)) both++;
    if (kind === post.kind) kinds++;
    if (kind === post.kind && post.hard) hard++;
    if (isSigned(post.kind) && one !== null && post.text.slice(one.start, one.end) === post.signature) words++;
  }
  const share = (part: number, of: number): string => (part / of).toFixed(3);
  return `precision ${share(both, found)} recall ${share(both, signed)} F1 ${share(2 * both, found + signed)} kind ${share(kinds, rows.length)} words ${share(words, signed)} hard ${share(hard, rows.filter((post) => post.hard).length)}`;
}
