import type { CostBand, PlanActionState } from '@beffroi/store';
import type { Tie } from '../plan-view.ts';
import type { PlanColumn } from './columns.ts';

/** An action as a line of a file says it: it has been read and fits, and nothing was written. */
export interface DraftAction {
  readonly line: number;
  /** As the file counts, for `needs`; the plan gives its own. `null` where it says none. */
  readonly number: number | null;
  readonly title: string;
  readonly purpose: string;
  readonly state: PlanActionState;
  readonly due: string | null;
  readonly step: { readonly text: string; readonly due: string | null } | null;
  readonly cost: CostBand | null;
  readonly blocked: { readonly by: string; readonly liftedBy: string | null } | null;
  readonly endedOn: string | null;
  readonly open: boolean;
  readonly ties: readonly Tie[];
  /** Numbers of the file. */
  readonly needs: readonly number[];
}

/** Why a line is not taken. */
export const LINE_REFUSALS = [
  /** The cell holds a formula: its value is to be pasted instead. */
  'formula',
  /** It is covered by a merged cell. */
  'merged',
  /** Its signs were damaged by another encoding. */
  'damaged',
  /** Nothing stands where something has to. */
  'missing',
  /** More signs than `most`. */
  'too-long',
  /** No day of the calendar. */
  'day',
  /** None of the words that stand there. */
  'word',
  /** No whole number from 1. */
  'number',
  /** It stands on an earlier line: `line`. */
  'twice',
  /** The plan has it already, as action `number`. */
  'known',
  /** No indicator of that name. */
  'target',
  /** Several indicators of that name. */
  'ambiguous',
  /** Not of the form `Cantine : 2 → 4`. */
  'form',
  /** The goal is not above the level. */
  'levels',
  /** Blocked, and nobody says by what. */
  'blocked-by',
  /** A day of the small step without a small step. */
  'step',
  /** It waits for `number`, which is not among the lines that are taken. */
  'needs-unknown',
  /** It waits for itself. */
  'circle',
] as const;

/** One of them. */
export type LineRefusalCode = (typeof LINE_REFUSALS)[number];

/** A line that is not taken: where, what stands there (cut), and why. */
export interface LineRefusal {
  readonly line: number;
  readonly column: PlanColumn;
  readonly value: string;
  readonly code: LineRefusalCode;
  readonly details: Readonly<Record<string, string | number>>;
}

/** Why a whole file is not taken. */
export type FileRefusal =
  | { readonly code: 'too-large' | 'too-long'; readonly most: number }
  /** Neither CSV nor XLSX · it asks for a password · it holds no line · it cost too much to be read. */
  | { readonly code: 'no-table' | 'locked' | 'empty' | 'given-up' }
  /** A quote that does not close · no column of titles. */
  | { readonly code: 'quote' | 'no-title'; readonly line: number }
  | { readonly code: 'column-twice'; readonly column: PlanColumn; readonly line: number };

/** What is left out without harm: columns that mean nothing to us, other sheets, who is in charge (people take charge themselves). */
export interface FileRemark {
  readonly code: 'unknown-columns' | 'other-sheets' | 'in-charge';
  readonly said: string;
}

/** What would come of a file. */
export interface PlanFileRead {
  /** `null`: it could be read. */
  readonly file: FileRefusal | null;
  readonly drafts: readonly DraftAction[];
  /** By line. */
  readonly refused: readonly LineRefusal[];
  readonly remarks: readonly FileRemark[];
}
