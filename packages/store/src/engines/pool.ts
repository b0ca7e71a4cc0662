import type { PostgresPool, PostgresPoolClient } from 'kysely';
import pg from 'pg';
import { StoreRefusal } from '../refusal.ts';
import { DISK_FULL, diskFull } from './full-disk.ts';
import { VALUES } from './values.ts';

/** What every client of ours says of itself. */
export const PROGRAM = 'beffroi';

/** Connections to one database, for Kysely and for statements in plain text. */
export interface LinkPool extends PostgresPool {
  /** @returns the rows of all statements in the text, one after the other; values are only taken by a single statement */
  executeSql(text: string, values?: readonly unknown[]): Promise<{ rows: unknown[] }>;
}

/**
 * @param config how to connect
 * @param translated gives the refusal behind an error of a connection; the error itself when it is one of the statement. A disk that is full is said here
 */
export function poolOf(config: pg.PoolConfig, translated: (error: unknown) => unknown): LinkPool {
  const translate = (error: unknown): unknown => (sqlState(error) === DISK_FULL ? diskFull(error) : translated(error));
  const pool = new pg.Pool({ ...config, types: VALUES, application_name: PROGRAM, allowExitOnIdle: true });
  // A connection that breaks while nobody uses it is replaced by the pool; unheard, its error would end the process.
  pool.on('error', () => {});
  // Nor is there a moment, when one is lent out or thrown away, in which nobody listens: what broke it is told by its next statement.
  pool.on('connect', (client) => client.on('error', () => {}));
  let ended: Promise<void> | null = null;

  const connect = async (): Promise<PostgresPoolClient> => {
    if (ended !== null) throw new StoreRefusal('closed', 'The store is closed.');
    let client: pg.PoolClient;
    try {
      client = await pool.connect();
    } catch (error) {
      throw translate(error);
    }
    return lend(client, translate);
  };

  return {
    options: pool.options,
    connect,
    end: () => {
      ended ??= pool.end();
      return ended;
    },
    async executeSql(text, values) {
      const client = await connect();
      let failed = true;
      try {
        const result: unknown = await client.query(text, values ?? []);
        failed = false;
        return {
          rows: Array.isArray(result) ? result.flatMap((each: { rows: unknown[] }) => each.rows) : (result as { rows: unknown[] }).rows,
        };
      } finally {
        // Text of several statements may have failed within a transaction of its own: its connection goes, and the transaction with it.
        client.release(failed);
      }
    },
  };
}

/** Lends one connection out: its errors are heard and translated, and statements wait for each other (`pg` says that it will not queue them for ever). */
function lend(client: pg.PoolClient, translate: (error: unknown) => unknown): PostgresPoolClient {
  let broken: { readonly by: unknown } | null = null;
  let last: Promise<unknown> = Promise.resolve();
  const hear = (by: unknown): void => {
    broken ??= { by };
  };
  client.on('error', hear);
  const query = async (text: unknown, values?: readonly unknown[]): Promise<unknown> => {
    const mine = last.then(() =>
      values === undefined || values.length === 0 ? client.query(text as string) : client.query(text as string, [...values]),
    );
    last = mine.catch(() => {});
    try {
      return await mine;
    } catch (error) {
      // What broke the connection says more than that it is broken.
      throw translate(broken !== null && sqlState(error) === null ? (broken as { by: unknown }).by : error);
    }
  };
  const processID = (client as { processID?: number | null }).processID;
  return {
    ...(typeof processID === 'number' ? { processID } : {}),
    query: query as PostgresPoolClient['query'],
    release(destroy) {
      client.off('error', hear);
      client.release(destroy === true || broken !== null);
    },
  };
}

/** @returns PostgreSQL's five-character code of an error that came from the database; `null` for an error of another origin */
export function sqlState(error: unknown): string | null {
  if (!(error instanceof Error) || !('severity' in error) || !('code' in error)) return null;
  return typeof error.code === 'string' && /^[0-9A-Z]{5}$/.test(error.code) ? error.code : null;
}
