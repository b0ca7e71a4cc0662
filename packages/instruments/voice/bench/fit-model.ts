// Fits the weights by which words of a post are told that say who speaks (`judge/signature/model/`), on all labelled posts, those that were written to teach, and those beside the rules.
// What the rules found counts as they found it when they first met a set: later they know it by heart. Each author is left out in turn, without the posts that were written to teach (their writer had
// read the sets), to say what it is worth; `--write` writes the weights: `node packages/instruments/voice/bench/fit-model.ts [--write] [--without=AUTHOR,…] [UNSIGNED.jsonl]`. A file of real posts that nobody signed (`{"text"}` a line),
// which are not part of this house, may stand behind: the weights that are committed were fitted with 4,420 of them, each third of the posts of 2023 that docs/method/voice.md names.
import { readFileSync, writeFileSync } from 'node:fs';
import { composed } from '../judge/signature/composed.ts';
import { chosenOf } from '../judge/signature/model/choice.ts';
import { featuresOf, type Whole, wholeOf } from '../judge/signature/model/features.ts';
import { likelihoodOf } from '../judge/signature/model/likelihood.ts';
import type { Piece } from '../judge/signature/model/piece.ts';
import { possibleKinds } from '../judge/signature/model/possible.ts';
import { FeatureNames, type FeatureSink, nameOf } from '../judge/signature/model/sink.ts';
import { type Span, spansOf } from '../judge/signature/model/spans.ts';
import { SPOKEN } from '../judge/signature/model/spoken.ts';
import { type PostParts, partsOf } from '../judge/signature/parts.ts';
import { foundByRules } from '../judge/signature/rules.ts';
import type { Signature, SignatureKind } from '../judge/signature/signature.ts';
import { AUTHORS, firstSight, type LabelledPost, labelledPosts, ruleCases } from '../test/labelled-posts.ts';

const OUT = new URL('../judge/signature/model/weights.ts', import.meta.url);
const KINDS = SPOKEN.length;
/** All features that were met, each by its number. */
const NAMES: string[] = [];
const NUMBERS = new Map<string, number>();
/** A feature of fewer candidates tells nothing. */
const LEAST = 3;
const MOST_FEATURES = 4_000;
const STEPS = 150;
const STEP = 0.3;
const RIDGE = 0.4;
/** What the rules found is left out of some of what is learnt, so that words are learnt too. */
const WITHOUT_RULES = 0.4;
/** Posts of one account are alike: each counts less. */
const OF_ACCOUNTS = 0.3;
/** What a weight is written in. */
const UNIT = 0.05;

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
  LEARNT.map((author, at) => [author, labelledPosts(author).map((one) => postOf(one, at < 2 ? undefined : (SIGHT.get(one.id) ?? null)))]),
);
const beside = ruleCases().map(({ text, kind, signature }) =>
  postOf({ text, kind: kind ?? 'none', signature: signature ?? null }, undefined),
);
const unsignedFile = process.argv.slice(2).find((word) => word.endsWith('.jsonl'));
/** Real posts, in which neither the rules nor a reader found anybody. */
const unsigned = (unsignedFile === undefined ? [] : readFileSync(unsignedFile, 'utf8').trim().split('\n'))
  .map((line) => postOf({ ...(JSON.parse(line) as { readonly text: string }), kind: 'none', signature: null }, null))
  .filter(({ parts }) => !parts.cut && foundByRules(parts) === null);
const teaching = labelledPosts('teaching').map((one) => postOf(one, undefined));
/** Written to teach how people take, hold and leave an account in free words, and who is only spoken about; the rules had not seen them. */
const freeWords = labelledPosts('free-words').map((one) => postOf(one, SIGHT.get(one.id) ?? null));
/** Posts of whole accounts, whose author had not seen the rules either. */
const accounts = labelledPosts('accounts').map((one) => postOf(one, SIGHT.get(one.id) ?? null, OF_ACCOUNTS));

const asked = LEARNT.filter((author) => process.argv.includes(author));
for (const author of process.argv.includes('--write') ? [] : asked.length > 0 ? asked : LEARNT) {
  const others = LEARNT.filter((other) => other !== author).flatMap((other) => posts.get(other)!);
  const rows = posts.get(author)!;
  const rules = (post: Post): Signature | null => (post.found === undefined ? foundByRules(post.parts) : post.found);
  const without = fitted([...others, ...beside, ...accounts, ...unsigned]);
  const withTaught = process.argv.includes('--taught')
    ? fitted([...others, ...beside, ...accounts, ...teaching, ...freeWords, ...unsigned])
    : null;
  console.log(author);
  console.log(`  ${'rules at first sight'.padEnd(32)}${scores(rows, rules)}`);
  for (const [name, model] of [
    ['and the model', without],
    ['and what was written to teach', withTaught],
  ] as const) {
    if (model === null) continue;
    console.log(
      `  ${name.padEnd(32)}${scores(rows, (post) =>
        chosenOf(
          rules(post),
          likelihoodOf(post.parts, rules(post), () => sumsBy(model)),
        ),
      )}`,
    );
  }
}

