// Learns what sentences of each theme are like, from all labelled sentences that are open, and how far both voices are to be trusted, from authors that the voice did not learn from: each author's
// sentences are heard with what others taught, then, with `--write`, all are learned from.
// `node packages/instruments/programmes/bench/fit-themes.ts [--ordinary FILE] [--write]`
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { DocumentReading } from '@beffroi/documents';
import { mulberry32 } from '@beffroi/domain';
import { assessProgramme, machineAgreement, THEME_IDS, THEMES, type ThemeId } from '@beffroi/programmes/judge';
import { fold } from '@beffroi/reading';
import type { Annotated } from '../judge/annotate.ts';
import { featuresOf } from '../judge/learned/features.ts';
import { partOddsOf } from '../judge/learned/parts.ts';
import { barredIn } from '../judge/learned/second-voice.ts';
import { CLASSES, type Learned, learnedOf, MOST_UNITS, NONE, oddsOf, scaleOf, written, ZERO } from '../judge/learned/shares.ts';
import { factsOf } from '../judge/learned/together.ts';
import { UNIT } from '../judge/learned/weights.ts';
import { authorOf, type Judged, openProgrammes, themesByKind } from '../test/labelled.ts';
import { documentWith, judgeSentence, type LabelledSentence, readBank, seenInSentence } from '../test/sentences.ts';

const { values } = parseArgs({
  options: {
    /** Real sentences, one a line, in which the rules hear nothing: every other one is learned as of no theme, the others tell how often something is heard in such. They are not kept here. */
    ordinary: { type: 'string' },
    write: { type: 'boolean', default: false },
  },
});

const FIXTURES = join(import.meta.dirname, '..', '..', '..', '..', 'fixtures');
const OUT = join(import.meta.dirname, '..', 'judge', 'learned', 'weights.ts');
const BANKS = Array.from({ length: 18 }, (_, at) => String(at + 1));

/** Features that are kept: those that tell most. */
const MOST_FEATURES = 32_000;
/** In so many sentences at least. */
const LEAST = 2;
const ROUNDS = 12;
const STEP = 0.15;
const DECAY = 1e-4;
/** Steps that find how far facts are to be trusted, and what holds each back. */
const TRUST_STEPS = 12;
const HELD = 1;
/** Of a sentence and a quote that hold each other, one has at least this share of the other's letters: else nothing is learnt of it. */
const LIKE = 0.4;

/** A sentence as it is learnt: which features it has, and of which themes people say that it is. */
interface Example {
  readonly author: string;
  readonly features: Int32Array;
  readonly values: Float32Array;
  readonly themes: readonly ThemeId[];
  /** The sentence, and what the rules see in it. */
  readonly annotated: Annotated;
  readonly seen: readonly ThemeId[] | null;
}

/** What both voices say of a theme of a sentence, and whether people say that it is of it. */
interface Judgement {
  readonly facts: readonly number[];
  readonly right: boolean;
}

/** Whose sentences are real, and of nobody's hand that is known. */
const ORDINARY = 'ordinary';

/** The definitions' own examples, each as if several people had said so. */
const DEFINITIONS = 'definitions';
const OF_DEFINITIONS = 3;

/** Authors that are left out together: a fit each. What rules were mended on, or the voice has much of, tells nothing of trust. */
const LEFT_OUT: readonly (readonly string[])[] = [
  ['bank 1', 'bank 12', 'bank 13', 'round 17'],
  ['bank 2', 'bank 9', 'bank 14', 'rounds 10 and 11'],
  ['bank 3', 'bank 7', 'bank 11', 'bank 15'],
  ['bank 4', 'bank 8', 'bank 10', 'bank 16'],
  ['bank 5', 'bank 6', 'bank 17', 'bank 18', 'round 14'],
];
/** Whose sentences tell how far both voices are to be trusted: strangers', on whose errors no rule was mended. */
const UNMENDED: ReadonlySet<string> = new Set([...BANKS.map((name) => `bank ${name}`), 'round 17']);

const NAMES: string[] = [];
const NUMBERS = new Map<string, number>();

const programmes = [
  ...(await openProgrammes(join(FIXTURES, 'programmes'))),
  ...(await openProgrammes(join(FIXTURES, 'programmes-manners'))),
];
const banks = new Map<string, LabelledSentence[]>();
for (const name of BANKS) banks.set(`bank ${name}`, await readBank(name));
const ordinary = values.ordinary === undefined ? [] : ordinarySentences(values.ordinary);
const examples = [
  ...definitions(),
  ...ordinary.filter((_, at) => at % 2 === 0).flatMap((one) => exampleOfBank(ORDINARY, one)),
  ...programmes.flatMap(examplesOfProgramme),
  ...[...banks].flatMap(([author, some]) => some.flatMap((one) => exampleOfBank(author, one))),
];
const others = ordinary.filter((_, at) => at % 2 === 1);
const authors = [...new Set(examples.map(({ author }) => author))];
console.log(authors.map((author) => `${author}: ${examples.filter((one) => one.author === author).length} sentences`).join('\n'));

