// Learns how far statements commit, from all labelled ones that are open: each author's rungs by what the others taught, then, with `--write`, all of them.
// `node packages/instruments/programmes/bench/fit-rungs.ts [--author NAME] [--bank FILE …] [--programmes FOLDER …] [--write]`
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parseArgs } from 'node:util';
import type { DocumentReading } from '@beffroi/documents';
import { weightedKappa } from '@beffroi/domain';
import { assessProgramme, type Commitment, type HeardSentence } from '@beffroi/programmes/judge';
import type { Annotated } from '../judge/annotate.ts';
import { type Rung, rungOf, type Standing } from '../judge/ladder.ts';
import { rungFeaturesOf } from '../judge/learned-rung/rung-features.ts';
import { MOST_RUNG_UNITS, RUNG_ZERO, RUNGS, type RungsLearned, rungScaleOf, rungVoice } from '../judge/learned-rung/rung-voice.ts';
import { RUNG_UNIT } from '../judge/learned-rung/rung-weights.ts';
import { authorOf, closest, type Judged, openProgrammes } from '../test/labelled.ts';
import { documentWith, type LabelledSentence, readBank } from '../test/sentences.ts';

const { values } = parseArgs({
  options: {
    /** Leaves this author out alone; each in turn where it is not said, none where it is empty. */
    author: { type: 'string' },
    /** Banks and folders of labelled programmes beside those of the fixtures. */
    bank: { type: 'string', multiple: true, default: [] },
    programmes: { type: 'string', multiple: true, default: [] },
    write: { type: 'boolean', default: false },
  },
});

const FIXTURES = join(import.meta.dirname, '..', '..', '..', '..', 'fixtures');
const OUT = join(import.meta.dirname, '..', 'judge', 'learned-rung', 'rung-weights.ts');
const BANKS = readdirSync(join(FIXTURES, 'programmes-sentences')).flatMap((file) => (file.endsWith('.jsonl') ? [file.slice(0, -6)] : []));

/** Features that are kept: those that tell most. */
const MOST_FEATURES = 9000;
/** In so many statements at least. */
const LEAST = 3;
const ROUNDS = 14;
const STEP = 0.1;
/** As if each weight had met slopes of this square before: the first step of a rare feature is no leap. */
const FIRST = 0.1;
/** How strongly weights are drawn to 0, all occurrences of a feature together: what is rare tells little. */
const DECAY = 1;
/** Programmes up to this round were read while the rules of the ladder were mended: what these say of them is right more often than it is of others. */
const LAST_MENDED = 16;
const OF_MENDED = 0.3;
/** What is of no theme stands on the ladder too, and is no statement. */
const OF_NO_THEME = 0.7;

/** A statement as it is learnt, and as the rules put it. */
interface Example {
  readonly author: string;
  readonly features: Int32Array;
  readonly values: Float32Array;
  readonly people: Commitment;
  readonly rules: Rung;
  readonly annotated: Annotated;
  readonly standing: Standing;
  /** How much it counts. */
  readonly weight: number;
  readonly digital: boolean;
}

const NAMES: string[] = [];
const NUMBERS = new Map<string, number>();

const examples: Example[] = [];
for (const set of [join(FIXTURES, 'programmes'), join(FIXTURES, 'programmes-manners'), ...values.programmes])
  for (const judged of await openProgrammes(set)) {
    // Those of a folder that was named are its own author's.
    const isNamed = judged.label.round === undefined && !set.endsWith('programmes');
    examples.push(...examplesOfProgramme(judged, isNamed ? basename(set) : authorOf(judged.label)));
  }
for (const bank of BANKS) examples.push(...examplesOfBank(`bank ${bank}`, await readBank(bank)));
for (const file of values.bank) examples.push(...examplesOfBank(basename(file, '.jsonl'), sentencesOf(readFileSync(file, 'utf8'))));

