import { type Kysely, sql } from 'kysely';
import type { Schema } from '../schema.ts';

/** Who asks for an item. */
export interface Turn {
  readonly waveId: number;
  readonly coder: number;
  readonly now: Date;
  /** How long the item is kept for the coder. */
  readonly leaseMs: number;
}

/**
 * Takes the next item for a coder: one that still needs a coder, that nobody else is at, and that this coder has not answered; contested ones
 * before all, those that are asked for the first reason before the others, each in their turn, those that were skipped last.
 *
 * @param trx a transaction: turns wait for each other until it ends
 * @param first a reason that comes first this time; `null` where all are alike
 * @returns `null` when nothing is left
 */
export async function takeReviewItem(
  trx: Kysely<Schema>,
  { waveId, coder, now, leaseMs }: Turn,
  first: string | null,
): Promise<number | null> {
  // One turn of a wave at a time: who waits for a row that is only held sees the leases of before, and would be the third at an item.
  await sql`select pg_advisory_xact_lock(7237, ${waveId})`.execute(trx);
  const at = sql`${now}::timestamptz`;
  const { rows } = await sql<{ id: number }>`
    select item.id from review_item item
    left join review_lease own on own.item_id = item.id and own.coder = ${coder}
    where item.series_id in (select id from series where wave_id = ${waveId})
      and not exists (select from review where review.item_id = item.id and review.coder = ${coder})
      and not exists (select from adjudication where adjudication.item_id = item.id)
      and (select count(distinct busy.coder) from (
          select review.coder from review where review.item_id = item.id
          union all
          select lease.coder from review_lease lease where lease.item_id = item.id and lease.until > ${at} and not lease.skipped and lease.coder <> ${coder}
        ) busy) < item.coders
    order by coalesce(own.skipped, false), coalesce(own.until > ${at}, false) desc, item.why <> 'contest', item.why <> ${first}::text, item.turn, item.id
    limit 1
    for update of item skip locked`.execute(trx);
  const id = rows[0]?.id;
  if (id === undefined) return null;
  await lease(trx, id, { coder, now, leaseMs }, false);
  return id;
}

/** Keeps an item for a coder for a while longer, or sets it aside for them. */
export async function lease(
  db: Kysely<Schema>,
  itemId: number,
  { coder, now, leaseMs }: Pick<Turn, 'coder' | 'now' | 'leaseMs'>,
  skipped: boolean,
): Promise<void> {
  const until = new Date(now.getTime() + leaseMs);
  await db
    .insertInto('review_lease')
    .values({ item_id: itemId, coder, until, skipped })
    .onConflict((conflict) => conflict.columns(['item_id', 'coder']).doUpdateSet({ until, skipped }))
    .execute();
}

/** Gives an item back. */
export async function endLease(db: Kysely<Schema>, itemId: number, coder: number): Promise<void> {
  await db.deleteFrom('review_lease').where('item_id', '=', itemId).where('coder', '=', coder).execute();
}

/** Holds an item until the transaction ends, so that two answers to it come one after the other. @returns what it is, and how many coders it asks for */
export async function holdReviewItem(
  trx: Kysely<Schema>,
  itemId: number,
): Promise<{ readonly kind: string; readonly coders: number } | null> {
  const row = await trx.selectFrom('review_item').select(['kind', 'coders']).where('id', '=', itemId).forUpdate().executeTakeFirst();
  return row ?? null;
}