const fits = LEFT_OUT.map((left) => ({ left, fit: fitted(examples.filter(({ author }) => !left.includes(author))) }));
/** What both voices say of sentences that the second did not learn from, by author. */
const judgements = new Map<string, Judgement[]>();
for (const { left, fit } of fits) {
  hearWith(asWritten(fit, []));
  for (const author of left)
    if (UNMENDED.has(author))
      judgements.set(
        author,
        examples.filter((one) => one.author === author).flatMap((one) => judgementsOf(one)),
      );
}
judgements.set(
  ORDINARY,
  others.flatMap((one) => exampleOfBank(ORDINARY, one)).flatMap((one) => judgementsOf(one)),
);
for (const { left, fit } of fits) {
  for (const author of left) {
    console.log(`\n${author}, with what others taught:`);
    hearWith(asWritten(fit, trustFrom([...judgements].flatMap(([other, some]) => (other === author ? [] : some)))));
    console.log(countsOf(author));
  }
}
if (ordinary.length > 0 || values.write) {
  const all = fitted(examples);
  const trust = trustFrom([...judgements.values()].flat());
  hearWith(asWritten(all, trust));
  if (others.length > 0) {
    const heard = others.map((one) => judgeSentence(one)).filter((statement) => statement?.rule === 'learned-theme');
    console.log(
      `\nof ${others.length} real sentences in which the rules hear nothing, the second voice hears something in ${heard.length}`,
    );
    for (const statement of heard.slice(0, 40)) console.log(`  ${statement!.themes.join(' ')}: ${statement!.quote}`);
  }
  if (values.write) write(all, trust);
}

function definitions(): Example[] {
  return THEMES.flatMap(({ id, examples: said }) =>
    said.flatMap((sentence, at) => {
      const example = exampleOfBank(DEFINITIONS, { id: `${id} ${at}`, sentence, before: '', themes: [id], commitment: 2, kind: 'plain' });
      return Array.from({ length: OF_DEFINITIONS }, () => example).flat();
    }),
  );
}

/** Real sentences in which the rules hear nothing, as those of a bank. */
function ordinarySentences(file: string): LabelledSentence[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((sentence, at): LabelledSentence => ({ id: `${at}`, sentence, before: '', themes: [], commitment: 0, kind: 'none' }))
    .filter((one) => seenInSentence(one) === null);
}

function examplesOfProgramme({ label, result }: Judged): Example[] {
  const some: Example[] = [];
  const quotes = label.statements.map(({ quote, themes }) => ({ themes, letters: lettersOf(quote) }));
  assessProgramme([documentOf(result)], ({ sentence, annotated, themes: seen, leads }) => {
    const own = lettersOf(sentence.text);
    if (leads || own === '') return;
    const like = quotes
      .filter(({ letters }) => letters.includes(own) || own.includes(letters))
      .map((one) => ({ ...one, share: Math.min(own.length, one.letters.length) / Math.max(own.length, one.letters.length) }))
      .sort((one, other) => other.share - one.share);
    const [nearest] = like;
    if (nearest !== undefined && (nearest.share < LIKE || nearest.themes.length === 0)) return;
    some.push(exampleOf(authorOf(label), annotated, seen, nearest?.themes ?? []));
  });
  return some;
}

function exampleOfBank(author: string, labelled: LabelledSentence): Example[] {
  const some: Example[] = [];
  const document = documentWith(labelled);
  assessProgramme([document], ({ sentence, annotated, themes }) => {
    if (sentence === document.sentences.at(-1)) some.push(exampleOf(author, annotated, themes, labelled.themes));
  });
  return some;
}

function documentOf(result: Judged['result']): DocumentReading {
  if (result.kind !== 'document') throw new Error('a programme that was judged was read');
  return result.document;
}

function lettersOf(text: string): string {
  return fold(text.replace(/ …$/u, '')).replace(/[^a-z0-9]+/gu, '');
}

function exampleOf(author: string, annotated: Annotated, seen: readonly ThemeId[] | null, themes: readonly ThemeId[]): Example {
  const features = featuresOf(annotated);
  const scale = scaleOf(features);
  return {
    author,
    features: Int32Array.from(features, ({ name }) => numberOf(name)),
    values: Float32Array.from(features, ({ value }) => value * scale),
    themes,
    annotated,
    seen,
  };
}

