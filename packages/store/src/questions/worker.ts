import { type Kysely, sql } from 'kysely';
import type { Schema, WorkerRow } from '../schema.ts';

/** What a worker has done since it began. */
export interface WorkerCounts {
  readonly requests: number;
  readonly pages: number;
  readonly units: number;
  /** Bytes. */
  readonly memory: number;
}

/** Enters a worker into the list. All times are the database's, so that the clocks of machines need not agree. */
export async function insertWorker(db: Kysely<Schema>, worker: { readonly id: string; readonly name: string }): Promise<void> {
  const { id, name } = worker;
  await db
    .insertInto('worker')
    .values({ id, name, started_at: sql`now()`, seen_at: sql`now()`, requests: 0, pages: 0, units: 0, memory: 0 })
    .execute();
}

/** A sign of life of a worker that takes something on: who was suspended for long must not be taken for dead when it goes on. */
export async function seeWorker(trx: Kysely<Schema>, id: string): Promise<void> {
  await trx.updateTable('worker').set({ seen_at: sql`now()` }).where('id', '=', id).execute();
}

/** A sign of life, with what was done. */
export async function touchWorker(db: Kysely<Schema>, id: string, counts: WorkerCounts): Promise<void> {
  const { requests, pages, units, memory } = counts;
  await db.updateTable('worker').set({ requests, pages, units, memory, seen_at: sql`now()` }).where('id', '=', id).execute();
}

/** The worker ends, having put back what it held. */
export async function stopWorker(db: Kysely<Schema>, id: string, counts: WorkerCounts): Promise<void> {
  const { requests, pages, units, memory } = counts;
  await db
    .updateTable('worker')
    .set({ requests, pages, units, memory, seen_at: sql`now()`, stopped_at: sql`now()` })
    .where('id', '=', id)
    .execute();
}

/** Workers that gave a sign of life within so many milliseconds and have not ended, the oldest first. */
export async function liveWorkers(db: Kysely<Schema>, within: number): Promise<WorkerRow[]> {
  return db
    .selectFrom('worker')
    .selectAll()
    .where('stopped_at', 'is', null)
    .where(sql<boolean>`seen_at >= now() - ${within}::double precision * interval '1 millisecond'`)
    .orderBy('started_at')
    .orderBy('id')
    .execute();
}
