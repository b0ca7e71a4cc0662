// Fits what sentences say of how a request goes on (`judge/sayings.ts`), on sentences that three hands wrote for it (`fixtures/sayings`) and on those of the fixtures'
// pages about services that are not online. Each hand is left out in turn, with a third of the sets, to say what that is worth; with `--write` what is fitted on all
// stands in the rubric.
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { isContent } from '../packages/instruments/services/judge/annotate.ts';
import { SERVICES } from '../packages/instruments/services/judge/catalogue/index.ts';
import { featuresOf, SAYINGS, type SayingsModel, sentencesOf, sharesOf, tellsOf } from '../packages/instruments/services/judge/sayings.ts';
import { labelledSites, SETS } from './lib/labelled-sites.ts';
import { FIXTURES } from './lib/towns.ts';

const OUT = new URL('../packages/instruments/services/judge/sayings-model.ts', import.meta.url);
const HANDS = ['city', 'secretary', 'operators'];
/** Sentences that say nothing of the kind in the words of those that do: lists of papers, commissions, what is kept of people. For all parts. */
const PAPERS = 'papers';
/** Sentences made of families of words, who sees × what × where: for all parts as well, so that what they bring is seen on the hands. Of what they are not said to say, only `other` is sure. */
const FAMILIES = 'families';
/** Sentences by the house in the voice of portals, of answers to questions and of those who run a service for a town. */
const PORTALS = 'portals';
const EVERY = -1;
/** What takes a saying back is said or it is not. */
const TAKEN_BACK: ReadonlySet<string> = new Set(['visit', 'promise']);
/** A service of this level or less is not done online: its pages say nothing of how a request goes on. */
const OFFLINE = 2;
/** Of this, it is begun online only: nothing of what is known is carried over. */
const BEGUN = 3;
const MOST_FEATURES = 4_000;
const LEAST_SENTENCES = 3;
const EPOCHS = 24;
const STEP = 0.3;
const RIDGE = 1e-3;
/** What a sentence of a page weighs beside one that was written to teach. */
const PAGE_WEIGHT = 0.5;

interface Sentence {
  readonly text: string;
  readonly features: readonly string[];
  /** `null`: not known, as of a page that may ask for a visit. */
  readonly says: readonly (boolean | null)[];
  readonly part: number;
  readonly ofPage: boolean;
}

const sentences: Sentence[] = [];
for (const [at, hand] of [...HANDS, PAPERS, FAMILIES, PORTALS].entries()) {
  for (const line of (await readFile(join(FIXTURES, 'sayings', `${hand}.jsonl`), 'utf8')).trim().split('\n')) {
    const { says, text } = JSON.parse(line) as { readonly says: readonly string[]; readonly text: string };
    sentences.push({
      text,
      features: featuresOf(text),
      says: SAYINGS.map(
        (saying) => says.includes(saying) || (hand === FAMILIES && !says.includes('other') && !TAKEN_BACK.has(saying) ? null : false),
      ),
      part: at < HANDS.length ? at : EVERY,
      ofPage: false,
    });
  }
}
const seen = new Set<string>();
for await (const { set, site, labels } of labelledSites()) {
  for (const page of site.pages) {
    const named = SERVICES.filter((_, s) => (page.topic.names & (1 << s)) !== 0);
    if (page.page.reach !== 'town' || page.kind !== 'ordinary' || page.portal || named.length === 0) continue;
    const highest = Math.max(...named.map(({ id }) => labels[id]?.level ?? 9));
    if (highest > BEGUN) continue;
    for (const [at, { text }] of page.reading.blocks.entries()) {
      if (!isContent(page, at)) continue;
      for (const sentence of sentencesOf(text)) {
        if (seen.has(sentence)) continue;
        seen.add(sentence);
        const says = SAYINGS.map((saying) =>
          saying === 'prefill' || (highest <= OFFLINE && saying !== 'visit' && saying !== 'promise') ? false : null,
        );
        sentences.push({ text: sentence, features: featuresOf(sentence), says, part: SETS.indexOf(set) % HANDS.length, ofPage: true });
      }
    }
  }
}
console.log(
  `${sentences.filter(({ ofPage }) => !ofPage).length} sentences written to teach, ${sentences.filter(({ ofPage }) => ofPage).length} of pages`,
);

