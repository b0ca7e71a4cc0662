import type { InseeCode } from '@beffroi/domain';

/** Where one commune's site is said to be. */
export interface SiteEntry {
  readonly territory: InseeCode;
  /** http(s) address without fragment; `null` when the file says that the commune has no site of its own, which is a result. */
  readonly url: string | null;
  /** Line of the file where its record begins, from 1, as an editor shows it. */
  readonly line: number;
}

/** Why an address is none of a town's site. */
export type AddressFault =
  | 'email'
  | 'spaces'
  | 'scheme'
  | 'no-host'
  | 'credentials'
  | 'private-host'
  | 'social-page'
  | 'too-long'
  | 'unreadable';

/** A commune in a list of proposals. */
export interface Proposal {
  readonly code: InseeCode;
  readonly name: string;
  readonly department: string;
}

/** Why a line was not taken, with its values. Texts from the file are cut to 200 characters. The door says the sentence. */
export type RefusalReason =
  // The whole file; the line is 0.
  | { readonly code: 'empty' }
  | { readonly code: 'too-large'; readonly bytes: number; readonly most: number }
  /** `looksLike`: what its first bytes say; `null` when they say nothing. */
  | { readonly code: 'not-text'; readonly looksLike: 'spreadsheet' | 'zip' | 'gzip' | 'pdf' | null }
  /** JSON that holds no list of records. */
  | { readonly code: 'no-records' }
  // The header.
  | { readonly code: 'no-url-column'; readonly columns: readonly string[] }
  | { readonly code: 'no-town-column'; readonly columns: readonly string[] }
  // From this line on nothing could be read.
  | { readonly code: 'quote-not-closed' }
  | { readonly code: 'cut-short' }
  | { readonly code: 'too-many-rows'; readonly most: number }
  | { readonly code: 'line-too-long'; readonly most: number }
  // One line.
  | { readonly code: 'bad-record' }
  | { readonly code: 'wrong-columns'; readonly expected: number; readonly found: number }
  | { readonly code: 'undecodable' }
  | { readonly code: 'no-town' }
  | { readonly code: 'unknown-code'; readonly given: string; readonly postal: boolean }
  /** In the official list, but no commune: nothing to measure. */
  | { readonly code: 'unmeasured'; readonly given: string; readonly name: string }
  | { readonly code: 'unknown-department'; readonly given: string; readonly close: readonly string[] }
  /** `close` is empty when nothing is similar, and after the first thousand such lines of a file. */
  | { readonly code: 'unknown-name'; readonly given: string; readonly close: readonly Proposal[] }
  | { readonly code: 'ambiguous-name'; readonly given: string; readonly among: readonly Proposal[] }
  | { readonly code: 'code-and-name-differ'; readonly town: Proposal; readonly given: string }
  | { readonly code: 'code-and-department-differ'; readonly town: Proposal; readonly given: string }
  | { readonly code: 'bad-url'; readonly given: string; readonly fault: AddressFault }
  /** Several lines give the commune different sites: each of them is refused, and names the others. */
  | { readonly code: 'two-sites'; readonly town: Proposal; readonly url: string; readonly others: readonly SiteEntry[] };

/** Why a file of sites is refused. */
export type RefusalCode = RefusalReason['code'];

/** What the person can do about it. */
export type Remedy =
  | 'give-another-file'
  | 'export-as-csv'
  | 'split-the-file'
  | 'name-the-columns'
  | 'close-the-quote'
  | 'fetch-it-again'
  | 'quote-the-cell'
  | 'save-as-utf-8'
  | 'give-code-or-name'
  | 'correct-the-code'
  | 'correct-the-name'
  | 'correct-the-department'
  | 'give-the-code'
  | 'choose-code-or-name'
  | 'remove-the-line'
  | 'correct-the-address'
  | 'keep-one-line';

/** The remedy of each reason: one table, so that none can be without. */
export const REMEDIES: Readonly<Record<RefusalCode, Remedy>> = {
  empty: 'give-another-file',
  'too-large': 'split-the-file',
  'not-text': 'export-as-csv',
  'no-records': 'give-another-file',
  'no-url-column': 'name-the-columns',
  'no-town-column': 'name-the-columns',
  'quote-not-closed': 'close-the-quote',
  'cut-short': 'fetch-it-again',
  'too-many-rows': 'split-the-file',
  'line-too-long': 'close-the-quote',
  'bad-record': 'fetch-it-again',
  'wrong-columns': 'quote-the-cell',
  undecodable: 'save-as-utf-8',
  'no-town': 'give-code-or-name',
  'unknown-code': 'correct-the-code',
  unmeasured: 'remove-the-line',
  'unknown-department': 'correct-the-department',
  'unknown-name': 'correct-the-name',
  'ambiguous-name': 'give-the-code',
  'code-and-name-differ': 'choose-code-or-name',
  'code-and-department-differ': 'choose-code-or-name',
  'bad-url': 'correct-the-address',
  'two-sites': 'keep-one-line',
};

/** One line that was not taken. Line 0 is the file as a whole. */
export interface LineRefusal {
  readonly line: number;
  readonly reason: RefusalReason;
  readonly remedy: Remedy;
}

/** What was done with a line that its writer should know; none of them keeps the file from being taken. */
export type Remark =
  /** Said before, with the same site or with none. */
  | { readonly code: 'repeated'; readonly line: number; readonly territory: InseeCode; readonly kept: number }
  /** The code or name is a part of the commune (an arrondissement, a delegated or former commune): the line counts for the commune. */
  | { readonly code: 'part-of'; readonly line: number; readonly part: string; readonly territory: InseeCode }
  /** The line of a part that gave way to the commune's own. */
  | { readonly code: 'part-left-out'; readonly line: number; readonly part: string; readonly territory: InseeCode; readonly kept: number }
  /** A code of four characters got back the zero that spreadsheets take away. */
  | { readonly code: 'zero-restored'; readonly line: number; readonly given: string; readonly territory: InseeCode }
  /** The directory has several town halls with different sites: the one that was chosen, and the others. */
  | { readonly code: 'town-hall-chosen'; readonly line: number; readonly territory: InseeCode; readonly others: readonly SiteEntry[] }
  /** The directory gives only a page on a social network, which is no site of the town’s. */
  | { readonly code: 'social-page'; readonly line: number; readonly territory: InseeCode; readonly given: string };

/** Services of the directory that are no town halls, by their kind (`pivot`); `kind` is empty where none is said. */
export interface Ignored {
  readonly kind: string;
  readonly count: number;
}

/** Everything that a file of sites says. A commune is at most once in `sites`, and never when one of its lines was refused as `two-sites`. */
export interface SiteFile {
  /** `table`: the user's own list. `directory`: an export of the public directory of the administration. */
  readonly format: 'table' | 'directory';
  readonly encoding: Encoding;
  /** Records read, without header, comments and blank lines. */
  readonly rows: number;
  /** In the order of the file. */
  readonly sites: readonly SiteEntry[];
  readonly refused: readonly LineRefusal[];
  readonly remarks: readonly Remark[];
  /** The most numerous first. */
  readonly ignored: readonly Ignored[];
}

/** How a file’s letters were written. */
export type Encoding = 'utf-8' | 'windows-1252' | 'utf-16le' | 'utf-16be';

/** A refusal with the remedy of its reason. */
export function refuse(line: number, reason: RefusalReason): LineRefusal {
  return { line, reason, remedy: REMEDIES[reason.code] };
}

/** A text of the file, short enough for a report. */
export function clip(text: string): string {
  return text.length <= 200 ? text : `${text.slice(0, 199)}…`;
}
