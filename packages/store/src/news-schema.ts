import type { ColumnType, Generated, Insertable, Selectable } from 'kysely';

/** The tables of who is told of what is published, as Kysely knows them; `migrations/0022-news.ts` makes them. */
export interface NewsTables {
  readonly follower: FollowerTable;
  readonly webhook: WebhookTable;
  readonly webhook_delivery: WebhookDeliveryTable;
}

type Fixed<Type> = ColumnType<Type, Type, never>;
type Moment = ColumnType<Date, Date | string, Date | string>;
type Maybe<Type> = ColumnType<Type | null, Type | null | undefined, Type | null>;
type MaybeMoment = ColumnType<Date | null, Date | string | null | undefined, Date | string | null>;

/** What somebody follows: a town, or the towns of a panel together. */
export type FollowedKind = 'town' | 'panel';

/** Somebody who is told by mail, as long as they want. */
export interface FollowerTable {
  id: Generated<number>;
  kind: Fixed<FollowedKind>;
  /** INSEE code of a town; name of a panel. */
  subject: Fixed<string>;
  language: Fixed<'fr' | 'en'>;
  /** Address and token, sealed. */
  sealed: string;
  /** Keyed digest of address and subject: the same twice is one. */
  mark: Fixed<string>;
  /** Digest of the token that their letters lead back with. */
  token_digest: string;
  /** Whether they have said by the letter that it was them. */
  confirmed: boolean;
  /** A day of UTC: nothing finer is kept. */
  begun_on: string;
  /** What was published later is to be told. */
  told_until: Moment;
}

/** An address of programs that is told. */
export interface WebhookTable {
  id: Generated<number>;
  url: Fixed<string>;
  /** The secret that it signs with, sealed. */
  sealed: Fixed<string>;
  account_id: Maybe<number>;
  added_at: Fixed<Date>;
  told_until: Moment;
}

/** `waiting`: is to be delivered · `done`: it was taken · `given-up`: it was tried for as long as it was worth it. */
export type DeliveryState = 'waiting' | 'done' | 'given-up';

/** One message to one address. */
export interface WebhookDeliveryTable {
  id: Generated<number>;
  webhook_id: Fixed<number>;
  /** Its `webhook-id`: the same however often it is sent. */
  key: Fixed<string>;
  body: Fixed<string>;
  state: DeliveryState;
  written_at: Fixed<Date>;
  tries: ColumnType<number, number | undefined, number>;
  due_at: MaybeMoment;
  claim: Maybe<string>;
  claimed_until: MaybeMoment;
  /** What was answered last; `null` when nothing was. */
  status: Maybe<number>;
  /** Code of what went wrong at the last try. */
  trouble: Maybe<string>;
}

/** A row of the table `follower`. */
export type FollowerRow = Selectable<FollowerTable>;
/** What a new row of `follower` holds. */
export type NewFollower = Insertable<FollowerTable>;
/** A row of the table `webhook`. */
export type WebhookRow = Selectable<WebhookTable>;
/** A row of the table `webhook_delivery`. */
export type WebhookDeliveryRow = Selectable<WebhookDeliveryTable>;