function judgementsOf({ annotated, seen, themes }: Example): Judgement[] {
  const parts = partOddsOf(annotated);
  const voices = { seen, odds: oddsOf(annotated), parts: () => parts, isBarred: barredIn(annotated) };
  return THEME_IDS.flatMap((theme) => {
    const facts = factsOf(theme, voices);
    return facts === null ? [] : [{ facts, right: themes.includes(theme) }];
  });
}

function numberOf(name: string): number {
  const known = NUMBERS.get(name);
  if (known !== undefined) return known;
  NUMBERS.set(name, NAMES.length);
  NAMES.push(name);
  return NAMES.length - 1;
}

/** Weights by the number of a feature; none for those that are not kept. */
interface Fitted {
  readonly kept: readonly number[];
  readonly weights: Float64Array;
}

/** First on all features that some sentences have, then on those that tell most. */
function fitted(some: readonly Example[]): Fitted {
  const counts = new Int32Array(NAMES.length);
  for (const { features } of some) for (const feature of features) counts[feature]!++;
  const often = NAMES.flatMap((_, feature) => (counts[feature]! >= LEAST ? [feature] : []));
  const first = descended(some, often);
  const most = (at: number): number =>
    Math.sqrt(counts[often[at]!]!) * Math.max(...Array.from(first.subarray(at * CLASSES, (at + 1) * CLASSES), Math.abs));
  const kept = often
    .map((feature, at) => ({ feature, most: most(at) }))
    .sort((one, other) => other.most - one.most || one.feature - other.feature)
    .slice(0, MOST_FEATURES)
    .map(({ feature }) => feature);
  return { kept, weights: descended(some, kept) };
}

/** Each class by itself, in small steps that shrink for what is often seen (AdaGrad). */
function descended(some: readonly Example[], kept: readonly number[]): Float64Array {
  const places = new Int32Array(NAMES.length).fill(-1);
  for (const [at, feature] of kept.entries()) places[feature] = at * CLASSES;
  const weights = new Float64Array(kept.length * CLASSES);
  const squares = new Float64Array(weights.length).fill(1e-6);
  const chance = mulberry32(18);
  const errors = new Float64Array(CLASSES);
  for (let round = 0; round < ROUNDS; round++) {
    for (const { features, values: counts, themes } of shuffled(some, chance)) {
      errors.fill(0);
      for (const [at, feature] of features.entries()) {
        const from = places[feature]!;
        if (from >= 0) for (let k = 0; k < CLASSES; k++) errors[k]! += weights[from + k]! * counts[at]!;
      }
      for (let k = 0; k < CLASSES; k++) errors[k] = 1 / (1 + Math.exp(-errors[k]!));
      if (themes.length === 0) errors[NONE]! -= 1;
      for (const theme of themes) errors[THEME_IDS.indexOf(theme)]! -= 1;
      for (const [at, feature] of features.entries()) {
        const from = places[feature]!;
        if (from < 0) continue;
        for (let k = 0; k < CLASSES; k++) {
          const slope = errors[k]! * counts[at]! + DECAY * weights[from + k]!;
          squares[from + k]! += slope * slope;
          weights[from + k]! -= (STEP * slope) / Math.sqrt(squares[from + k]!);
        }
      }
    }
  }
  return weights;
}

/** The weights as they will be read: in whole units. */
function unitsOf(weights: Float64Array): number[] {
  return Array.from(weights, (weight) => Math.max(-MOST_UNITS, Math.min(MOST_UNITS, Math.round(weight / UNIT))));
}

function asWritten({ kept, weights }: Fitted, trust: readonly number[]): Learned {
  return learnedOf(
    kept.map((feature) => NAMES[feature]!),
    Int8Array.from(unitsOf(weights)),
    trust,
  );
}

/** How far each fact is to be trusted: a logistic regression, by Newton's steps; slopes that chance alone would give are held back a little. */
function trustFrom(some: readonly Judgement[]): number[] {
  const many = some[0]!.facts.length;
  const trust = new Array<number>(many).fill(0);
  for (let step = 0; step < TRUST_STEPS; step++) {
    const slopes = trust.map((one) => -HELD * one);
    const curves = trust.map((_, at) => trust.map((_, other) => (at === other ? HELD : 0)));
    for (const { facts, right } of some) {
      const likely = 1 / (1 + Math.exp(-facts.reduce((sum, fact, at) => sum + fact * trust[at]!, 0)));
      for (let at = 0; at < many; at++) {
        if (facts[at] === 0) continue;
        slopes[at]! += ((right ? 1 : 0) - likely) * facts[at]!;
        for (let other = 0; other < many; other++) curves[at]![other]! += likely * (1 - likely) * facts[at]! * facts[other]!;
      }
    }
    for (const [at, change] of solved(curves, slopes).entries()) trust[at]! += change;
  }
  return trust.map((one) => Math.round(one * 1000) / 1000);
}

