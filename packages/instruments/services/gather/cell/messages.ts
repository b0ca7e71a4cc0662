import type { CandidateLink, CapturedPage, Sight } from '@beffroi/capture';
import type { TownEyesOptions, TownMemory } from '../crawl-strategy/crawl-strategy.ts';
import type { JudgedArchive } from '../judge-archive.ts';

/** What a cell is told, each time of which town: it may have several, and answers one question at a time. */
export type ToCell =
  | { readonly kind: 'begin'; readonly of: number; readonly town: TownEyesOptions }
  /** Where the bytes of pages lie that it is asked to look at, from now on: one page at a time. */
  | { readonly kind: 'room'; readonly room: SharedArrayBuffer }
  | { readonly kind: 'look'; readonly of: number; readonly page: Omit<CapturedPage, 'body'> & { readonly bytes: number } }
  | { readonly kind: 'judge'; readonly of: number; readonly path: string; readonly start?: string }
  /** The town is done: nothing of it is kept. */
  | { readonly kind: 'forget'; readonly of: number };

/** What it says first, and what it answers to those that ask something. */
export type FromCell =
  | { readonly kind: 'ready' }
  | {
      readonly kind: 'seen';
      readonly sight: Omit<Sight, 'candidates'>;
      readonly leads: Leads;
      readonly memory: TownMemory;
      readonly support: Readonly<Record<string, number>> | null;
    }
  | { readonly kind: 'judged'; readonly judged: JudgedArchive }
  /** Something of ours is broken: the error as plain data, since a clone leaves out its code. */
  | { readonly kind: 'failed'; readonly name: string; readonly message: string; readonly stack: string; readonly code: unknown };

/** The candidates of a page. Most of them stood on pages before, and are told by their number alone. */
export interface Leads {
  /** By their numbers, in order. */
  readonly numbers: readonly number[];
  /** Those that have no number yet: they get the next ones. */
  readonly fresh: readonly CandidateLink[];
  /** Numbers begin anew, with the first of these. */
  readonly anew: boolean;
}
