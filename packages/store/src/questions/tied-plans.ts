import { type Kysely, sql } from 'kysely';
import type { Schema } from '../schema.ts';

/** In how many plans that everybody may read an action is to move an indicator, by instrument and indicator (`services school-canteen`). Actions that were given up, or that not everybody may read, count for nothing. */
export async function tiedPlans(db: Kysely<Schema>, than: string): Promise<ReadonlyMap<string, number>> {
  const { rows } = await sql<{ instrument: string; indicator: string; plans: number }>`
    select tie.instrument, tie.indicator, count(distinct plan.territory)::integer as plans
    from plan
    join plan_action action on action.plan_id = plan.id and action.open and action.state <> 'dropped'
    join plan_tie tie on tie.action_id = action.id
    where plan.published_at is not null and plan.territory <> ${than}
    group by 1, 2`.execute(db);
  return new Map(rows.map(({ instrument, indicator, plans }) => [`${instrument} ${indicator}`, plans]));
}
