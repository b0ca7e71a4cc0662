import type { ArchiveTrouble, PageRead } from '@beffroi/observatory';
import type { ItemState } from '@beffroi/review';

/** Fields of a form that came back. */
export type TypedFields = Readonly<Record<string, string>>;

/** Words of what an item is about, in the page's language. */
export interface ShownWords {
  readonly id: string;
  readonly label: string | null;
  readonly text: string;
}

/** One thing that is asked: a row of choices of a form. */
export interface AskedQuestion {
  /** Name of the field. */
  readonly id: string;
  readonly title: string;
  readonly options: readonly { readonly value: string; readonly title: string }[];
}

/** An answer as pages show it. */
export interface ShownAnswer {
  /** As its instrument keeps it. */
  readonly answer: unknown;
  /** The same in words. */
  readonly text: string;
  /** Values by question. */
  readonly values: Readonly<Record<string, string | null>>;
}

/** What a person is asked. */
export interface AskedItem {
  readonly id: number;
  /** Address of the item, without language. */
  readonly address: string;
  readonly shown: readonly ShownWords[];
  readonly questions: readonly AskedQuestion[];
  /** Whether archived pages are shown beside it. */
  readonly withPages: boolean;
  readonly pages: readonly PageRead[];
  /** How many there are, with those that do not hold `word`. */
  readonly allPages: number;
  readonly trouble: ArchiveTrouble | null;
  readonly word: string;
  /** What each level takes, and the highest that law and nature allow; `null` where nothing is said of it. */
  readonly meanings: readonly { readonly level: number; readonly text: string; readonly reachable: boolean }[];
  readonly ceiling: number | null;
  readonly own: (ShownAnswer & { readonly id: number; readonly quote: string; readonly page: string; readonly remark: string }) | null;
}

/** An item on which answers differ. */
export interface DisputedItem {
  readonly id: number;
  readonly address: string;
  /** Where it is; shown where the archived pages are. */
  readonly town: string;
  readonly shown: readonly ShownWords[];
  readonly said: readonly (ShownAnswer & { readonly name: string })[];
  /** In words; `null` where it is not told. */
  readonly machine: string | null;
  readonly state: ItemState;
  /** Whether who looks has answered it: another one must settle it. */
  readonly own: boolean;
}

/** An item with all that is needed to settle it. */
export interface ItemToSettle {
  readonly id: number;
  readonly address: string;
  readonly wave: string;
  readonly shown: readonly ShownWords[];
  readonly questions: readonly AskedQuestion[];
  readonly withPages: boolean;
  readonly pages: readonly PageRead[];
  readonly said: readonly (ShownAnswer & {
    readonly id: number;
    readonly name: string;
    readonly quote: string | null;
    readonly digest: string | null;
    readonly remark: string | null;
    readonly at: string;
  })[];
  readonly machine: {
    readonly text: string;
    readonly confidence: number;
    readonly reason: string;
    readonly evidence: readonly { readonly quote: string; readonly url: string; readonly digest: string | null }[];
  } | null;
  readonly settled:
    | (ShownAnswer & {
        readonly id: number;
        readonly name: string;
        readonly reason: string;
        readonly quote: string;
        readonly page: string;
        readonly at: string;
      })
    | null;
  readonly saved: boolean;
  readonly own: boolean;
  /** Whether it can be settled by who looks. */
  readonly open: boolean;
}

/** How many items of a reason are in which state. */
export interface FollowedState {
  readonly why: string;
  readonly title: string;
  readonly all: number;
  readonly states: readonly { readonly state: ItemState; readonly n: number }[];
}
