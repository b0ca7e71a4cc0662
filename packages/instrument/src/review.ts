import type { SeriesRow, Store } from '@beffroi/store';
import type { Bilingual } from './instrument.ts';

/** How people read what an instrument says, without knowing it. Nothing given: one item a finding, answered by a level of the instrument's scale. */
export interface ReviewFace {
  /** What people are asked instead of findings (default: findings). */
  readonly kind?: ReviewKind;
  /**
   * Of findings: what names an indicator on a page, in small letters without accents and articles. Pages whose title or address has one of them come first
   * (default: nothing beside the words of its title).
   */
  readonly namesOf?: (indicator: string) => readonly string[];
  /** Of findings: what each answer says to who gives it, from 0 up (default: the names of the levels). */
  readonly answers?: readonly Bilingual[];
  /** Of findings: what each level takes of an indicator in a year (default: nothing is said of it). */
  readonly meanings?: (indicator: string, year: number) => readonly LevelText[];
  /**
   * Of findings: why the machine says what it says of an indicator, out of its finding in the judgement; out of the whole judgement where that is no list of
   * findings (default: its pieces of evidence, without a reason).
   */
  readonly explain?: (finding: unknown, indicator: string) => Explanation;
  /**
   * Of findings: what a reader looks at who is to say one blind, where that is no page of a site. Nothing in it tells what the machine says (default: the
   * archived pages of the territory).
   */
  readonly material?: (series: SeriesRow, territory: string) => Promise<readonly ShownText[]>;
}

/** What a level takes. */
export interface LevelText {
  readonly level: number;
  readonly text: Bilingual;
  /** False above the ceiling of the year. */
  readonly reachable: boolean;
}

/** Why something is said, for who settles it. */
export interface Explanation {
  readonly reason: Bilingual;
  readonly evidence: readonly QuotedEvidence[];
}

/** Words of a page; its digest is `null` where no archived page holds them. */
export interface QuotedEvidence {
  readonly quote: string;
  readonly url: string;
  readonly digest: string | null;
}

/** A kind of items that people read. Its rows hold plain data, which goes in and out through `readSubject` and `readAnswer` only. */
export interface ReviewKind<Subject = unknown, Answer = unknown> {
  /** Stands in rows for ever: `finding`, `sentence` … */
  readonly id: string;
  /** Why an item is asked for, in the order of tables. `contest` is the house's own. */
  readonly whys: readonly ReviewWhy[];
  /** Reasons that take turns, so that none waits for the end of another (default: the drawn order alone decides). */
  readonly turns?: readonly string[];
  /** What whoever draws may choose; `null` where nothing is: then a series is drawn when somebody first opens its reading. Asked for, a wave is drawn once. */
  readonly sizes: readonly PlanSize[] | null;
  /**
   * Chooses the items of a closed series. Series and plan alone decide which. Writes nothing.
   *
   * @param tell is told how far it has come, where it reads one territory after another; what it throws ends the drawing
   */
  draw(store: Store, series: SeriesRow, plan: ReviewPlan, tell?: (progress: DrawProgress) => Promise<void>): Promise<Drawing>;
  /** What an item is about. @throws Error when the row holds something else: a fault of ours */
  readSubject(value: unknown): Subject;
  /** All that a person sees of it before they answer. */
  shown(subject: Subject): readonly ShownText[];
  /** Whether the territory's archived pages are shown beside it, to be quoted. */
  readonly pages: boolean;
  /** An answer as it is kept: equal answers are equal data. @throws AnswerFault */
  readAnswer(value: unknown): Answer;
  /** An answer out of the fields of a form (default: the options of the questions, by their ids). @throws AnswerFault */
  answerIn?(field: (name: string) => string | null): unknown;
  /** Whether an answer must be proved by words of a page, or explained in the remark (default: never). */
  needsProof?(answer: Answer): boolean;
  /** Whether one answer alone is so far from the machine's that a second person looks (default: never). */
  isFar?(answer: Answer, machine: Answer): boolean;
  /** Whether only what readers differ on can be settled (default: anything can). */
  readonly settlesDifferencesOnly?: boolean;
  /**
   * Finds what the machine says of a subject, in the text of a territory's judgement; `null` where it says nothing (default: the mark of the indicator).
   *
   * @param moved whether the judgement is another one than that from which the item was drawn
   */
  machineSays?(findings: string, moved: boolean): MachineSays<Subject, Answer>;
  /** What can be told of an answer, one thing each: agreement is computed for each of them. */
  readonly questions: readonly ReviewQuestion<Answer>[];
}

/** What the machine says, in one judgement. */
export interface MachineSays<Subject, Answer> {
  of(subject: Subject): Answer | null;
}

/** A reason for which items are asked for. */
export interface ReviewWhy {
  readonly id: string;
  readonly title: Bilingual;
  /** Whether chance drew them: agreement is told of these alone. */
  readonly byChance: boolean;
}

/** A number of items that whoever draws may choose. */
export interface PlanSize {
  readonly id: string;
  readonly title: Bilingual;
  readonly usual: number;
  readonly most: number;
}

/** How far a drawing has come, in territories. */
export interface DrawProgress {
  readonly done: number;
  readonly of: number;
}

/** What is drawn for review: sizes and seed. */
export interface ReviewPlan {
  /** Number of items by the id of their size. */
  readonly sizes: Readonly<Record<string, number>>;
  /** Anything: another seed draws other items. */
  readonly seed: string;
}

/** What a draw for review gave. */
export interface Drawing {
  readonly items: readonly DrawnItem[];
  /** How many of what, for the log and for whoever asked. */
  readonly counts: Readonly<Record<string, number>>;
}

/** An item to ask people for. */
export interface DrawnItem {
  readonly territory: string;
  /** Names it among its kind in its territory. */
  readonly key: string;
  readonly subject: unknown;
  readonly why: string;
  /** Those that it was drawn among; empty where it was not. */
  readonly stratum: string;
  readonly weight: number;
  /** The less, the sooner. */
  readonly turn: number;
  /** How many different people are to answer. */
  readonly coders: number;
}

/** Words of a subject, with what they are; `null` for those that the question is about. */
export interface ShownText {
  readonly id: string;
  readonly label: Bilingual | null;
  /** Words of what is measured stand as they are; the house's own in both languages. */
  readonly text: string | Bilingual;
}

/** One thing that an answer tells. */
export interface ReviewQuestion<Answer = unknown> {
  readonly id: string;
  readonly title: Bilingual;
  /** What may be said, in their order where they have one. */
  readonly options: readonly AnswerOption[];
  /** Whether the options stand on a scale, so that near ones are nearly alike. */
  readonly ordered: boolean;
  /** The option's value; `null` where an answer does not say. */
  of(answer: Answer): string | null;
}

/** One answer that a reader may choose. */
export interface AnswerOption {
  readonly value: string;
  /** Can be said, and stands on no scale: such answers are counted apart. */
  readonly offScale?: true;
  readonly title: Bilingual;
}

/** What was given is no answer; `code` names why among the words of the instrument. */
export class AnswerFault extends Error {
  override readonly name = 'AnswerFault';
  readonly code: string;

  constructor(code: string, message: string) {
    super(`${code}: ${message}`);
    this.code = code;
  }
}