if (process.argv.includes('--write')) {
  const { weights, starts } = fitted([
    ...LEARNT.flatMap((author) => posts.get(author)!),
    ...beside,
    ...accounts,
    ...teaching,
    ...freeWords,
    ...unsigned,
  ]);
  const written = [...weights]
    .map(([feature, own]) => [feature, Array.from(own, (weight) => Math.round(weight / UNIT)).join()] as const)
    .filter(([, own]) => /[1-9]/u.test(own))
    .map(([feature, own]) => `${feature}\t${own}`)
    .sort();
  writeFileSync(
    OUT,
    `// Generated by packages/instruments/voice/bench/fit-model.ts; biome-ignore-all format: one string.

/** What is known of any words before anything is, for each kind, in twentieths of log odds. */
export const STARTS: readonly number[] = ${JSON.stringify([...starts].map((start) => Math.round(start / UNIT)))};

/** Each feature with what it tells of each kind, in twentieths of log odds; one a line, a tab between. */
export const WEIGHTS =
  ${JSON.stringify(written.join('\n'))};
`,
  );
  console.log(`${written.length} features`);
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
    ({ span: { start, end }, possible }) => kind !== 'none' && ((possible >> at) & 1) === 1 && text.slice(start, end) === signature,
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

/** What each feature tells of each kind. */
type Weights = ReadonlyMap<string, Float64Array>;

interface Fitted {
  readonly weights: Weights;
  readonly starts: Float64Array;
}

/** Sums what features tell by their names: what is not written yet has no hashes. */
function sumsBy({ weights, starts }: Fitted): { readonly sums: Float64Array; readonly add: FeatureSink['add'] } {
  const sums = Float64Array.from(starts);
  const add = (...pieces: readonly (Piece | undefined)[]): void => {
    const own = weights.get(nameOf(pieces));
    if (own !== undefined) for (let k = 0; k < KINDS; k++) sums[k]! += own[k]!;
  };
  return { sums, add };
}

/** First on all features that some words have, then on those that tell most. */
function fitted(of: readonly Post[]): Fitted {
  const examples = of.flatMap(examplesOf);
  const counts = new Int32Array(NAMES.length);
  for (const { features } of examples) for (const own of features) for (const feature of own) counts[feature]!++;
  const often = NAMES.filter((_, at) => counts[at]! >= LEAST);
  const first = regressed(examples, often);
  const most = (own: ArrayLike<number>): number => Math.max(...Array.from(own, Math.abs));
  const telling = [...first.weights].toSorted(([, one], [, other]) => most(other) - most(one)).slice(0, MOST_FEATURES);
  return regressed(examples, telling.map(([feature]) => feature).sort());
}

/** The words of a post, each as each kind, against each other and against nobody: by gradient descent with a step of its own for each weight (AdaGrad). */
function regressed(examples: readonly Example[], vocabulary: readonly string[]): Fitted {
  const places = new Int32Array(NAMES.length).fill(-1);
  for (const [at, feature] of vocabulary.entries()) places[NUMBERS.get(feature)!] = at * KINDS;
  const start = vocabulary.length * KINDS;
  const placed = examples.map((one) => ({
    ...one,
    features: one.features.map((own) => Int32Array.from([...own.map((feature) => places[feature]!).filter((place) => place >= 0), start])),
  }));
  const weights = new Float64Array(start + KINDS).fill(-3, start);
  const squares = new Float64Array(weights.length).fill(1e-6);
  const slopes = new Float64Array(weights.length);
  for (let step = 0; step < STEPS; step++) {
    slopes.fill(0);
    for (const example of placed) addSlopes(example, weights, slopes);
    for (let at = 0; at < weights.length; at++) {
      const slope = slopes[at]! + (at < start ? RIDGE * weights[at]! : 0);
      squares[at]! += slope * slope;
      weights[at]! -= (STEP * slope) / Math.sqrt(squares[at]!);
    }
  }
  return {
    weights: new Map(vocabulary.map((feature, at) => [feature, weights.slice(at * KINDS, (at + 1) * KINDS)])),
    starts: weights.slice(start),
  };
}

function addSlopes({ features, right, possible, kind, weight }: Example, weights: Float64Array, slopes: Float64Array): void {
  const sums = new Float64Array(features.length * KINDS);
  for (const [at, own] of features.entries())
    for (const place of own) for (let k = 0; k < KINDS; k++) sums[at * KINDS + k]! += weights[place + k]!;
  const most = sums.reduce((high, sum) => Math.max(high, sum), 0);
  const nobody = Math.exp(-most);
  let all = nobody;
  let asLabelled = kind < 0 ? nobody : 0;
  for (let at = 0; at < sums.length; at++) {
    sums[at] = (possible[Math.floor(at / KINDS)]! >> (at % KINDS)) & 1 ? Math.exp(sums[at]! - most) : 0;
    all += sums[at]!;
    if (at % KINDS === kind && right[Math.floor(at / KINDS)]!) asLabelled += sums[at]!;
  }
  for (const [at, own] of features.entries()) {
    for (let k = 0; k < KINDS; k++) {
      const sum = sums[at * KINDS + k]!;
      const error = weight * (sum / all - (k === kind && right[at]! ? sum / asLabelled : 0));
      if (Math.abs(error) < 1e-6) continue;
      for (const place of own) slopes[place + k]! += error;
    }
  }
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
