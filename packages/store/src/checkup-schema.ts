import type { ColumnType, Generated, Insertable, JSONColumnType, Selectable } from 'kysely';

/** The table of towns that are measured on request, as Kysely knows it; `migrations/0023-checkups.ts` makes it. */
export interface CheckupTables {
  readonly checkup: CheckupTable;
  readonly objection: ObjectionTable;
}

/** A domain that is not to be measured on request; `migrations/0025-objections.ts` makes the table. */
export interface ObjectionTable {
  /** Small letters; what lies below it is meant too. */
  domain: Fixed<string>;
  /** What its keeper said; may be empty. */
  reason: Fixed<string>;
  noted_by: Fixed<number | null>;
  noted_at: ColumnType<Date, Date | string, never>;
}

/** One of them, as it is kept. */
export type ObjectionRow = Selectable<ObjectionTable>;

type Fixed<Type> = ColumnType<Type, Type, never>;
type MaybeMoment = ColumnType<Date | null, Date | string | null | undefined, Date | string | null>;

/** It waits for its turn · a worker is at it · its findings are there · it came to nothing, and `fault` says why. */
export type CheckupState = 'waiting' | 'running' | 'done' | 'failed';

/** How far a measurement on request has come: what a page that is looked at meanwhile shows. */
export interface CheckupProgress {
  readonly requests: number;
  readonly pages: number;
  /** Addresses of the pages that were read last, the newest first. */
  readonly last: readonly string[];
  /** Indicators that something was seen of, with the most that one page supports by itself. */
  readonly seen: Readonly<Record<string, number>>;
}

/** What came of it: what a judgement of a wave would hold, as plain data. */
export interface CheckupResult {
  /** Canonical JSON of its findings. */
  readonly findings: string;
  readonly rubric: { readonly version: string; readonly digest: string };
  readonly home: string | null;
  readonly ended: string;
  readonly requests: number;
  readonly pages: number;
  readonly documents: number;
  readonly renderings: number;
  readonly coverage: unknown;
}

/** A town that somebody asked to have measured. */
export interface CheckupTable {
  id: Generated<string>;
  instrument: Fixed<string>;
  /** INSEE code. */
  territory: Fixed<string>;
  name: Fixed<string>;
  url: Fixed<string>;
  /** Domain that it is counted by. */
  host: Fixed<string>;
  language: Fixed<'fr' | 'en'>;
  account_id: ColumnType<number | null, number | null | undefined, never>;
  /** Digest of where the request came from; `null` once nobody is counted by it any more. */
  visitor: ColumnType<string | null, string | null | undefined, string | null>;
  state: CheckupState;
  asked_at: ColumnType<Date, Date | string, never>;
  begun_at: MaybeMoment;
  ended_at: MaybeMoment;
  /** UUID that was drawn when it was taken. */
  claim: ColumnType<string | null, string | null | undefined, string | null>;
  /** The last sign of life of who has it. */
  seen_at: MaybeMoment;
  /** Times that it was lost with its worker. */
  lost: Generated<number>;
  progress: JSONColumnType<CheckupProgress>;
  result: ColumnType<CheckupResult | null, string | null | undefined, string | null>;
  /** Key of its archive. */
  archive: ColumnType<string | null, string | null | undefined, string | null>;
  fault: ColumnType<string | null, string | null | undefined, string | null>;
}

/** A measurement on request, as it is kept. */
export type CheckupRow = Selectable<CheckupTable>;
/** What is known of one when it is asked for. */
export type NewCheckup = Omit<
  Insertable<CheckupTable>,
  'state' | 'progress' | 'result' | 'claim' | 'seen_at' | 'begun_at' | 'ended_at' | 'lost'
>;