const LEFT_OUT = HANDS.flatMap((_, part) => {
  const model = fitted(sentences.filter((one) => one.part !== part));
  return sentences.filter((one) => one.part === part).map((one) => ({ ...one, tells: tellsOf(one.text, model) }));
});
for (const [s, saying] of SAYINGS.entries()) {
  const right = LEFT_OUT.filter(({ says }) => says[s] === true).map(({ tells }) => tells[s]!);
  const wrong = LEFT_OUT.filter(({ says }) => says[s] === false)
    .map(({ tells }) => tells[s]!)
    .sort((a, b) => b - a);
  const ofPages = LEFT_OUT.filter(({ says, ofPage }) => says[s] === false && ofPage).map(({ tells }) => tells[s]!);
  const at = [0.002, 0.005, 0.01, 0.02].map((share) => {
    const least = wrong[Math.floor(wrong.length * share)]!;
    return `${share * 100} % of others at ${least.toFixed(1)}: ${((100 * right.filter((told) => told > least).length) / right.length).toFixed(0)} % found, ${ofPages.filter((told) => told > least).length} of pages`;
  });
  console.log(`${saying.padEnd(10)} ${at.join(' · ')}`);
}
if (process.argv.includes('--list'))
  for (const [s, saying] of SAYINGS.entries())
    for (const { text, tells } of LEFT_OUT.filter(({ says, ofPage }) => ofPage && says[s] === false)
      .sort((a, b) => b.tells[s]! - a.tells[s]!)
      .slice(0, 12))
      console.log(saying, tells[s]!.toFixed(1), text.slice(0, 160));

if (process.argv.includes('--write')) {
  const { starts, features } = fitted(sentences);
  const written = [...features].map(([feature, weights]) => `${feature}:${weights.map((weight) => Math.round(weight * 10)).join(',')}`);
  await writeFile(
    OUT,
    `// Written by \`bench/fit-sayings.ts\`: not to be changed by hand.

/** What a sentence is told by before anything of it is known (log odds), for each saying. */
export const SAYING_STARTS: readonly number[] = [${starts.map((start) => Math.round(start * 100) / 100).join(', ')}];

/** Each feature of a sentence with what it tells of each saying, in tenths. */
export const SAYING_FEATURES: string =
  ${JSON.stringify(written.sort().join(' '))};
`,
  );
}

/** Logistic regressions, one for each saying, first on all features that some sentences have, then on those that tell most. */
function fitted(of: readonly Sentence[]): SayingsModel {
  const counts = new Map<string, number>();
  for (const { features } of of) for (const feature of features) counts.set(feature, (counts.get(feature) ?? 0) + 1);
  const common = new Set([...counts].flatMap(([feature, count]) => (count < LEAST_SENTENCES ? [] : [feature])));
  const first = regressed(of, common);
  const telling = [...first.features].toSorted(([, one], [, other]) => most(other) - most(one)).slice(0, MOST_FEATURES);
  return regressed(of, new Set(telling.map(([feature]) => feature)));
}

function most(weights: readonly number[]): number {
  return Math.max(...weights.map(Math.abs));
}

function regressed(of: readonly Sentence[], vocabulary: ReadonlySet<string>): SayingsModel {
  const known = of.map(({ features }) => features.filter((feature) => vocabulary.has(feature)));
  const weights = new Map([...vocabulary].map((feature) => [feature, SAYINGS.map(() => 0)]));
  const starts = SAYINGS.map((_, s) => regressOne(of, known, weights, s));
  return { features: weights, starts };
}

/** Stochastic gradient descent with a step of its own for each feature (AdaGrad). @returns the start */
function regressOne(of: readonly Sentence[], known: readonly (readonly string[])[], weights: Map<string, number[]>, s: number): number {
  const squares = new Map<string, number>();
  let start = -2;
  for (let epoch = 0; epoch < EPOCHS; epoch++) {
    for (const at of shuffled(of.length, epoch)) {
      const { says, ofPage } = of[at]!;
      if (says[s] === null) continue;
      const features = known[at]!;
      const shares = sharesOf(features);
      const told = features.reduce((sum, feature, k) => sum + weights.get(feature)![s]! * shares[k]!, start);
      const error = (1 / (1 + Math.exp(-told)) - Number(says[s])) * (ofPage ? PAGE_WEIGHT : 1) * (says[s] === true ? 3 : 1);
      start -= 0.02 * error;
      for (const [k, feature] of features.entries()) {
        const own = weights.get(feature)!;
        const slope = error * shares[k]! + RIDGE * own[s]!;
        const square = (squares.get(feature) ?? 0.01) + slope * slope;
        squares.set(feature, square);
        own[s] = own[s]! - (STEP * slope) / Math.sqrt(square);
      }
    }
  }
  return start;
}

/** The same order each time. */
function shuffled(length: number, seed: number): readonly number[] {
  const order = Array.from({ length }, (_, at) => at);
  let state = seed * 7919 + 17;
  for (let at = length - 1; at > 0; at--) {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    const other = Math.floor((state / 2_147_483_648) * (at + 1));
    [order[at], order[other]] = [order[other]!, order[at]!];
  }
  return order;
}
