import type { Kysely } from 'kysely';
import type { PlanDigestRow } from '../plan-schema.ts';
import type { Schema } from '../schema.ts';

/** Gives somebody's calendar of a plan another secret: the one before leads nowhere. */
export async function setPlanCalendar(
  trx: Kysely<Schema>,
  calendar: { readonly account: number; readonly plan: number; readonly hash: string },
  now: Date,
): Promise<void> {
  const { account, plan, hash } = calendar;
  await trx
    .insertInto('plan_calendar')
    .values({ account_id: account, plan_id: plan, hash, made_at: now })
    .onConflict((conflict) => conflict.columns(['account_id', 'plan_id']).doUpdateSet({ hash, made_at: now }))
    .execute();
}

/** @returns whether there was one */
export async function removePlanCalendar(trx: Kysely<Schema>, account: number, plan: number): Promise<boolean> {
  const { numDeletedRows } = await trx
    .deleteFrom('plan_calendar')
    .where('account_id', '=', account)
    .where('plan_id', '=', plan)
    .executeTakeFirstOrThrow();
  return numDeletedRows > 0n;
}

/** When somebody's calendar of a plan was given its secret; `null` where they have none. */
export async function planCalendarMade(db: Kysely<Schema>, account: number, plan: number): Promise<Date | null> {
  const row = await db
    .selectFrom('plan_calendar')
    .select('made_at')
    .where('account_id', '=', account)
    .where('plan_id', '=', plan)
    .executeTakeFirst();
  return row?.made_at ?? null;
}

/** Whose calendar a secret opens, by its digest, and of which plan; `null` for none. */
export async function planCalendarByHash(
  db: Kysely<Schema>,
  hash: string,
): Promise<{ readonly account: number; readonly plan: number } | null> {
  const row = await db
    .selectFrom('plan_calendar')
    .select(['account_id as account', 'plan_id as plan'])
    .where('hash', '=', hash)
    .executeTakeFirst();
  return row ?? null;
}

/** How often somebody wants to be told of a plan. `null`: never. */
export async function setPlanDigest(
  trx: Kysely<Schema>,
  { account, plan, every }: { readonly account: number; readonly plan: number; readonly every: 'week' | 'month' | null },
  now: Date,
): Promise<void> {
  if (every === null) {
    await trx.deleteFrom('plan_digest').where('account_id', '=', account).where('plan_id', '=', plan).execute();
    return;
  }
  await trx
    .insertInto('plan_digest')
    .values({ account_id: account, plan_id: plan, every, told_until: now })
    .onConflict((conflict) => conflict.columns(['account_id', 'plan_id']).doUpdateSet({ every }))
    .execute();
}

export async function planDigest(db: Kysely<Schema>, account: number, plan: number): Promise<PlanDigestRow | null> {
  const row = await db
    .selectFrom('plan_digest')
    .selectAll()
    .where('account_id', '=', account)
    .where('plan_id', '=', plan)
    .executeTakeFirst();
  return row ?? null;
}
