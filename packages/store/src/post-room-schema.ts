import type { ColumnType, Generated, Insertable, Selectable } from 'kysely';

/** The table of the post room, as Kysely knows it; `migrations/0018-post.ts` makes it. */
export interface PostRoomTables {
  readonly mail: MailTable;
}

type Fixed<Type> = ColumnType<Type, Type, never>;
type FixedMaybe<Type> = ColumnType<Type | null, Type | null | undefined, never>;
/** `null` where nothing is known, or nothing is kept any more. */
type Maybe<Type> = ColumnType<Type | null, Type | null | undefined, Type | null>;
type MaybeMoment = ColumnType<Date | null, Date | string | null | undefined, Date | string | null>;

/** `waiting`: is to be sent · `sent`: a server took it · `refused`: a server will not have it, ever · `given-up`: it was tried for as long as it was worth it. */
export type MailState = 'waiting' | 'sent' | 'refused' | 'given-up';

/** One mail, and what became of it. */
export interface MailTable {
  id: Generated<number>;
  /** What its `Message-ID` begins with: the same however often it is sent. */
  key: Fixed<string>;
  /** What kind of mail it is, as a code. */
  purpose: Fixed<string>;
  /** What it is about, in the words of who wrote it: `survey:5`; `null` where nobody will ask. Never an address. */
  subject_key: FixedMaybe<string>;
  /** Whose act caused it; `null` for a terminal, or somebody without an account. */
  account_id: FixedMaybe<number>;
  /** Whom it goes to, where that one has an account. */
  to_account_id: FixedMaybe<number>;
  /** Whether it is one of many alike, which let letters to one person go first. */
  bulk: Fixed<boolean>;
  /** To whom, and what it says, sealed; `null` once it is settled. */
  sealed: Maybe<string>;
  state: MailState;
  /** A day of UTC, `2026-11-28`: nothing finer is kept. */
  written_on: Fixed<string>;
  settled_on: Maybe<string>;
  tries: ColumnType<number, number | undefined, number>;
  /** Not sent before. */
  due_at: MaybeMoment;
  /** Not tried after. */
  give_up_at: MaybeMoment;
  claim: Maybe<string>;
  claimed_until: MaybeMoment;
  /** Whether its text was handed to a server that may have taken it, and did not say. */
  handed_over: ColumnType<boolean, boolean | undefined, boolean>;
  /** Code of what went wrong at the last try; `null` when nothing did. */
  trouble: Maybe<string>;
  /** What the server answered then: its code (RFC 5321), and its words without any address. */
  server_code: Maybe<number>;
  server_said: Maybe<string>;
}

/** A row of the table `mail`. */
export type MailRow = Selectable<MailTable>;
/** What a new row of `mail` holds. */
export type NewMail = Insertable<MailTable>;
