import type { Kysely } from 'kysely';
import type { ActLogRow, Schema } from '../schema.ts';

/** Which rows of the act log are wanted. */
export interface ActLogFilter {
  readonly act?: string | null;
  readonly accountId?: number | null;
  /** Name of an actor without an account: a terminal, a visitor. */
  readonly actor?: string | null;
  readonly subject?: string | null;
}

/** @returns rows of the act log that come before an id (all when it is `null`), the newest first */
export async function actLogRows(db: Kysely<Schema>, filter: ActLogFilter, before: number | null, limit: number): Promise<ActLogRow[]> {
  let query = db.selectFrom('act_log').selectAll().orderBy('id', 'desc').limit(limit);
  if (before !== null) query = query.where('id', '<', before);
  if (filter.act) query = query.where('act', '=', filter.act);
  if (filter.accountId) query = query.where('account_id', '=', filter.accountId);
  if (filter.actor) query = query.where('account_id', 'is', null).where('actor', '=', filter.actor);
  if (filter.subject) query = query.where('subject', '=', filter.subject);
  return query.execute();
}

/** Acts that stand in the log, in the order of the alphabet. */
export async function loggedActs(db: Kysely<Schema>): Promise<string[]> {
  return (await db.selectFrom('act_log').select('act').distinct().orderBy('act').execute()).map(({ act }) => act);
}

/** Actors without an account that stand in the log, in the order of the alphabet. */
export async function loggedNames(db: Kysely<Schema>): Promise<string[]> {
  const rows = await db.selectFrom('act_log').select('actor').distinct().where('account_id', 'is', null).orderBy('actor').execute();
  return rows.map(({ actor }) => actor);
}
