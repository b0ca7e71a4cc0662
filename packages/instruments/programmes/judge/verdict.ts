import type { Box } from '@beffroi/documents';
import type { FieldId } from './codebook/fields.ts';
import type { ThemeId } from './codebook/theme.ts';
import type { Coverage, PageCounts } from './coverage.ts';

/** 0 mention · 1 intention · 2 measure · 3 measure with a date, an amount, a number or an owner. */
export type Commitment = 0 | 1 | 2 | 3;

/** One sentence of a programme that says something of a digital matter of the town's or its inhabitants'. */
export interface Statement {
  /** Index of the document, from 0: among all that a reader was given; in what is kept of a list, among those that could be read. */
  readonly document: number;
  /** Index of the sentence in the document. */
  readonly sentence: number;
  /** Number of the page, from 1. */
  readonly page: number;
  readonly place: StatementPlace;
  /** The sentence in its own words, at most 400 characters. */
  readonly quote: string;
  /** In the codebook's order; empty for what is digital and of no theme. */
  readonly themes: readonly ThemeId[];
  readonly commitment: Commitment;
  /** Name of the rule that decided. */
  readonly rule: string;
  /** Ids of the eighteen services that it names. */
  readonly services: readonly string[];
  /** The words that spoke for it, each with its weight. */
  readonly because: readonly Reason[];
}

/** Where in a document a statement stands. */
export interface StatementPlace {
  /** Index of the block, and number of the sentence in it. */
  readonly block: number;
  readonly sentence: number;
  /** The heading above it, in the document's words; empty without one. */
  readonly heading: string;
  /** In points on the page; `null` where the format knows no places. */
  readonly box: Box | null;
}

/** One wording that was found in the sentence: rule and theme (`digital` without one), the words themselves, what they weigh. */
export interface Reason {
  readonly cue: string;
  readonly words: string;
  readonly weight: number;
}

/** What is said of one programme: all documents of one list together. */
export interface ProgrammeVerdict {
  readonly mentionsDigital: boolean;
  /** In the codebook's order: at least one statement names each. */
  readonly themes: readonly ThemeId[];
  readonly statements: readonly Statement[];
  readonly words: number;
  /** Sentences that were read: what salience is a share of. */
  readonly sentences: number;
  /** Sentences of each field, the digital one among them. A sentence may be of several. */
  readonly fields: Readonly<Record<FieldId, number>>;
  /** How much of the programme was read. What is not found in one that was not read whole is not absent. */
  readonly coverage: Coverage;
  /** MinHash of its word shingles, base64 (see `sketch`): programmes with the same words have alike ones. */
  readonly sketch: string;
}

/** What is known of a list's programme. */
export type ListState = 'found' | 'unreadable' | 'none-found' | 'not-looked-for';

/** A document of a list as it was archived. */
export interface ListDocument {
  /** Its address, or the name of its file. */
  readonly name: string;
  readonly digest: string;
  /** When it was taken in. */
  readonly instant: string;
  readonly format: string | null;
  readonly pages: number;
  /** How many of its pages came to what: they add up to `pages`. */
  readonly states: PageCounts;
  /** `null` when it was read, else why not. */
  readonly unreadable: string | null;
  /** Whether words were recognised in pictures of its pages. */
  readonly ocr: boolean;
}

/** One list that stands in a town, with what its programme says. */
export interface ListVerdict {
  /** Known by this in its town and election: a slug of its name. */
  readonly key: string;
  readonly name: string;
  readonly head: string;
  /** Political label as free text; empty without one. */
  readonly label: string;
  readonly state: ListState;
  readonly documents: readonly ListDocument[];
  /** `null` unless `state` is `found`. */
  readonly verdict: ProgrammeVerdict | null;
}

/** A ballot: its year and round. */
export interface Election {
  readonly year: number;
  readonly round: 1 | 2;
}

/** What is kept of one town in one wave: the text of its judgement is this as canonical JSON. */
export interface TownProgrammes {
  readonly format: 'beffroi-programmes/1';
  readonly election: Election;
  readonly lists: readonly ListVerdict[];
}
