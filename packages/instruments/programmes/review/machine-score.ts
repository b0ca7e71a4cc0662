import { bootstrapInterval, type Interval } from '@beffroi/domain';
import { THEME_IDS, type ThemeId } from '@beffroi/programmes/judge';

/** What is asked of a sentence: whether it is digital, or of a theme. */
export type CodingSubject = 'mention' | ThemeId;

/** A drawn sentence, with what the machine says of it, and people. */
export interface ScoredSentence {
  /** Sentences of one document share its author, and are drawn together for the intervals. */
  readonly document: string;
  /** Those that it was drawn among, and how many of them it stands for. */
  readonly stratum: string;
  readonly weight: number;
  readonly machine: { readonly digital: boolean; readonly themes: readonly string[] };
  /** What people say of a subject; `null` while they have not answered, or differ on it. */
  readonly people: (subject: CodingSubject) => boolean | null;
}

/** A score of the machine with its interval. */
export interface ScoreEstimate {
  readonly value: number;
  /** Bootstrap over documents, and what may be where nothing was seen to go wrong; `null` under three documents, or where too few samples have a value. */
  readonly interval: Interval | null;
}

/** The machine's answers to one question against people's, told of all sentences of the wave. */
export interface MachineScore {
  readonly subject: CodingSubject;
  /** Sentences on which people have an answer. */
  readonly n: number;
  /** Those of them that the machine names, that people name, and that both do: as they were drawn, without weights. */
  readonly machine: number;
  readonly people: number;
  readonly both: number;
  /** `null`: fewer sentences named than an estimate needs, or none. */
  readonly precision: ScoreEstimate | null;
  readonly recall: ScoreEstimate | null;
  readonly f1: ScoreEstimate | null;
}

/** Fewest sentences that machine or people name from which a share of them is told. */
export const LEAST_NAMED = 10;

const LEAST_DOCUMENTS = 3;
const RESAMPLES = 500;

/** Weighted sums: named by both, by the machine alone, by people alone. */
interface Sums {
  right: number;
  extra: number;
  missed: number;
}

/** Precision, recall and F1 of the mention, then of each theme in the codebook's order. */
export function machineScores(sentences: readonly ScoredSentence[]): readonly MachineScore[] {
  return (['mention', ...THEME_IDS] as const).map((subject) => scoreOf(sentences, subject));
}

function scoreOf(sentences: readonly ScoredSentence[], subject: CodingSubject): MachineScore {
  const answered = sentences.flatMap(({ document, stratum, weight, machine, people }) => {
    const theirs = people(subject);
    const its = subject === 'mention' ? machine.digital : machine.themes.includes(subject);
    return theirs === null ? [] : [{ document, stratum, weight, theirs, its }];
  });
  // What is answered stands for its whole stratum, also while the rest of it waits.
  const standing = weightByStratum(sentences);
  const heard = weightByStratum(answered);
  const documents = new Map<string, Sums>();
  for (const { document, stratum, weight, theirs, its } of answered) {
    const sums = documents.get(document) ?? { right: 0, extra: 0, missed: 0 };
    documents.set(document, sums);
    const scaled = (weight * standing.get(stratum)!) / heard.get(stratum)!;
    if (its && theirs) sums.right += scaled;
    else if (its) sums.extra += scaled;
    else if (theirs) sums.missed += scaled;
  }
  const clusters = [...documents].sort(([one], [other]) => (one < other ? -1 : 1)).map(([, sums]) => sums);
  const machine = answered.filter(({ its }) => its).length;
  const people = answered.filter(({ theirs }) => theirs).length;
  const both = answered.filter(({ its, theirs }) => its && theirs).length;
  const sums = sumOf(clusters);
  // Of n that were looked at, none: up to 3 / n of those that were not looked at may be (the "rule of three").
  const unseen = (its: boolean): number => {
    const of = answered.filter((one) => one.its === its);
    const standsFor = of.reduce((sum, { stratum, weight }) => sum + (weight * standing.get(stratum)!) / heard.get(stratum)!, 0);
    return of.length === 0 ? 0 : Math.min(1, 3 / of.length) * Math.max(0, standsFor - of.length);
  };
  const mayBe = (named: keyof Sums, its: boolean): number => (sums[named] === 0 ? unseen(its) : sums[named]);
  const worst = { right: sums.right, extra: mayBe('extra', true), missed: mayBe('missed', false) };
  const best = { ...sums, right: mayBe('right', true) };
  const estimate = (named: number, ratio: (of: Sums) => number | null): ScoreEstimate | null => {
    const value = named < LEAST_NAMED ? null : ratio(sums);
    if (value === null) return null;
    const drawn =
      clusters.length < LEAST_DOCUMENTS ? null : bootstrapInterval(clusters, (some) => ratio(sumOf(some)), { resamples: RESAMPLES });
    const interval = drawn && { low: Math.min(drawn.low, ratio(worst) ?? value), high: Math.max(drawn.high, ratio(best) ?? value) };
    return { value, interval };
  };
  return {
    subject,
    n: answered.length,
    machine,
    people,
    both,
    precision: estimate(machine, ({ right, extra }) => share(right, right + extra)),
    recall: estimate(people, ({ right, missed }) => share(right, right + missed)),
    f1: estimate(machine + people - both, ({ right, extra, missed }) => share(2 * right, 2 * right + extra + missed)),
  };
}

function weightByStratum(of: readonly { readonly stratum: string; readonly weight: number }[]): ReadonlyMap<string, number> {
  const sums = new Map<string, number>();
  for (const { stratum, weight } of of) sums.set(stratum, (sums.get(stratum) ?? 0) + weight);
  return sums;
}

function sumOf(documents: readonly Sums[]): Sums {
  const sum = { right: 0, extra: 0, missed: 0 };
  for (const { right, extra, missed } of documents) {
    sum.right += right;
    sum.extra += extra;
    sum.missed += missed;
  }
  return sum;
}

const share = (part: number, whole: number): number | null => (whole === 0 ? null : part / whole);
