import { type Kysely, sql } from 'kysely';
import type { Schema } from '../schema.ts';

/** How many attempts are borne within how long. */
export interface AttemptLimit {
  /** So many may follow each other at once. */
  readonly free: number;
  /** Milliseconds to wait after the first one beyond; each further one doubles them. */
  readonly waitMs: number;
  /** The longest wait. */
  readonly mostMs: number;
  /** Milliseconds without an attempt after which all are forgotten. */
  readonly forgetMs: number;
}

/**
 * Counts an attempt before it is made, in one statement: processes that ask at the same time all count.
 *
 * @returns milliseconds to wait; 0 when it may be made now
 */
export async function takeAttempt(db: Kysely<Schema>, key: string, limit: AttemptLimit, now: Date): Promise<number> {
  const at = sql`${now}::timestamptz`;
  const again = sql`case when t.last_at < ${at} - ${limit.forgetMs}::double precision * interval '1 millisecond' then 1 else t.count + 1 end`;
  // Beyond thirty doublings the longest wait is reached anyway, and numbers stay small.
  const wait = sql`case when (${again}) < ${limit.free}::integer then 0
    else least(${limit.mostMs}::double precision, ${limit.waitMs}::double precision * power(2, least(30, (${again}) - ${limit.free}::integer))) end`;
  const { rows } = await sql`
    insert into attempt as t (key, count, last_at, free_at) values (${key}, 1, ${at}, ${at})
    on conflict (key) do update set count = ${again}, last_at = ${at}, free_at = ${at} + (${wait}) * interval '1 millisecond'
    where t.free_at not between ${at} + interval '1 millisecond' and ${at} + ${limit.mostMs}::double precision * interval '1 millisecond'
    returning key`.execute(db);
  if (rows.length > 0) return 0;
  const row = await db.selectFrom('attempt').select('free_at').where('key', '=', key).executeTakeFirst();
  return row === undefined ? 0 : Math.max(1, row.free_at.getTime() - now.getTime());
}

/** Takes one attempt back: it was none. What was waited for before it is over. */
export async function giveBackAttempt(db: Kysely<Schema>, key: string, now: Date): Promise<void> {
  await db.updateTable('attempt').set({ count: sql`greatest(count - 1, 0)`, free_at: now }).where('key', '=', key).execute();
}

/** Forgets what was tried: it succeeded. */
export async function forgetAttempts(db: Kysely<Schema>, key: string): Promise<void> {
  await db.deleteFrom('attempt').where('key', '=', key).execute();
}

/** Clears away what was last tried before. */
export async function clearAttempts(db: Kysely<Schema>, before: Date): Promise<void> {
  await db.deleteFrom('attempt').where('last_at', '<', before).where('free_at', '<', before).execute();
}

/** Milliseconds to wait before another attempt, which is not counted: for what counts those that failed alone. */
export async function attemptWait(db: Kysely<Schema>, key: string, now: Date): Promise<number> {
  const row = await db.selectFrom('attempt').select('free_at').where('key', '=', key).executeTakeFirst();
  return row === undefined ? 0 : Math.max(0, row.free_at.getTime() - now.getTime());
}
