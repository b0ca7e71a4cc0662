import type { SeriesRow, Store } from '@beffroi/store';
import type { Component } from 'svelte';
import type { Bilingual } from '../bilingual.ts';
import type { ReviewWords } from '../words/review.ts';
import type { AskedItem, DisputedItem, FollowedState, ItemToSettle, TypedFields } from './shown.ts';

/**
 * What an instrument brings to the pages of the reading room; `pages/review.ts` of its folder exports it as `review`. What it does not bring is made of
 * what its face says.
 */
export interface ReviewPieces {
  /** Last part of the address of a room of its own (default: the room that instruments share). */
  readonly room?: string;
  /** What an item is called in addresses, below its wave (default: the room's). */
  readonly item?: string;
  /** What the pages say, where it is not what they say of any instrument. */
  readonly words?: Bilingual<Partial<ReviewWords>>;
  /** Why a form came back, where it is for a reason of the instrument's own. */
  readonly refusals?: Bilingual<Readonly<Record<string, string>>>;
  /** How far the reading of a wave has come (default: a table by reason and state). */
  readonly Follow?: Component<{
    readonly wave: string;
    readonly states: readonly FollowedState[];
    readonly all: number;
    readonly twice: number;
  }>;
  /** How far people agree, and the machine with them (default: agreement for each question). */
  readonly report?: (store: Store, series: SeriesRow) => Promise<unknown>;
  readonly Report?: Component<{ readonly report: never; readonly wave: string }>;
  /** What waits for a decision, as rows of a table with their head. */
  readonly Disputes?: Component<{ readonly disputes: readonly DisputedItem[] }>;
  /** The question: what is shown, and the fields of the answer in the form that `AskForm` makes. */
  readonly Ask?: Component<{ readonly item: AskedItem; readonly typed: TypedFields | null; readonly refused: boolean }>;
  /** What was said of an item, and the fields of the decision. */
  readonly Settle?: Component<{ readonly item: ItemToSettle; readonly typed: TypedFields | null; readonly refused: boolean }>;
}
