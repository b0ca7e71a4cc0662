import type { Readable } from 'node:stream';
import pg from 'pg';
import { StoreRefusal } from '../refusal.ts';
import type { Engine } from './engine.ts';
import { PROGRAM, poolOf, sqlState } from './pool.ts';
import { readInTurns } from './read-in-turns.ts';

/** The oldest server that knows all that is asked (PostgreSQL 13). */
const OLDEST = 130_000;

/** How long a server may take to let us in. */
const CONNECT_MS = 10_000;

/** The pool's own limit would also count the time that a statement waits for a free connection. Long answers are read in turns. */
class ImpatientClient extends pg.Client {
  constructor(config?: pg.ClientConfig) {
    super({ ...config, password: config?.password, connectionTimeoutMillis: CONNECT_MS });
    // Encrypted or not: by then it is the one that statements go over.
    this.once('connect', () => readInTurns((this as unknown as { readonly connection: { readonly stream: Readable } }).connection.stream));
  }
}

/**
 * @param url address of a database on a PostgreSQL server
 * @param connections how many at once
 * @throws StoreRefusal
 */
export async function openServer(url: string, connections: number): Promise<Engine> {
  const where = nameOf(url);
  const config: pg.PoolConfig = { connectionString: url, max: connections, keepAlive: true };
  const pool = poolOf({ ...config, Client: ImpatientClient } as pg.PoolConfig, (error) => translate(error, where));
  const engine: Engine = { kind: 'postgres', role: 'client', pool, close: () => pool.end() };
  try {
    const { rows } = await pool.executeSql(
      "select current_setting('server_version_num')::int as number, current_setting('server_version') as name",
    );
    const version = rows[0] as { number: number; name: string };
    if (version.number < OLDEST) {
      throw new StoreRefusal('old-server', `The server at ${where} is PostgreSQL ${version.name}: 13 or newer is needed.`);
    }
    return engine;
  } catch (error) {
    await engine.close();
    throw error;
  }
}

/** @returns how a person names the database: host, port and name, without user or password */
function nameOf(url: string): string {
  let client: pg.Client;
  try {
    if (!/^postgres(ql)?:\/\//.test(url)) throw new TypeError('not the scheme');
    client = new pg.Client({ connectionString: url, application_name: PROGRAM });
  } catch {
    // Without the cause: it would quote the address, and the password in it.
    throw new StoreRefusal(
      'bad-url',
      'DATABASE_URL is not the address of a PostgreSQL database: it looks like postgres://user:password@host:5432/database.',
    );
  }
  return `${client.host}:${client.port}/${client.database ?? ''}`;
}

const DENIED = new Set(['28P01', '28000', '42501']);
/** Connection exceptions, too many connections, and a server that is starting or stopping. */
const AWAY = /^(?:08...|53300|57P0[123])$/;

function translate(error: unknown, where: string): unknown {
  if (error instanceof StoreRefusal || error instanceof RangeError) return error;
  const state = sqlState(error);
  const said = error instanceof Error && error.message !== '' ? error.message : codeOf(error);
  if (state === null || AWAY.test(state)) {
    return new StoreRefusal('unreachable', `The database server at ${where} cannot be reached: ${said}.`, { cause: error });
  }
  if (DENIED.has(state))
    return new StoreRefusal('denied', `The database server at ${where} does not let us in: ${said}.`, { cause: error });
  if (state === '3D000')
    return new StoreRefusal('no-database', `The database server at ${where} says: ${said}. Create it first.`, { cause: error });
  return error;
}

function codeOf(error: unknown): string {
  return typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : 'no answer';
}
