import { type Kysely, sql } from 'kysely';
import type { NewReviewDraw, ReviewDrawProgress, ReviewDrawRow } from '../review-draw-schema.ts';
import type { Schema } from '../schema.ts';
import { claimRow } from './row-queue.ts';

/** A drawing that a worker is to make. @returns `null` where one of the series is under way */
export async function insertReviewDraw(trx: Kysely<Schema>, { plan, ...asked }: NewReviewDraw): Promise<ReviewDrawRow | null> {
  const row = await trx
    .insertInto('review_draw')
    .values({ ...asked, plan: JSON.stringify(plan), state: 'waiting', progress: JSON.stringify({ done: 0, of: 0 }) })
    .onConflict((conflict) => conflict.doNothing())
    .returningAll()
    .executeTakeFirst();
  return row ?? null;
}

/** The last drawing of a kind that was asked for in a series; `null` without one. */
export async function newestReviewDraw(db: Kysely<Schema>, seriesId: number, kind: string): Promise<ReviewDrawRow | null> {
  const row = await db
    .selectFrom('review_draw')
    .selectAll()
    .where('series_id', '=', seriesId)
    .where('kind', '=', kind)
    .orderBy('asked_at', 'desc')
    .orderBy('id')
    .limit(1)
    .executeTakeFirst();
  return row ?? null;
}

/** Takes the next: see `claimRow`. */
export function claimReviewDraw(db: Kysely<Schema>, claim: string, lease: number): Promise<ReviewDrawRow | null> {
  return claimRow(db, 'review_draw', claim, lease);
}

type Held = Pick<ReviewDrawRow, 'id' | 'claim'>;

const ofHeld = (db: Kysely<Schema>, { id, claim }: Held) => db.updateTable('review_draw').where('id', '=', id).where('claim', '=', claim);

/** A sign of life, with how far it has come. @returns false when somebody else has it */
export async function seeReviewDraw(db: Kysely<Schema>, held: Held, progress: ReviewDrawProgress): Promise<boolean> {
  const { numUpdatedRows } = await ofHeld(db, held)
    .set({ seen_at: sql`now()`, progress: JSON.stringify(progress) })
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

/** It is over: what was drawn, or why nothing was. */
export async function endReviewDraw(
  db: Kysely<Schema>,
  held: Held,
  how: { readonly result: Readonly<Record<string, number>> | null } | { readonly fault: string },
): Promise<void> {
  await ofHeld(db, held)
    .set({
      ...('fault' in how ? { state: 'failed', fault: how.fault } : { state: 'done', result: JSON.stringify(how.result) }),
      claim: null,
      seen_at: null,
      ended_at: sql<Date>`now()`,
    })
    .execute();
}

/** Gives it back: its worker ends, and another one begins anew. */
export async function releaseReviewDraw(db: Kysely<Schema>, held: Held): Promise<void> {
  await ofHeld(db, held).set({ state: 'waiting', claim: null, seen_at: null, begun_at: null }).execute();
}
