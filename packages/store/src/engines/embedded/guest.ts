import { Socket } from 'node:net';
import pg from 'pg';
import { StoreRefusal } from '../../refusal.ts';
import type { Engine } from '../engine.ts';
import { poolOf, sqlState } from '../pool.ts';
import type { Notice } from './notice.ts';

/** Connections to the owner at once. */
const CONNECTIONS = 8;

/** `pg` connects to hosts and ports: this goes to the owner's address whatever it is told. */
class OwnerSocket extends Socket {
  readonly #address: string;

  constructor(address: string) {
    super();
    this.#address = address;
  }

  override connect(): this {
    return super.connect(this.#address);
  }
}

/**
 * Works through the owner of a folder.
 *
 * @param timeoutMs how long the owner may take to answer the greeting
 * @returns `null` when nobody answers there
 */
export async function guestOf(notice: Notice, timeoutMs: number): Promise<Engine | null> {
  const config: pg.PoolConfig = {
    stream: () => new OwnerSocket(notice.address),
    password: notice.secret,
    user: 'beffroi',
    database: 'beffroi',
    ssl: false,
    max: CONNECTIONS,
  };
  if (!(await answers(config, timeoutMs))) return null;
  const pool = poolOf(config, translate);
  return { kind: 'pglite', role: 'guest', pool, close: () => pool.end() };
}

async function answers(config: pg.PoolConfig, timeoutMs: number): Promise<boolean> {
  const client = new pg.Client({ ...config, connectionTimeoutMillis: timeoutMs });
  client.on('error', () => {});
  try {
    await client.connect();
    await client.end();
    return true;
  } catch {
    return false;
  }
}

/** The owner sends guests away with these when it closes, and when another one has taken the folder. */
const SENT_AWAY = new Set(['57P01', '28P01']);

function translate(error: unknown): unknown {
  if (error instanceof StoreRefusal || error instanceof RangeError) return error;
  const state = sqlState(error);
  if (state !== null && !SENT_AWAY.has(state)) return error;
  return new StoreRefusal(
    'owner-gone',
    'The process that held the data folder ended. What it had confirmed is kept; start again, and this process will hold the folder.',
    { cause: error },
  );
}
