import type { ActingMember } from '@beffroi/acts';
import {
  type ChargeHeld,
  chargesAround,
  lostCharges,
  offersIn,
  planActionsById,
  plansById,
  plansIn,
  type Schema,
  standingShares,
} from '@beffroi/store';
import type { Kysely } from 'kysely';
import { mayThere, placesOf } from '../authorities.ts';
import { isOffer } from '../charge/answer-charge.ts';
import { canTake, holds } from '../charge/holding.ts';
import type { ActionView } from '../plan-view.ts';
import { type ActionHeld, type Base, carriers } from '../the-plan.ts';
import { type Waiting, waitingSince } from '../waiting.ts';
import { actionViews } from './action-views.ts';
import { headOf, type PlanHead } from './plan-of.ts';

/** An action with its plan, as somebody's own list shows it. */
export interface ChargeCard {
  readonly charge: number;
  readonly plan: PlanHead;
  readonly action: ActionView;
}

/** A question that waits for its answer. */
export interface AskedCard extends ChargeCard {
  /** Who was asked. */
  readonly name: string;
  /** Who asked. */
  readonly by: string;
  readonly waiting: Waiting;
}

/** Somebody whom I asked and who is in charge no more, or never was: nobody is now. */
export interface LostCard extends ChargeCard {
  readonly name: string;
  /** They said no · they gave it up, or left the house. */
  readonly how: 'declined' | 'left';
  readonly reason: string | null;
  /** ISO instant; `null` where it is not known. */
  readonly since: string | null;
}

/** What somebody was asked and what they carry: a list for a phone, the most urgent first. */
export interface MyCharges {
  /** I was asked, and have not answered. */
  readonly asked: readonly AskedCard[];
  /** I am in charge. */
  readonly carried: readonly ChargeCard[];
  /** I asked somebody, or offered myself, and wait for the answer. */
  readonly waiting: readonly AskedCard[];
  /** Somebody offers, and I say yes or no. */
  readonly offers: readonly AskedCard[];
  /** I asked somebody who said no, gave it up or left since: nobody is in charge, nobody is asked. */
  readonly lost: readonly LostCard[];
}

/** What somebody was asked and what they carry. */
export async function myCharges({ db }: Base, actor: ActingMember, now: Date): Promise<MyCharges> {
  // What others carry well on my word is not told: of a lead that may be a whole plan.
  const around = (await chargesAround(db, actor.id)).filter(
    (row) => row.account_id === actor.id || row.state === 'asked' || !canTake(row, [row.territory]),
  );
  const [offered, ended] = [await offersFor(db, actor), await lostCharges(db, actor.id)];
  const known = await knownActions(db, actor, [...around, ...offered, ...ended]);
  const stands = (row: ChargeHeld): boolean => {
    const held = known.get(row.action_id)?.held;
    return held !== undefined && holds(row, held);
  };
  const cards = <Card>(rows: readonly ChargeHeld[], make: (row: ChargeHeld, card: ChargeCard) => Card): Card[] =>
    rows.flatMap((row) => {
      const one = known.get(row.action_id);
      return one === undefined ? [] : [make(row, { charge: row.id, plan: one.plan, action: one.view })];
    });
  const asking = (row: ChargeHeld, card: ChargeCard): AskedCard => ({
    ...{ ...card, name: row.name, by: row.asker, waiting: waitingSince(row.asked_at.toISOString(), now) },
  });
  const mine = (row: ChargeHeld): boolean => row.account_id === actor.id;
  const [standing, gone] = [around.filter(stands), around.filter((row) => !stands(row) && !mine(row))];
  const asked = standing.filter(({ state }) => state === 'asked');
  const carried = standing.filter((row) => row.state === 'accepted' && mine(row));
  return {
    asked: cards(
      asked.filter((row) => mine(row) && !isOffer(row)),
      asking,
    ),
    carried: cards(carried, (_, card) => card).toSorted((one, other) => (urgencyOf(one) < urgencyOf(other) ? -1 : 1)),
    waiting: cards(
      asked.filter((row) => row.asked_by === actor.id),
      asking,
    ),
    offers: cards(offered.filter(stands), asking),
    lost: cards([...gone, ...ended], lostOf).filter(({ action }) => action.inCharge === null && action.asked === null),
  };
}

function lostOf(row: ChargeHeld, card: ChargeCard): LostCard {
  const how = row.state === 'declined' ? 'declined' : 'left';
  return { ...card, name: row.name, how, reason: row.reason, since: (row.ended_at ?? row.closed_at)?.toISOString() ?? null };
}

/** By the day of the next step or of the action itself, what is over last. */
const urgencyOf = ({ action }: ChargeCard): string =>
  `${action.endedOn === null ? 0 : 1}${[action.step?.due, action.due].filter((day) => typeof day === 'string').sort()[0] ?? '9999'}${action.number}`;

/** Actions of charges that somebody may still read, by id. */
async function knownActions(
  db: Kysely<Schema>,
  actor: ActingMember,
  rows: readonly ChargeHeld[],
): Promise<ReadonlyMap<number, { readonly held: ActionHeld; readonly plan: PlanHead; readonly view: ActionView }>> {
  const actions = await planActionsById(db, [...new Set(rows.map(({ action_id: action }) => action))]);
  const plans = new Map((await plansById(db, [...new Set(actions.map(({ plan_id: plan }) => plan))])).map((plan) => [plan.id, plan]));
  const shares = Map.groupBy(
    await standingShares(
      db,
      actions.map(({ id }) => id),
    ),
    (share) => share.action_id,
  );
  const held = actions
    .map((action): ActionHeld => ({ action, plan: plans.get(action.plan_id)!, shares: shares.get(action.id) ?? [] }))
    .filter((one) => carriers(one).some((place) => mayThere(actor, 'plan.read', place)));
  const views = await actionViews(
    db,
    held.map(({ action }) => action),
    plans,
    'house',
  );
  return new Map(held.map((one, at) => [one.action.id, { held: one, plan: headOf(one.plan, 'house'), view: views[at]! }]));
}

/** Offers of others for actions of plans that somebody edits. */
async function offersFor(db: Kysely<Schema>, actor: ActingMember): Promise<readonly ChargeHeld[]> {
  const plans = (await plansIn(db, placesOf(actor))).filter((plan) => mayThere(actor, 'plan.edit', plan.territory));
  return offersIn(
    db,
    plans.map(({ id }) => id),
    actor.id,
  );
}
