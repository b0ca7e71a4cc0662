// Learns what sentences of each theme are like, from all labelled sentences that are open: each author's heard with what the others taught, then, with `--write`, all of them.
// `node packages/instruments/programmes/bench/fit-themes.ts [--author NAME] [--ordinary FILE] [--write]`
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { DocumentReading } from '@beffroi/documents';
import { mulberry32 } from '@beffroi/domain';
import { assessProgramme, machineAgreement, THEME_IDS, type ThemeId } from '@beffroi/programmes/judge';
import { fold } from '@beffroi/reading';
import type { Annotated } from '../judge/annotate.ts';
import { featuresOf } from '../judge/learned/features.ts';
import { CLASSES, type Learned, learnedOf, MOST_UNITS, NONE, scaleOf, written, ZERO } from '../judge/learned/shares.ts';
import { UNIT } from '../judge/learned/weights.ts';
import { type Judged, judgeLabelled, type ProgrammeLabel, themesByKind } from '../test/labelled.ts';
import { documentWith, judgeSentence, type LabelledSentence, readBank, seenInSentence } from '../test/sentences.ts';

const { values } = parseArgs({
  options: {
    /** Leaves this author out alone; each in turn where it is not said. */
    author: { type: 'string' },
    /** Real sentences, one a line, in which the rules hear nothing: every other one is learned as of no theme, the others tell how often something is heard in such. They are not kept here. */
    ordinary: { type: 'string' },
    write: { type: 'boolean', default: false },
  },
});

const FIXTURES = join(import.meta.dirname, '..', '..', '..', '..', 'fixtures');
const OUT = join(import.meta.dirname, '..', 'judge', 'learned', 'weights.ts');
const BANKS = ['1', '2', '3', '4', '5', '6'];

/** Features that are kept: those that tell most. */
const MOST_FEATURES = 24_000;
/** In so many sentences at least. */
const LEAST = 2;
const ROUNDS = 12;
const STEP = 0.15;
const DECAY = 1e-4;
/** Of a sentence and a quote that hold each other, one has at least this share of the other's letters: else nothing is learnt of it. */
const LIKE = 0.4;

/** A sentence as it is learnt: which features it has, and of which themes people say that it is. */
interface Example {
  readonly author: string;
  readonly features: Int32Array;
  readonly values: Float32Array;
  readonly themes: readonly ThemeId[];
}

/** Whose sentences are real, and of nobody's hand that is known. */
const ORDINARY = 'ordinary';

const NAMES: string[] = [];
const NUMBERS = new Map<string, number>();

const programmes = [...(await openProgrammes('programmes')), ...(await openProgrammes('programmes-manners'))];
const banks = new Map<string, LabelledSentence[]>();
for (const name of BANKS) banks.set(`bank ${name}`, await readBank(name));
const ordinary = values.ordinary === undefined ? [] : ordinarySentences(values.ordinary);
const examples = [
  ...ordinary.filter((_, at) => at % 2 === 0).flatMap((one) => exampleOfBank(ORDINARY, one)),
  ...programmes.flatMap(examplesOfProgramme),
  ...[...banks].flatMap(([author, some]) => some.flatMap((one) => exampleOfBank(author, one))),
];
const authors = [...new Set(examples.map(({ author }) => author))];
console.log(authors.map((author) => `${author}: ${examples.filter((one) => one.author === author).length} sentences`).join('\n'));

for (const author of values.author === undefined ? authors : [values.author]) {
  if (author === '' || author === ORDINARY) continue;
  console.log(`\n${author}, rules alone and with what the others taught:`);
  hearWith(learnedOf([], new Int8Array(0)));
  console.log(countsOf(author));
  hearWith(asWritten(fitted(examples.filter((one) => one.author !== author))));
  console.log(countsOf(author));
}
if (ordinary.length > 0 || values.write) {
  const all = fitted(examples);
  hearWith(asWritten(all));
  const others = ordinary.filter((_, at) => at % 2 === 1);
  if (others.length > 0) {
    const heard = others.map((one) => judgeSentence(one)).filter((statement) => statement?.rule === 'learned-theme');
    console.log(
      `\nof ${others.length} real sentences in which the rules hear nothing, the second voice hears something in ${heard.length}`,
    );
    for (const statement of heard.slice(0, 40)) console.log(`  ${statement!.themes.join(' ')}: ${statement!.quote}`);
  }
  if (values.write) write(all);
}

