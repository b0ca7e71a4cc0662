import { type Kysely, sql } from 'kysely';
import type { ChargeRow, ChargeState, NewCharge } from '../plan-schema.ts';
import type { Schema } from '../schema.ts';

/** @returns its id · @throws the database's `23505` where somebody else is in charge, or asked */
export async function insertCharge(trx: Kysely<Schema>, charge: NewCharge): Promise<number> {
  const { id } = await trx.insertInto('charge').values(charge).returning('id').executeTakeFirstOrThrow();
  return id;
}

/** A charge with who it is of, and what decides whether they may still have it. */
export interface ChargeHeld extends ChargeRow {
  readonly name: string;
  readonly roles: readonly string[];
  readonly territories: readonly string[];
  readonly closed_at: Date | null;
  /** The name of who asked. */
  readonly asker: string;
}

const held = (db: Kysely<Schema>) =>
  db
    .selectFrom('charge')
    .innerJoin('account', 'account.id', 'charge.account_id')
    .innerJoin('account as asking', 'asking.id', 'charge.asked_by')
    .selectAll('charge')
    .select(['account.name', 'account.roles', 'account.territories', 'account.closed_at', 'asking.name as asker']);

export async function chargeById(db: Kysely<Schema>, id: number): Promise<ChargeHeld | null> {
  return (await held(db).where('charge.id', '=', id).executeTakeFirst()) ?? null;
}

/** Charges of actions that stand: who is in charge, who is asked. People come apart: of many actions there are few, and their roles are lists. */
export async function standingCharges(db: Kysely<Schema>, actions: readonly number[]): Promise<ChargeHeld[]> {
  if (actions.length === 0) return [];
  const rows = await db
    .selectFrom('charge')
    .selectAll()
    .where(sql<boolean>`charge.action_id = any (${[...actions]}::integer[])`)
    .where('state', 'in', ['asked', 'accepted'])
    .orderBy('id')
    .execute();
  if (rows.length === 0) return [];
  const accounts = await db
    .selectFrom('account')
    .select(['id', 'name', 'roles', 'territories', 'closed_at'])
    .where('id', 'in', [...new Set(rows.flatMap((row) => [row.account_id, row.asked_by]))])
    .execute();
  const people = new Map(accounts.map(({ id, ...person }) => [id, person]));
  return rows.map((row) => ({ ...row, ...people.get(row.account_id)!, asker: people.get(row.asked_by)!.name }));
}

/** All that was asked of an action, the oldest first. */
export function chargesOfAction(db: Kysely<Schema>, action: number): Promise<ChargeHeld[]> {
  return held(db).where('charge.action_id', '=', action).orderBy('charge.id').execute();
}

/** Charges that stand of somebody, or that they asked others to take, the oldest first, with the authority of their plan. */
export function chargesAround(db: Kysely<Schema>, account: number): Promise<(ChargeHeld & { readonly territory: string })[]> {
  return held(db)
    .innerJoin('plan_action', 'plan_action.id', 'charge.action_id')
    .innerJoin('plan', 'plan.id', 'plan_action.plan_id')
    .select('plan.territory')
    .where('charge.state', 'in', ['asked', 'accepted'])
    .where(({ eb, or }) => or([eb('charge.account_id', '=', account), eb('charge.asked_by', '=', account)]))
    .orderBy('charge.id')
    .execute();
}

/** Charges that somebody asked others to take, who said no or left since, where nobody was asked after that. */
export function lostCharges(db: Kysely<Schema>, asker: number): Promise<ChargeHeld[]> {
  return held(db)
    .where('charge.asked_by', '=', asker)
    .where('charge.account_id', '<>', asker)
    .where('charge.state', 'in', ['declined', 'left'])
    .where((eb) => {
      const later = eb.selectFrom('charge as later').select('later.id').whereRef('later.action_id', '=', 'charge.action_id');
      return eb.not(eb.exists(later.whereRef('later.id', '>', 'charge.id')));
    })
    .orderBy('charge.id')
    .execute();
}

/** Offers for actions of plans that wait for an answer. @param except whose own are left out */
export async function offersIn(db: Kysely<Schema>, plans: readonly number[], except: number): Promise<ChargeHeld[]> {
  if (plans.length === 0) return [];
  return held(db)
    .innerJoin('plan_action', 'plan_action.id', 'charge.action_id')
    .where('plan_action.plan_id', 'in', [...plans])
    .where('charge.state', '=', 'asked')
    .whereRef('charge.account_id', '=', 'charge.asked_by')
    .where('charge.account_id', '<>', except)
    .orderBy('charge.id')
    .execute();
}

/** All charges that stand, with the authority of their plan: for who looks after those who left. */
export function allStandingCharges(db: Kysely<Schema>): Promise<(ChargeHeld & { readonly territory: string })[]> {
  return held(db)
    .innerJoin('plan_action', 'plan_action.id', 'charge.action_id')
    .innerJoin('plan', 'plan.id', 'plan_action.plan_id')
    .select('plan.territory')
    .where('charge.state', 'in', ['asked', 'accepted'])
    .orderBy('charge.id')
    .execute();
}

export async function updateCharge(
  trx: Kysely<Schema>,
  id: number,
  change: {
    readonly state?: ChargeState;
    readonly answered_at?: Date;
    readonly ended_at?: Date;
    readonly reason?: string | null;
    readonly named?: boolean;
  },
): Promise<void> {
  await trx.updateTable('charge').set(change).where('id', '=', id).execute();
}

/** Open accounts with a bound role in one of some territories, by name. */
export async function accountsIn(
  db: Kysely<Schema>,
  territories: readonly string[],
): Promise<
  readonly { readonly id: number; readonly name: string; readonly roles: readonly string[]; readonly territories: readonly string[] }[]
> {
  return db
    .selectFrom('account')
    .select(['id', 'name', 'roles', 'territories'])
    .where('closed_at', 'is', null)
    .where(sql<boolean>`territories && ${[...territories]}::text[]`)
    .orderBy('name')
    .orderBy('id')
    .execute();
}
