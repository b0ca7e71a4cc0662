import { type Kysely, sql } from 'kysely';
import type { PlanDigestRow } from '../plan-schema.ts';
import type { Schema } from '../schema.ts';

/** Who wants to be told of a plan and was last told a week (or a month) ago, the longest first. */
export function dueDigests(db: Kysely<Schema>, now: Date): Promise<PlanDigestRow[]> {
  return db
    .selectFrom('plan_digest')
    .selectAll()
    .where(sql<boolean>`told_until + case every when 'week' then interval '7 days' else interval '1 month' end <= ${now}::timestamptz`)
    .orderBy('told_until')
    .orderBy('account_id')
    .orderBy('plan_id')
    .execute();
}

/** Notes until when somebody was told. @returns false where somebody else has told them meanwhile, or they want it no more */
export async function noteDigestTold(
  trx: Kysely<Schema>,
  { account_id: account, plan_id: plan, told_until: before }: Pick<PlanDigestRow, 'account_id' | 'plan_id' | 'told_until'>,
  until: Date,
): Promise<boolean> {
  const { numUpdatedRows } = await trx
    .updateTable('plan_digest')
    .set({ told_until: until })
    .where('account_id', '=', account)
    .where('plan_id', '=', plan)
    .where('told_until', '=', before)
    .executeTakeFirstOrThrow();
  return numUpdatedRows > 0n;
}
