import type { ListState } from '@beffroi/programmes/judge';
import { type AddressFault, type Encoding, REMEDIES, type RefusalReason, type Remedy } from '@beffroi/territories';

/** What one list's lines say of it. */
export interface ListEntry {
  /** The first of its lines, from 1. */
  readonly line: number;
  /** INSEE code. */
  readonly territory: string;
  readonly year: number;
  readonly round: 1 | 2;
  /** A slug of its name. */
  readonly key: string;
  readonly name: string;
  /** `null` where the file does not say it: what is known stays. */
  readonly head: string | null;
  readonly label: string | null;
  readonly state: ListState | null;
  /** As the file names them: paths from where it lies. */
  readonly documents: readonly string[];
  /** Address of the campaign's site; `null` without one. */
  readonly site: string | null;
}

/** Why a line of a register was not taken, beside what files of towns know. Texts from the file are cut to 200 characters. */
export type ListRefusalReason =
  | RefusalReason
  | { readonly code: 'no-list-column'; readonly columns: readonly string[] }
  | { readonly code: 'no-year-column'; readonly columns: readonly string[] }
  | { readonly code: 'no-list' }
  /** A name without a letter. */
  | { readonly code: 'bad-list'; readonly given: string }
  | { readonly code: 'bad-year'; readonly given: string }
  | { readonly code: 'bad-round'; readonly given: string }
  | { readonly code: 'bad-state'; readonly given: string }
  | { readonly code: 'bad-document'; readonly given: string }
  | { readonly code: 'bad-site'; readonly given: string; readonly fault: AddressFault }
  /** Another line says otherwise of the same list: which of its columns, and where. */
  | { readonly code: 'two-lists'; readonly list: string; readonly field: 'head' | 'label' | 'state' | 'site'; readonly other: number };

/** What the person can do about it. */
export type ListRemedy =
  | Remedy
  | 'name-the-list-columns'
  | 'give-the-list'
  | 'give-the-year'
  | 'correct-the-year'
  | 'correct-the-round'
  | 'correct-the-state'
  | 'correct-the-path'
  | 'correct-the-site'
  | 'agree-the-lines';

const OWN: Readonly<Record<Exclude<ListRefusalReason['code'], RefusalReason['code']>, ListRemedy>> = {
  'no-list-column': 'name-the-list-columns',
  'no-year-column': 'give-the-year',
  'no-list': 'give-the-list',
  'bad-list': 'give-the-list',
  'bad-year': 'correct-the-year',
  'bad-round': 'correct-the-round',
  'bad-state': 'correct-the-state',
  'bad-document': 'correct-the-path',
  'bad-site': 'correct-the-site',
  'two-lists': 'agree-the-lines',
};

/** One line that was not taken. Line 0 is the file as a whole. */
export interface ListLineRefusal {
  readonly line: number;
  readonly reason: ListRefusalReason;
  readonly remedy: ListRemedy;
}

/** Everything that a register says. A list is at most once in `lists`, and never when one of its lines was refused as `two-lists`. */
export interface ListFile {
  readonly encoding: Encoding;
  /** Records read, without header, comments and blank lines. */
  readonly rows: number;
  /** In the order of the file. */
  readonly lists: readonly ListEntry[];
  readonly refused: readonly ListLineRefusal[];
}

/** A refusal with the remedy of its reason. */
export function refuseList(line: number, reason: ListRefusalReason): ListLineRefusal {
  const remedy = Object.hasOwn(OWN, reason.code) ? OWN[reason.code as keyof typeof OWN] : REMEDIES[reason.code as RefusalReason['code']];
  return { line, reason, remedy };
}
