import type { LineRefusal, Remark, SiteEntry } from './site-file.ts';

/** What a reader of lines comes to in the end. */
export interface Gathered {
  readonly sites: readonly SiteEntry[];
  readonly refused: readonly LineRefusal[];
  readonly remarks: readonly Remark[];
}

/** Both kinds of files are read line by line, and settle what concerns several lines at the end. */
export interface Gatherer {
  readonly add: (line: number, fields: ReadonlyMap<string, unknown>) => void;
  readonly end: () => Gathered;
  /** Lines that were refused so far. */
  readonly refusedSoFar: () => number;
}

/** A cell of CSV or a value of JSON as a trimmed text; empty for what is neither text nor number. */
export function textOf(value: unknown): string {
  if (typeof value === 'string') return value.trim();
  return typeof value === 'number' ? String(value) : '';
}
