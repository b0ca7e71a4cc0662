import { type Kysely, sql } from 'kysely';
import type { NewPlanAction, PlanActionRow, PlanChangeRow, PlanTieRow } from '../plan-schema.ts';
import type { Schema } from '../schema.ts';

/** @returns its id */
export async function insertPlanAction(trx: Kysely<Schema>, action: NewPlanAction): Promise<number> {
  const { id } = await trx.insertInto('plan_action').values(action).returning('id').executeTakeFirstOrThrow();
  return id;
}

/** The number that the next action of a plan gets. Whoever asks holds the plan. */
export async function nextActionNumber(trx: Kysely<Schema>, plan: number): Promise<number> {
  const { next } = await trx
    .selectFrom('plan_action')
    .select(sql<number>`coalesce(max(number), 0) + 1`.as('next'))
    .where('plan_id', '=', plan)
    .executeTakeFirstOrThrow();
  return next;
}

/** The plan of an action, and whose it is; `null` where there is no such action. */
export async function planOfAction(
  db: Kysely<Schema>,
  action: number,
): Promise<{ readonly plan: number; readonly territory: string } | null> {
  const row = await db
    .selectFrom('plan_action')
    .innerJoin('plan', 'plan.id', 'plan_action.plan_id')
    .select(['plan.id as plan', 'plan.territory'])
    .where('plan_action.id', '=', action)
    .executeTakeFirst();
  return row ?? null;
}

export async function planActionById(db: Kysely<Schema>, id: number): Promise<PlanActionRow | null> {
  return (await db.selectFrom('plan_action').selectAll().where('id', '=', id).executeTakeFirst()) ?? null;
}

/** The actions of a plan, by number. @param openOnly those alone that everybody may read */
export function planActions(db: Kysely<Schema>, plan: number, openOnly: boolean): Promise<PlanActionRow[]> {
  return db
    .selectFrom('plan_action')
    .selectAll()
    .where('plan_id', '=', plan)
    .$if(openOnly, (query) => query.where('open', '=', true))
    .orderBy('number')
    .execute();
}

/** Actions by their ids, of any plan: by plan and number. */
export async function planActionsById(db: Kysely<Schema>, ids: readonly number[]): Promise<PlanActionRow[]> {
  if (ids.length === 0) return [];
  return db
    .selectFrom('plan_action')
    .selectAll()
    .where('id', 'in', [...ids])
    .orderBy('plan_id')
    .orderBy('number')
    .execute();
}

export async function updatePlanAction(
  trx: Kysely<Schema>,
  id: number,
  change: Partial<Omit<NewPlanAction, 'id' | 'plan_id' | 'number' | 'made_by' | 'made_at'>>,
): Promise<void> {
  await trx.updateTable('plan_action').set(change).where('id', '=', id).execute();
}

/** What actions are to move, in the order of instruments and indicators. In one value: of many thousand rows each field costs more than its text. */
export async function planTies(db: Kysely<Schema>, actions: readonly number[]): Promise<PlanTieRow[]> {
  if (actions.length === 0) return [];
  const { rows } = await sql<{ all: [number, string, string, number | null, number][] }>`
    select coalesce(json_agg(json_build_array(action_id, instrument, indicator, level_from, level_to)
      order by action_id, instrument collate "C", indicator collate "C"), '[]') as all
    from plan_tie where action_id = any (${[...actions]}::integer[])`.execute(db);
  return rows[0]!.all.map(([action_id, instrument, indicator, level_from, level_to]) => ({
    ...{ action_id, instrument, indicator, level_from, level_to },
  }));
}

/** What an action is to move from now on. */
export async function replacePlanTies(
  trx: Kysely<Schema>,
  action: number,
  ties: readonly { readonly instrument: string; readonly indicator: string; readonly from: number | null; readonly to: number }[],
): Promise<void> {
  await trx.deleteFrom('plan_tie').where('action_id', '=', action).execute();
  if (ties.length === 0) return;
  const rows = ties.map(({ instrument, indicator, from, to }) => ({ instrument, indicator, level_from: from, level_to: to }));
  await trx
    .insertInto('plan_tie')
    .values(rows.map((row) => ({ action_id: action, ...row })))
    .execute();
}

