import { type Kysely, sql } from 'kysely';
import type { NewPlan, PlanRow, PlanTextRow } from '../plan-schema.ts';
import type { Schema } from '../schema.ts';

/** Number of the lock that holds one plan, beside its id. */
const PLAN_LOCK = 7239;

/** @returns its id · @throws the database's `23505` where the authority has one for that mandate */
export async function insertPlan(trx: Kysely<Schema>, plan: NewPlan): Promise<number> {
  const { id } = await trx.insertInto('plan').values(plan).returning('id').executeTakeFirstOrThrow();
  return id;
}

export async function planById(db: Kysely<Schema>, id: number): Promise<PlanRow | null> {
  return (await db.selectFrom('plan').selectAll().where('id', '=', id).executeTakeFirst()) ?? null;
}

export async function plansById(db: Kysely<Schema>, ids: readonly number[]): Promise<PlanRow[]> {
  return ids.length === 0
    ? []
    : db
        .selectFrom('plan')
        .selectAll()
        .where('id', 'in', [...ids])
        .orderBy('id')
        .execute();
}

/** Plans of authorities (of all, for `null`), the newest mandate first. */
export async function plansIn(db: Kysely<Schema>, territories: readonly string[] | null): Promise<PlanRow[]> {
  if (territories?.length === 0) return [];
  return db
    .selectFrom('plan')
    .selectAll()
    .$if(territories !== null, (query) => query.where('territory', 'in', [...territories!]))
    .orderBy('mandate_year', 'desc')
    .orderBy('territory')
    .execute();
}

/** How many actions plans have, and how many of them nobody is in charge of. */
export async function planCounts(
  db: Kysely<Schema>,
  plans: readonly number[],
): Promise<readonly { readonly plan: number; readonly actions: number; readonly open: number }[]> {
  if (plans.length === 0) return [];
  const rows = await db
    .selectFrom('plan_action')
    .select(['plan_id as plan'])
    .select(sql<number>`count(*)::integer`.as('actions'))
    .select(sql<number>`count(*) filter (where open)::integer`.as('open'))
    .where('plan_id', 'in', [...plans])
    .groupBy('plan_id')
    .execute();
  return rows;
}

export async function updatePlan(
  trx: Kysely<Schema>,
  id: number,
  change: { readonly name?: string; readonly lead_id?: number; readonly version?: number; readonly published_at?: Date | null },
): Promise<void> {
  await trx.updateTable('plan').set(change).where('id', '=', id).execute();
}

/** Until the transaction ends, nobody else changes this plan or what belongs to it. */
export async function holdPlan(trx: Kysely<Schema>, id: number): Promise<void> {
  await sql`select pg_advisory_xact_lock(${PLAN_LOCK}::integer, ${id}::integer)`.execute(trx);
}

/** @returns its id */
export async function insertPlanText(
  trx: Kysely<Schema>,
  text: { readonly plan: number; readonly part: string; readonly said: string; readonly by: number },
  now: Date,
): Promise<number> {
  const { plan, part, said, by } = text;
  const row = { plan_id: plan, part, said, account_id: by, at: now };
  const { id } = await trx.insertInto('plan_text').values(row).returning('id').executeTakeFirstOrThrow();
  return id;
}

/** What was said last of each part, by part; empty words too. */
export function planTexts(db: Kysely<Schema>, plan: number): Promise<PlanTextRow[]> {
  return db
    .selectFrom('plan_text')
    .selectAll()
    .distinctOn('part')
    .where('plan_id', '=', plan)
    .orderBy('part')
    .orderBy('id', 'desc')
    .execute();
}