/** Real sentences in which the rules hear nothing, as those of a bank. */
function ordinarySentences(file: string): LabelledSentence[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((sentence, at): LabelledSentence => ({ id: `${at}`, sentence, before: '', themes: [], commitment: 0, kind: 'none' }))
    .filter((one) => seenInSentence(one) === null);
}

/** Programmes that may be learnt from. What is kept apart is none of them. */
async function openProgrammes(set: string): Promise<Judged[]> {
  const judged = await judgeLabelled(join(FIXTURES, set), null, (label) => label.part !== 'kept' && label.readable);
  for (const { label } of judged) if (label.part === 'kept') throw new Error(`${label.id} is kept apart`);
  return judged.filter(({ verdict }) => verdict !== null);
}

/** Whose hand wrote a programme. */
function authorOf({ round }: ProgrammeLabel): string {
  if (round === undefined) return 'long programmes';
  if (round < 10) return 'rounds 1 to 9';
  return round < 12 ? 'rounds 10 and 11' : `round ${round}`;
}

function examplesOfProgramme({ label, result }: Judged): Example[] {
  const some: Example[] = [];
  const quotes = label.statements.map(({ quote, themes }) => ({ themes, letters: lettersOf(quote) }));
  assessProgramme([documentOf(result)], ({ sentence, annotated, leads }) => {
    const own = lettersOf(sentence.text);
    if (leads || own === '') return;
    const like = quotes
      .filter(({ letters }) => letters.includes(own) || own.includes(letters))
      .map((one) => ({ ...one, share: Math.min(own.length, one.letters.length) / Math.max(own.length, one.letters.length) }))
      .sort((one, other) => other.share - one.share);
    const [nearest] = like;
    if (nearest !== undefined && (nearest.share < LIKE || nearest.themes.length === 0)) return;
    some.push(exampleOf(authorOf(label), annotated, nearest?.themes ?? []));
  });
  return some;
}

function exampleOfBank(author: string, labelled: LabelledSentence): Example[] {
  const some: Example[] = [];
  const document = documentWith(labelled);
  assessProgramme([document], ({ sentence, annotated }) => {
    if (sentence === document.sentences.at(-1)) some.push(exampleOf(author, annotated, labelled.themes));
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

function exampleOf(author: string, annotated: Annotated, themes: readonly ThemeId[]): Example {
  const features = featuresOf(annotated);
  const scale = scaleOf(features);
  return {
    author,
    features: Int32Array.from(features, ({ name }) => numberOf(name)),
    values: Float32Array.from(features, ({ value }) => value * scale),
    themes,
  };
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

/** Each sentence against all classes at once, in small steps that shrink for what is often seen (AdaGrad). */
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
      const high = Math.max(...errors);
      let all = 0;
      for (let k = 0; k < CLASSES; k++) all += errors[k] = Math.exp(errors[k]! - high);
      for (let k = 0; k < CLASSES; k++) errors[k]! /= all;
      if (themes.length === 0) errors[NONE]! -= 1;
      for (const theme of themes) errors[THEME_IDS.indexOf(theme)]! -= 1 / themes.length;
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

function asWritten({ kept, weights }: Fitted): Learned {
  return learnedOf(
    kept.map((feature) => NAMES[feature]!),
    Int8Array.from(unitsOf(weights)),
  );
}

/** The judge hears with these weights from now on: it reads them once, and keeps them. */
function hearWith(learned: Learned): void {
  Object.assign(written(), learned);
}

function write({ kept, weights }: Fitted): void {
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
