import type { Schema, Store } from '@beffroi/store';
import type { Kysely } from 'kysely';
import { retry } from './transient-errors.ts';

/** The way to a database, and how long one insists on it. */
export interface Way {
  readonly store: Store;
  /** Milliseconds that one insists. */
  readonly retryFor: number;
  /** Ends it early. */
  readonly signal: AbortSignal;
}

/** A transaction that is tried again while the way to the database fails. It must leave the same when its commit is done twice. */
export function transact<T>({ store, retryFor, signal }: Way, act: (trx: Kysely<Schema>) => Promise<T>): Promise<T> {
  return retry(() => store.db.transaction().execute(act), { milliseconds: retryFor, signal });
}

/** A question that is asked again while the way to the database fails. */
export function asking<T>({ store, retryFor, signal }: Way, ask: (db: Kysely<Schema>) => Promise<T>): Promise<T> {
  return retry(() => ask(store.db), { milliseconds: retryFor, signal });
}
