import { ACT_TABLE, type Act, type Actor, act, assertMay, may, type Outcome } from '@beffroi/acts';
import {
  holdPlan,
  isRowId,
  type PlanActionRow,
  type PlanRow,
  type PlanShareRow,
  planActionById,
  planById,
  type Schema,
  type Store,
  standingShares,
} from '@beffroi/store';
import type { Kysely } from 'kysely';
import { territoryFor } from './authorities.ts';
import { type PlanRefusal, unknownThing } from './refusal.ts';

/** A database, or a transaction of one. */
export type Base = Pick<Store, 'db'>;

/** What somebody sets out to do with a plan. */
interface PlanDeed {
  readonly act: Act;
  readonly now: Date;
}

/** An action with its plan and those who carry it too. */
export interface ActionHeld {
  readonly plan: PlanRow;
  readonly action: PlanActionRow;
  /** Accepted, or asked. */
  readonly shares: readonly PlanShareRow[];
}

/**
 * Does something to a plan of the actor's authority, which nobody else changes meanwhile.
 *
 * @throws ActRefusal; PlanRefusal `unknown`
 */
export async function actOnPlan<T>(
  { db }: Base,
  actor: Actor,
  plan: number,
  { act: what, now }: PlanDeed,
  work: (trx: Kysely<Schema>, row: PlanRow) => Promise<Outcome<T>>,
): Promise<T> {
  const known = isRowId(plan) ? await planById(db, plan) : null;
  if (known === null) return nobodys(actor, what);
  return act({ db }, actor, { act: what, territory: territoryFor(actor, ACT_TABLE[what], known.territory), now }, async (trx) => {
    await holdPlan(trx, known.id);
    return work(trx, (await planById(trx, known.id)) ?? known);
  });
}

/**
 * Does something to an action, while nobody else changes its plan.
 *
 * @param where `own`: with the right in the authority of its plan; `shared`: or in one that carries it too
 * @throws ActRefusal; PlanRefusal `unknown`
 */
export async function actOnAction<T>(
  { db }: Base,
  actor: Actor,
  action: number,
  { act: what, where, now }: PlanDeed & { readonly where: 'own' | 'shared' },
  work: (trx: Kysely<Schema>, held: ActionHeld) => Promise<Outcome<T>>,
): Promise<T> {
  const known = await heldAction(db, action);
  if (known === null) return nobodys(actor, what);
  const territory = placeOf(actor, what, where === 'own' ? [known.plan.territory] : carriers(known));
  return act({ db }, actor, { act: what, territory, now }, async (trx) => {
    await holdPlan(trx, known.plan.id);
    const held = (await heldAction(trx, action)) ?? known;
    // A share may have ended meanwhile.
    if (where === 'shared') assertMay(actor, what, placeOf(actor, what, carriers(held)));
    return work(trx, held);
  });
}

/** An action with its plan; `null` where there is none of that number. */
export async function heldAction(db: Kysely<Schema>, id: number): Promise<ActionHeld | null> {
  const action = isRowId(id) ? await planActionById(db, id) : null;
  const plan = action === null ? null : await planById(db, action.plan_id);
  return action === null || plan === null ? null : { plan, action, shares: await standingShares(db, [action.id]) };
}

/** The authorities that carry an action: its plan's first. */
export const carriers = ({ plan, shares }: ActionHeld): readonly string[] => [
  plan.territory,
  ...shares.filter(({ state }) => state === 'accepted').map(({ territory }) => territory),
];

/** Where the actor has the right to an act; the first place where nowhere. */
export function placeOf(actor: Actor, what: Act, places: readonly string[]): string {
  const right = ACT_TABLE[what];
  const asked = places.map((place) => territoryFor(actor, right, place));
  return asked.find((place) => may(actor, right, place)) ?? asked[0]!;
}

/** Who may do this nowhere is told so; others, that there is no such thing. @throws ActRefusal; PlanRefusal `unknown` */
export function nobodys(actor: Actor, what: Act): never {
  assertMay(actor, what);
  throw unknownThing();
}

/** What the database refuses because there is one already, said so. */
export async function unlessKnown<T>(work: () => Promise<T>, refusal: () => PlanRefusal): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (typeof error === 'object' && error !== null && 'code' in error && error.code === '23505') throw refusal();
    throw error;
  }
}
