import { type Kysely, sql } from 'kysely';
import type { PlanShareRow, PlanShareState } from '../plan-schema.ts';
import type { Schema } from '../schema.ts';

/** @returns its id · @throws the database's `23505` where it is shared with that authority, or asked to be */
export async function insertPlanShare(
  trx: Kysely<Schema>,
  share: { readonly action: number; readonly territory: string; readonly mayMove: boolean; readonly by: number },
  now: Date,
): Promise<number> {
  const { action, territory, mayMove, by } = share;
  const row = { action_id: action, territory, may_move: mayMove, state: 'asked', asked_by: by, asked_at: now } as const;
  const { id } = await trx.insertInto('plan_share').values(row).returning('id').executeTakeFirstOrThrow();
  return id;
}

export async function planShareById(db: Kysely<Schema>, id: number): Promise<PlanShareRow | null> {
  return (await db.selectFrom('plan_share').selectAll().where('id', '=', id).executeTakeFirst()) ?? null;
}

/** With whom actions are shared, or are asked to be. */
export async function standingShares(db: Kysely<Schema>, actions: readonly number[]): Promise<PlanShareRow[]> {
  if (actions.length === 0) return [];
  return db
    .selectFrom('plan_share')
    .selectAll()
    .where(sql<boolean>`action_id = any (${[...actions]}::integer[])`)
    .where('state', 'in', ['asked', 'accepted'])
    .orderBy('id')
    .execute();
}

/** All that was asked of an action, the oldest first. */
export function sharesOfAction(db: Kysely<Schema>, action: number): Promise<PlanShareRow[]> {
  return db.selectFrom('plan_share').selectAll().where('action_id', '=', action).orderBy('id').execute();
}

/** What other authorities share with some, or ask them to, the oldest first. */
export async function sharesWith(db: Kysely<Schema>, territories: readonly string[]): Promise<PlanShareRow[]> {
  if (territories.length === 0) return [];
  return db
    .selectFrom('plan_share')
    .selectAll()
    .where('territory', 'in', [...territories])
    .where('state', 'in', ['asked', 'accepted'])
    .orderBy('id')
    .execute();
}

export async function answerPlanShare(
  trx: Kysely<Schema>,
  id: number,
  answer: { readonly state: PlanShareState; readonly by: number },
  now: Date,
): Promise<void> {
  await trx.updateTable('plan_share').set({ state: answer.state, answered_by: answer.by, answered_at: now }).where('id', '=', id).execute();
}

/** Towns of a body of several communes, as the panel that named each last says; and the body of a town. */
export async function namedBodies(
  db: Kysely<Schema>,
  { territory, epci }: { readonly territory?: string; readonly epci?: string },
): Promise<readonly { readonly territory: string; readonly epci: string }[]> {
  const { rows } = await sql<{ territory: string; epci: string }>`
    select territory, epci from (
      select distinct on (territory) territory, epci from panel_territory
      where ${territory === undefined ? sql`territory in (select territory from panel_territory where epci = ${epci ?? ''})` : sql`territory = ${territory}`}
      order by territory, panel_id desc) newest
    where epci is not null and (${epci ?? null}::text is null or epci = ${epci ?? null}) order by territory`.execute(db);
  return rows;
}
