import { type Kysely, sql } from 'kysely';
import type { PlanActionState } from '../plan-schema.ts';
import type { Schema } from '../schema.ts';

/** An action as who wrote the idea behind it may know it. Days are those of the authority's zone. */
export interface IdeaAction {
  readonly id: number;
  readonly number: number;
  readonly plan_id: number;
  readonly title: string;
  readonly state: PlanActionState;
  readonly due: string | null;
  readonly next_step: string | null;
  /** Whether everybody may read it: its plan is published, and it is open. */
  readonly is_public: boolean;
  /** Whether somebody has said that they are in charge of it. */
  readonly is_taken: boolean;
  /** Their name, where they let everybody read it. */
  readonly in_charge: string | null;
}

/** Some actions, by their ids. */
export async function ideaActions(db: Kysely<Schema>, ids: readonly number[]): Promise<IdeaAction[]> {
  if (ids.length === 0) return [];
  const { rows } = await sql<IdeaAction>`
    select x.id, x.number, x.plan_id, x.title, x.state, x.due, x.next_step, (p.published_at is not null and x.open) as is_public,
      c.id is not null as is_taken, case when c.named then a.name end as in_charge
    from plan_action x join plan p on p.id = x.plan_id
    left join charge c on c.action_id = x.id and c.state = 'accepted'
    left join account a on a.id = c.account_id
    where x.id = any (${[...ids]}::integer[]) order by x.id`.execute(db);
  return rows;
}

/** An action that an idea can be tied to. */
export interface ActionChoice {
  readonly id: number;
  readonly number: number;
  readonly title: string;
  readonly plan_id: number;
  readonly territory: string;
}

/** Whose action it is; `null` when there is none. */
export async function actionChoice(db: Kysely<Schema>, id: number): Promise<ActionChoice | null> {
  const { rows } = await sql<ActionChoice>`
    select x.id, x.number, x.title, x.plan_id, p.territory from plan_action x join plan p on p.id = x.plan_id where x.id = ${id}`.execute(
    db,
  );
  return rows[0] ?? null;
}

/** Actions of an authority that are not over, those of its newest plan first. */
export async function actionChoices(db: Kysely<Schema>, territory: string): Promise<ActionChoice[]> {
  const { rows } = await sql<ActionChoice>`
    select x.id, x.number, x.title, x.plan_id, p.territory from plan_action x join plan p on p.id = x.plan_id
    where p.territory = ${territory} and x.state not in ('done', 'dropped') order by p.mandate_year desc, x.number`.execute(db);
  return rows;
}

/** Plans of an authority, the newest first. */
export function plansToJoin(db: Kysely<Schema>, territory: string): Promise<{ readonly id: number; readonly name: string }[]> {
  return db.selectFrom('plan').select(['id', 'name']).where('territory', '=', territory).orderBy('mandate_year', 'desc').execute();
}
