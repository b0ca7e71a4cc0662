import type { UnreadableReason } from '../document.ts';

/** One cell: what it shows, as text; days are `2026-11-24`. A `formula` is not worked out, and what it last gave is not believed; `merged`: covered by a cell that spreads over several. */
export interface WorkbookCell {
  readonly kind: 'value' | 'formula' | 'merged';
  readonly text: string;
}

/** A row that holds something, by its number on the sheet. */
export interface WorkbookRow {
  readonly line: number;
  readonly cells: readonly WorkbookCell[];
}

/** What a workbook may cost. */
export interface WorkbookLimits {
  readonly bytes: number;
  readonly rows: number;
  readonly columns: number;
  /** Of all cells together. */
  readonly characters: number;
}

/** The first sheet that is shown, with the names of the others; or why nothing was read. */
export type WorkbookResult =
  | { readonly kind: 'workbook'; readonly sheet: string; readonly others: readonly string[]; readonly rows: readonly WorkbookRow[] }
  | { readonly kind: 'unreadable'; readonly because: UnreadableReason; readonly detail: string };
