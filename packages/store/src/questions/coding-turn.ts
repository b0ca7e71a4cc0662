import { type Kysely, sql } from 'kysely';
import type { Schema } from '../schema.ts';
import type { Turn } from './review-turn.ts';

/**
 * Takes the next sentence for a coder: one that still needs a coder, that nobody else is at, and that this coder has not answered; in the drawn order, those
 * that were skipped last.
 *
 * @returns `null` when nothing is left
 */
export async function takeCodingItem(trx: Kysely<Schema>, { waveId, coder, now, leaseMs }: Turn): Promise<number | null> {
  const at = sql`${now}::timestamptz`;
  const { rows } = await sql<{ id: number }>`
    select item.id from coding_item item
    left join coding_lease own on own.item_id = item.id and own.coder = ${coder}
    where item.series_id in (select id from series where wave_id = ${waveId})
      and not exists (select from coding where coding.item_id = item.id and coding.coder = ${coder})
      and not exists (select from coding_decision where coding_decision.item_id = item.id)
      and (select count(distinct busy.coder) from (
          select coding.coder from coding where coding.item_id = item.id
          union all
          select lease.coder from coding_lease lease where lease.item_id = item.id and lease.until > ${at} and not lease.skipped and lease.coder <> ${coder}
        ) busy) < item.coders
    order by coalesce(own.skipped, false), coalesce(own.until > ${at}, false) desc, item.turn, item.id
    limit 1
    for update of item skip locked`.execute(trx);
  const id = rows[0]?.id;
  if (id === undefined) return null;
  await leaseCoding(trx, id, { coder, now, leaseMs }, false);
  return id;
}

/** Keeps a sentence for a coder for a while longer, or sets it aside for them. */
export async function leaseCoding(
  db: Kysely<Schema>,
  itemId: number,
  { coder, now, leaseMs }: Pick<Turn, 'coder' | 'now' | 'leaseMs'>,
  skipped: boolean,
): Promise<void> {
  const until = new Date(now.getTime() + leaseMs);
  await db
    .insertInto('coding_lease')
    .values({ item_id: itemId, coder, until, skipped })
    .onConflict((conflict) => conflict.columns(['item_id', 'coder']).doUpdateSet({ until, skipped }))
    .execute();
}

/** Gives a sentence back. */
export async function endCodingLease(db: Kysely<Schema>, itemId: number, coder: number): Promise<void> {
  await db.deleteFrom('coding_lease').where('item_id', '=', itemId).where('coder', '=', coder).execute();
}

/** Holds a sentence until the transaction ends, so that two answers to it come one after the other. @returns how many coders it asks for */
export async function holdCodingItem(trx: Kysely<Schema>, itemId: number): Promise<number | null> {
  const row = await trx.selectFrom('coding_item').select('coders').where('id', '=', itemId).forUpdate().executeTakeFirst();
  return row?.coders ?? null;
}