const authors = [...new Set(examples.map(({ author }) => author))];
const left = values.author === undefined ? authors : authors.filter((author) => values.author!.split(',').includes(author));
if (left.length > 0) console.log('left out: statements; rules alone, kappa and alike; with what the others taught');
for (const author of left) {
  const learned = asWritten(fitted(examples.filter((one) => one.author !== author)));
  const own = examples.filter((one) => one.author === author && one.digital);
  const heard = own.map((one) => ({ ...one, said: saidOf(one, learned) }));
  console.log(
    `${author}: ${own.length}; ${scoreOf(own.map(({ people, rules }) => [people, rules.rung]))}; ${scoreOf(heard.map(({ people, said }) => [people, said]))}`,
  );
}
if (values.write) write(fitted(examples));

function examplesOfProgramme({ label, result }: Judged, author: string): Example[] {
  if (result.kind !== 'document') throw new Error('a programme that was judged was read');
  const { document } = result;
  const heard = new Map<number, HeardSentence>();
  const places = new Map(document.sentences.map((sentence, at) => [sentence, at]));
  const { statements } = assessProgramme([document], (one) => heard.set(places.get(one.sentence)!, one));
  const mended = label.round === undefined ? author === 'long programmes' : label.round <= LAST_MENDED;
  return label.statements.flatMap(({ quote, commitment }) => {
    const same = closest(statements, quote);
    if (same === undefined) return [];
    const { annotated, standing } = heard.get(same.sentence)!;
    return [exampleOf(annotated, standing(), { author, people: commitment, weight: mended ? OF_MENDED : 1, digital: true })];
  });
}

/** Where whoever wrote a bank put all that is of no theme at the foot of the ladder, nothing is learnt of it. */
function examplesOfBank(author: string, some: readonly LabelledSentence[]): Example[] {
  const coded = some.some(({ themes, commitment }) => themes.length === 0 && commitment > 0);
  return some.flatMap((labelled) => {
    const digital = labelled.themes.length > 0;
    const document: DocumentReading = documentWith(labelled);
    const examples: Example[] = [];
    if (digital || coded)
      assessProgramme([document], (heard) => {
        if (heard.sentence !== document.sentences.at(-1)) return;
        const standing = { ...heard.standing(), names: labelled.themes.some((theme) => theme !== 'video-surveillance') };
        examples.push(
          exampleOf(heard.annotated, standing, { author, people: labelled.commitment, weight: digital ? 1 : OF_NO_THEME, digital }),
        );
      });
    return examples;
  });
}

function sentencesOf(lines: string): LabelledSentence[] {
  return lines
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as LabelledSentence);
}

