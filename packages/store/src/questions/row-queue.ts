import { type Kysely, sql } from 'kysely';
import type { Schema } from '../schema.ts';

/** Tables whose rows are a queue of their own: each is asked for, taken by a worker, and over. */
type QueueTable = 'file_import' | 'review_draw';

/**
 * Takes what waits longest, or what was lost with its worker. A sign of life from the future is none: the clock was put back since.
 *
 * @param lease milliseconds without a sign of life after which it is lost
 * @returns the whole row; `null` when nothing waits
 */
export async function claimRow<Row>(db: Kysely<Schema>, table: QueueTable, claim: string, lease: number): Promise<Row | null> {
  const limit = sql`${`${lease} milliseconds`}::interval`;
  const { rows } = await sql<Row>`
    update ${sql.table(table)} set state = 'running', claim = ${claim}, seen_at = now(), begun_at = now(),
      lost = lost + case when state = 'running' then 1 else 0 end
    where id = (
      select id from ${sql.table(table)}
      where state = 'waiting' or (state = 'running' and seen_at not between now() - ${limit} and now() + ${limit})
      order by asked_at, id limit 1 for update skip locked)
    returning *`.execute(db);
  return rows[0] ?? null;
}
