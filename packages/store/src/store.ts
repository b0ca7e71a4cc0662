import { resolve } from 'node:path';
import { Kysely, PostgresDialect, type PostgresPool } from 'kysely';
import { openFolder } from './engines/embedded/folder.ts';
import type { Engine } from './engines/engine.ts';
import { rememberingPool } from './engines/remembering-pool.ts';
import { openServer } from './engines/server.ts';
import { checkVersion, migrate } from './migrate.ts';
import { notingPool } from './read-tables.ts';
import type { Schema } from './schema.ts';

/** Where the data lie: a data folder (the database is in its folder `database`), or a database on a PostgreSQL server. */
export type StorePlace = { readonly kind: 'folder'; readonly path: string } | { readonly kind: 'server'; readonly url: string };

/**
 * @param env the environment; its `DATABASE_URL` wins, when it is there and not empty
 * @param data the data folder
 */
export function placeOf(env: Readonly<Record<string, string | undefined>>, data: string): StorePlace {
  const url = env['DATABASE_URL'] ?? '';
  return url === '' ? { kind: 'folder', path: resolve(data) } : { kind: 'server', url };
}

/** How a store is opened. */
export interface StoreOptions {
  /** Connections to a server at once; 10 unless said. */
  readonly connections?: number;
  /** Milliseconds to wait for the owner of a locked folder to answer; 15,000 unless said. */
  readonly ownerPatienceMs?: number;
  /**
   * Milliseconds that a transaction on a folder may stand still while others wait for the database; then it is rolled back, and its client hears an
   * error of code `25P03`. 30,000 unless said. Only the owner's counts.
   */
  readonly stillPatienceMs?: number;
  /** Of a folder's owner: whether a commit waits until it is on the disk. It does unless said; what is made anew when its process dies half way need not wait. */
  readonly durable?: boolean;
  /** Of a folder's owner: whether the database runs in a thread of its own, so that this one goes on while a statement runs. It does not unless said, for a thread has its memory. */
  readonly apart?: boolean;
}

/** An open database. Everything in it is asked through `db`. */
export interface Store {
  readonly engine: 'pglite' | 'postgres';
  /** `owner` of a folder, `guest` that works through a folder's owner, `client` of a server. */
  readonly role: 'owner' | 'guest' | 'client';
  readonly db: Kysely<Schema>;
  /**
   * Statements as plain text, for a library that brings its own (the queue). Text without values may hold several, with a transaction of their own.
   *
   * @returns the rows of all statements, one after the other
   */
  executeSql(text: string, values?: readonly unknown[]): Promise<{ rows: unknown[] }>;
  /** Address of the server, with its password: not to be shown. `null` for a folder. */
  readonly url: string | null;
  /** Waits for what runs, and gives the folder back; guests are sent away. Calling it again does nothing. */
  close(): Promise<void>;
}

/**
 * Opens the database, which is made or brought to this version's schema when need be (a guest only checks it).
 *
 * @throws StoreRefusal
 */
export async function openStore(place: StorePlace, options: StoreOptions = {}): Promise<Store> {
  if (place.kind === 'server') {
    const engine = await openServer(place.url, options.connections ?? 10);
    return await ready(engine, place.url, migrate);
  }
  const patience = {
    ownerMs: options.ownerPatienceMs ?? 15_000,
    stillMs: options.stillPatienceMs ?? 30_000,
    durable: options.durable ?? true,
    apart: options.apart ?? false,
  };
  const engine = await openFolder(place.path, patience, (owner) => migrate(kyselyOf<Schema>(owner)));
  return await ready(engine, null, checkVersion);
}

async function ready(engine: Engine, url: string | null, prepare: (db: Kysely<Schema>) => Promise<void>): Promise<Store> {
  try {
    await prepare(kyselyOf(engine));
  } catch (error) {
    await engine.close();
    throw error;
  }
  return storeOf(engine, url);
}

/** @param url address of the server; `null` for a folder */
export function storeOf(engine: Engine, url: string | null): Store {
  const store: Store = {
    engine: engine.kind,
    role: engine.role,
    db: kyselyOf({ pool: notingPool(engine.pool) }),
    executeSql: (text, values) => engine.pool.executeSql(text, values),
    url,
    close: () => engine.close(),
  };
  POOLS.set(store, engine.pool);
  return store;
}

const POOLS = new WeakMap<Store, PostgresPool>();

/**
 * The same store, that remembers what it was asked: for who makes a whole of it (a site of files), which is of one moment. What others change meanwhile is not seen, but for erasures and
 * silences. Pages ask nine times each, and one answer in fifteen is new. It is closed with the store that was given.
 */
export function ofOneMoment(store: Store): Store {
  const pool = POOLS.get(store);
  return pool === undefined ? store : { ...store, db: kyselyOf({ pool: notingPool(rememberingPool(pool)) }) };
}

// Never destroyed, for that would end the pool behind the engine's back: the engine closes it.
function kyselyOf<Tables>({ pool }: { readonly pool: PostgresPool }): Kysely<Tables> {
  return new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) });
}