function exampleOf(annotated: Annotated, standing: Standing, known: Pick<Example, 'author' | 'people' | 'weight' | 'digital'>): Example {
  const rung = rungOf(annotated, standing);
  const features = rungFeaturesOf(annotated, standing, rung);
  const scale = rungScaleOf(features);
  return {
    ...known,
    rules: rung,
    annotated,
    standing,
    features: Int32Array.from(features, ({ name }) => numberOf(name)),
    values: Float32Array.from(features, ({ value }) => value * scale),
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

/** First on all features that some statements have, then on those that tell most. */
function fitted(some: readonly Example[]): Fitted {
  const counts = new Int32Array(NAMES.length);
  for (const { features } of some) for (const feature of features) counts[feature]!++;
  const often = NAMES.flatMap((_, feature) => (counts[feature]! >= LEAST ? [feature] : []));
  const first = descended(some, often, counts);
  const most = (at: number): number =>
    Math.sqrt(counts[often[at]!]!) * Math.max(...first.subarray(at * RUNGS.length, (at + 1) * RUNGS.length).map(Math.abs));
  const kept = often
    .map((feature, at) => ({ feature, most: most(at) }))
    .sort((one, other) => other.most - one.most || one.feature - other.feature)
    .slice(0, MOST_FEATURES)
    .map(({ feature }) => feature);
  return { kept, weights: descended(some, kept, counts) };
}

/** Each statement against all rungs at once, in small steps that shrink for what is often seen (AdaGrad). */
function descended(some: readonly Example[], kept: readonly number[], counts: Int32Array): Float64Array {
  const places = new Int32Array(NAMES.length).fill(-1);
  for (const [at, feature] of kept.entries()) places[feature] = at * RUNGS.length;
  const decays = Float64Array.from(kept, (feature) => DECAY / counts[feature]!);
  const weights = new Float64Array(kept.length * RUNGS.length);
  const squares = new Float64Array(weights.length).fill(FIRST);
  const order = [...some];
  const chance = chanceFrom(18);
  const many = RUNGS.length;
  const errors = new Float64Array(many);
  for (let round = 0; round < ROUNDS; round++) {
    shuffle(order, chance);
    for (const { features, values: tells, people, weight } of order) {
      errors.fill(0);
      for (let at = 0; at < features.length; at++) {
        const from = places[features[at]!]!;
        if (from >= 0) for (let rung = 0; rung < many; rung++) errors[rung]! += weights[from + rung]! * tells[at]!;
      }
      const high = Math.max(...errors);
      let all = 0;
      for (let rung = 0; rung < many; rung++) all += errors[rung] = Math.exp(errors[rung]! - high);
      for (let rung = 0; rung < many; rung++) errors[rung]! /= all;
      errors[people]! -= 1;
      for (let at = 0; at < features.length; at++) {
        const from = places[features[at]!]!;
        if (from < 0) continue;
        for (let rung = 0; rung < many; rung++) {
          const slope = weight * errors[rung]! * tells[at]! + decays[from / many]! * weights[from + rung]!;
          squares[from + rung]! += slope * slope;
          weights[from + rung]! -= (STEP * slope) / Math.sqrt(squares[from + rung]!);
        }
      }
    }
  }
  return weights;
}

function saidOf({ annotated, standing, rules }: Example, learned: RungsLearned): Commitment {
  return rungVoice(annotated, standing, rules, learned).rung;
}

/** The weights as they will be read: in whole units. */
function unitsOf(weights: Float64Array): number[] {
  return Array.from(weights, (weight) => Math.max(-MOST_RUNG_UNITS, Math.min(MOST_RUNG_UNITS, Math.round(weight / RUNG_UNIT))));
}

function asWritten({ kept, weights }: Fitted): RungsLearned {
  return { rows: new Map(kept.map((feature, at) => [NAMES[feature]!, at * RUNGS.length])), weights: Int8Array.from(unitsOf(weights)) };
}

function write({ kept, weights }: Fitted): void {
  const units = unitsOf(weights);
  const lines = kept
    .map(
      (feature, at) =>
        `${NAMES[feature]!}\t${String.fromCharCode(...units.slice(at * RUNGS.length, (at + 1) * RUNGS.length).map((one) => RUNG_ZERO + one))}`,
    )
    .filter((line) => !/\tO+$/u.test(line))
    .sort();
  writeFileSync(
    OUT,
    `// Generated by packages/instruments/programmes/bench/fit-rungs.ts.

/** What a character of the weights stands for, above or below \`O\`. */
export const RUNG_UNIT = ${RUNG_UNIT};

/** Each feature with what it tells of each rung, lowest first, a character each; one feature a line, a tab between. */
export const RUNG_WEIGHTS =
  ${JSON.stringify(lines.join('\n'))};
`,
  );
  console.log(`${lines.length} features`);
}

function scoreOf(pairs: readonly (readonly [number, number])[]): string {
  const alike = pairs.filter(([people, said]) => people === said).length;
  return `${(weightedKappa(pairs, RUNGS.length)?.kappa ?? Number.NaN).toFixed(3)}, ${(alike / pairs.length).toFixed(3)}`;
}

/** Numbers between 0 and 1 by a seed, the same each time (mulberry32). */
function chanceFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

function shuffle<T>(items: T[], chance: () => number): void {
  for (let at = items.length - 1; at > 0; at--) {
    const other = Math.floor(chance() * (at + 1));
    [items[at], items[other]] = [items[other]!, items[at]!];
  }
}