/** The unknowns of as many equations (Gauss; what is symmetric and held back needs no other row first). */
function solved(rows: number[][], rights: number[]): number[] {
  for (let at = 0; at < rows.length; at++)
    for (let other = 0; other < rows.length; other++) {
      if (other === at) continue;
      const share = rows[other]![at]! / rows[at]![at]!;
      for (let k = at; k < rows.length; k++) rows[other]![k]! -= share * rows[at]![k]!;
      rights[other]! -= share * rights[at]!;
    }
  return rights.map((right, at) => right / rows[at]![at]!);
}

/** The judge hears with these weights from now on: it reads them once, and keeps them. */
function hearWith(learned: Learned): void {
  Object.assign(written(), learned);
}

function write({ kept, weights }: Fitted, trust: readonly number[]): void {
  const units = unitsOf(weights);
  const lines = kept
    .map(
      (feature, at) =>
        `${NAMES[feature]!}\t${String.fromCharCode(...units.slice(at * CLASSES, (at + 1) * CLASSES).map((one) => ZERO + one))}`,
    )
    .filter((line) => !/\tO+$/u.test(line))
    .sort();
  writeFileSync(
    OUT,
    `// Generated by packages/instruments/programmes/bench/fit-themes.ts.

/** What a character of the weights stands for, above or below \`O\`. */
export const UNIT = ${UNIT};

/** How far each fact of both voices together is to be trusted: see \`factsOf\`. */
export const TRUST = [${trust.join(', ')}];

/** Each feature with what it tells of each theme, in the codebook's order, then of none, a character each; one feature a line, a tab between. */
export const WEIGHTS =
  ${JSON.stringify(lines.join('\n'))};
`,
  );
  console.log(`${lines.length} features`);
}

/** How an author's sentences are heard: programmes by their themes, those of banks by each of theirs. */
function countsOf(author: string): string {
  const bank = banks.get(author);
  return bank === undefined ? countsOfProgrammes(programmes.filter(({ label }) => authorOf(label) === author)) : countsOfBank(bank);
}

function countsOfProgrammes(some: readonly Judged[]): string {
  const judged = some.map((one) => ({ ...one, verdict: assessProgramme([documentOf(one.result)]) }));
  const [all] = machineAgreement(judged.map(({ label, verdict }) => ({ document: label.id, part: '', people: label, machine: verdict })));
  const sum = (of: 'right' | 'extra' | 'missed'): number =>
    all!.themes.filter(({ theme }) => theme !== 'video-surveillance').reduce((total, hits) => total + hits[of], 0);
  const kinds = [...themesByKind(judged)].map(([kind, { seen, all: many }]) => `${kind} ${seen}/${many}`).join(', ');
  const { extra, missed } = all!.mention;
  return `  ${scoreOf(sum('right'), sum('extra'), sum('missed'))}; mention: ${extra} false, ${missed} missed of ${some.length}; ${kinds}`;
}

function countsOfBank(some: readonly LabelledSentence[]): string {
  const kinds = new Map<string, { right: number; all: number }>();
  let [right, extra, missed, alarms] = [0, 0, 0, 0];
  for (const labelled of some) {
    const statement = judgeSentence(labelled);
    const said = statement?.themes ?? [];
    const kind = kinds.get(labelled.kind) ?? { right: 0, all: 0 };
    kinds.set(labelled.kind, kind);
    kind.all += labelled.themes.length;
    kind.right += labelled.themes.filter((theme) => said.includes(theme)).length;
    if (labelled.themes.length === 0 && statement !== null) alarms++;
    for (const theme of THEME_IDS) {
      if (theme === 'video-surveillance') continue;
      const [people, machine] = [labelled.themes.includes(theme), said.includes(theme)];
      if (people && machine) right++;
      else if (machine) extra++;
      else if (people) missed++;
    }
  }
  const told = [...kinds].filter(([kind]) => kind !== 'none').map(([kind, { right: seen, all }]) => `${kind} ${seen}/${all}`);
  return `  ${scoreOf(right, extra, missed)}; ${alarms} heard of no theme; ${told.join(', ')}`;
}

function scoreOf(right: number, extra: number, missed: number): string {
  return `themes without cameras ${((2 * right) / (2 * right + extra + missed)).toFixed(3)} (${right} right, ${extra} extra, ${missed} missed)`;
}

function shuffled<T>(items: readonly T[], chance: () => number): T[] {
  const all = [...items];
  for (let at = all.length - 1; at > 0; at--) {
    const other = Math.floor(chance() * (at + 1));
    [all[at], all[other]] = [all[other]!, all[at]!];
  }
  return all;
}
