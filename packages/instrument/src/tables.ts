import type { Language } from '@beffroi/domain';
import type { SeriesRow, Store } from '@beffroi/store';
import type { FormatName, PackageDescription } from '@beffroi/table-formats';

/** How an export is wished for. */
export interface DescribeWish {
  readonly language: Language;
  readonly formats: readonly FormatName[];
  /** Milliseconds since 1970: what an open wave is dated by. */
  readonly now: number;
}

/** What an export of a wave is made from. */
export interface Described {
  readonly description: PackageDescription;
  /** Judgements that still go on in a closed wave, and are left out. */
  readonly leftOut: readonly SeriesRow[];
  /** How many of the wave's towns are judged so far; `null` once it is closed. */
  readonly provisional: { readonly judged: number; readonly all: number } | null;
}

/** The tables of open data of an instrument. */
export interface TablesFace {
  /**
   * Describes the open data of one of its waves: which tables, with which columns, said in both languages.
   *
   * @returns `null` when the wave has no series
   */
  describe(store: Store, wave: string, wish: DescribeWish): Promise<Described | null>;
}