/** Which action of a plan waits for which. */
export interface PlanNeed {
  readonly action_id: number;
  /** Number of the action that it waits for, and its id. */
  readonly number: number;
  readonly needs_id: number;
}

/** What actions wait for, by number; in one value, as ties. */
export async function planNeeds(db: Kysely<Schema>, actions: readonly number[]): Promise<PlanNeed[]> {
  if (actions.length === 0) return [];
  const { rows } = await sql<{ all: [number, number, number][] }>`
    select coalesce(json_agg(json_build_array(n.action_id, n.needs_id, a.number) order by n.action_id, a.number), '[]') as all
    from plan_need n join plan_action a on a.id = n.needs_id where n.action_id = any (${[...actions]}::integer[])`.execute(db);
  return rows[0]!.all.map(([action_id, needs_id, number]) => ({ action_id, needs_id, number }));
}

/** What actions of a plan wait for, as numbers: `[1, 2]`, the first waits for the second. */
export async function needsWithin(db: Kysely<Schema>, plan: number): Promise<readonly (readonly [number, number])[]> {
  const rows = await db
    .selectFrom('plan_need')
    .innerJoin('plan_action as one', 'one.id', 'plan_need.action_id')
    .innerJoin('plan_action as other', 'other.id', 'plan_need.needs_id')
    .select(['one.number as waits', 'other.number as for'])
    .where('one.plan_id', '=', plan)
    .execute();
  return rows.map(({ waits, for: needed }) => [waits, needed]);
}

/** The ids of actions of a plan, by their numbers. */
export async function idsOfNumbers(db: Kysely<Schema>, plan: number, numbers: readonly number[]): Promise<ReadonlyMap<number, number>> {
  if (numbers.length === 0) return new Map();
  const rows = await db
    .selectFrom('plan_action')
    .select(['id', 'number'])
    .where('plan_id', '=', plan)
    .where('number', 'in', [...numbers])
    .execute();
  return new Map(rows.map(({ id, number }) => [number, id]));
}

/** What an action waits for from now on. */
export async function replacePlanNeeds(trx: Kysely<Schema>, action: number, needs: readonly number[]): Promise<void> {
  await trx.deleteFrom('plan_need').where('action_id', '=', action).execute();
  if (needs.length === 0) return;
  await trx
    .insertInto('plan_need')
    .values(needs.map((needed) => ({ action_id: action, needs_id: needed })))
    .execute();
}

/** What changed of an action, and which version was read and made. */
export interface PlanChange {
  readonly action: number;
  readonly version: number;
  readonly read: number;
  readonly by: number;
  readonly before: Readonly<Record<string, unknown>>;
  readonly after: Readonly<Record<string, unknown>>;
}

export async function insertPlanChange(trx: Kysely<Schema>, change: PlanChange, now: Date): Promise<void> {
  const { action, version, read, by, before, after } = change;
  const row = { action_id: action, version, read, account_id: by, at: now };
  await trx
    .insertInto('plan_change')
    .values({ ...row, before: JSON.stringify(before), after: JSON.stringify(after) })
    .execute();
}

/** A change with the name of who made it. */
export type PlanChangeNamed = PlanChangeRow & { readonly name: string };

/** What changed of an action since a version, the newest first. */
export function planChanges(db: Kysely<Schema>, action: number, since: number): Promise<PlanChangeNamed[]> {
  return db
    .selectFrom('plan_change')
    .innerJoin('account', 'account.id', 'plan_change.account_id')
    .selectAll('plan_change')
    .select('account.name')
    .where('action_id', '=', action)
    .where('plan_change.version', '>', since)
    .orderBy('plan_change.version', 'desc')
    .execute();
}

/** Changes of the actions of plans since an instant, the oldest first: for who is told of them. */
export async function planChangesSince(db: Kysely<Schema>, plan: number, since: Date): Promise<PlanChangeNamed[]> {
  return db
    .selectFrom('plan_change')
    .innerJoin('plan_action', 'plan_action.id', 'plan_change.action_id')
    .innerJoin('account', 'account.id', 'plan_change.account_id')
    .selectAll('plan_change')
    .select('account.name')
    .where('plan_action.plan_id', '=', plan)
    .where('plan_change.at', '>', since)
    .orderBy('plan_change.id')
    .execute();
}
