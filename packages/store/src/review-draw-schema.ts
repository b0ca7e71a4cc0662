import type { ColumnType, Generated, Insertable, JSONColumnType, Selectable } from 'kysely';

/** The table of drawings that workers make, as Kysely knows it; `migrations/0029-review-draws.ts` makes it. */
export interface ReviewDrawTables {
  readonly review_draw: ReviewDrawTable;
}

type Fixed<Type> = ColumnType<Type, Type, never>;
type MaybeMoment = ColumnType<Date | null, Date | string | null | undefined, Date | string | null>;

/** It waits for its turn · a worker makes it · items are drawn · it came to nothing, and `fault` says why. */
export type ReviewDrawState = 'waiting' | 'running' | 'done' | 'failed';

/** How far a drawing has come, in territories. */
export interface ReviewDrawProgress {
  readonly done: number;
  readonly of: number;
}

/** How many of each kind are to be drawn, and from which seed. */
export interface ReviewDrawPlan {
  readonly sizes: Readonly<Record<string, number>>;
  readonly seed: string;
}

/** A drawing that a worker makes. */
export interface ReviewDrawTable {
  id: Generated<string>;
  series_id: Fixed<number>;
  /** The kind of items. */
  kind: Fixed<string>;
  /** Who asked. */
  account_id: Fixed<number>;
  plan: JSONColumnType<ReviewDrawPlan>;
  state: ReviewDrawState;
  asked_at: ColumnType<Date, Date | string, never>;
  begun_at: MaybeMoment;
  ended_at: MaybeMoment;
  /** UUID that was drawn when it was taken. */
  claim: ColumnType<string | null, string | null | undefined, string | null>;
  /** The last sign of life of who has it. */
  seen_at: MaybeMoment;
  /** Times that it was lost with its worker. */
  lost: Generated<number>;
  progress: JSONColumnType<ReviewDrawProgress>;
  /** How many of what were drawn. */
  result: ColumnType<Readonly<Record<string, number>> | null, string | null | undefined, string | null>;
  fault: ColumnType<string | null, string | null | undefined, string | null>;
}

/** A drawing as pages and workers know it. */
export type ReviewDrawRow = Selectable<ReviewDrawTable>;

/** What is known of one when it is asked for. */
export type NewReviewDraw = Pick<Insertable<ReviewDrawTable>, 'series_id' | 'kind' | 'account_id' | 'asked_at'> & {
  readonly plan: ReviewDrawPlan;
};
