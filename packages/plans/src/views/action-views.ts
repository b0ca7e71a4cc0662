import type { ChargeHeld, PlanActionRow, PlanRow, PlanShareRow, Schema } from '@beffroi/store';
import { planNeeds, planTies, standingCharges, standingShares } from '@beffroi/store';
import type { Kysely } from 'kysely';
import { tieOf } from '../actions/parts.ts';
import { isOffer } from '../charge/answer-charge.ts';
import { holds } from '../charge/holding.ts';
import type { ActionView, Asked, InCharge } from '../plan-view.ts';

/** Who reads: the house of an authority that carries it, or everybody. */
export type Reader = 'house' | 'public';

/** Actions of plans as somebody reads them: four questions, however many there are. @param plans by id */
export async function actionViews(
  db: Kysely<Schema>,
  rows: readonly PlanActionRow[],
  plans: ReadonlyMap<number, PlanRow>,
  reader: Reader,
): Promise<readonly ActionView[]> {
  const ids = rows.map(({ id }) => id);
  const [ties, needs, charges, shares] = [
    Map.groupBy(await planTies(db, ids), (row) => row.action_id),
    Map.groupBy(await planNeeds(db, ids), (row) => row.action_id),
    Map.groupBy(await standingCharges(db, ids), (row) => row.action_id),
    Map.groupBy(await standingShares(db, ids), (row) => row.action_id),
  ];
  const shown = new Set(ids);
  return rows.map((row) => {
    const carried = shares.get(row.id) ?? [];
    const held = { plan: plans.get(row.plan_id)!, action: row, shares: carried };
    const standing = (charges.get(row.id) ?? []).filter((charge) => holds(charge, held));
    return {
      ...fieldsOf(row),
      ties: (ties.get(row.id) ?? []).map(tieOf),
      // Everybody reads numbers of those actions alone that everybody may read.
      needs: (needs.get(row.id) ?? []).filter((need) => reader === 'house' || shown.has(need.needs_id)).map(({ number }) => number),
      inCharge: inChargeOf(standing, reader),
      asked: reader === 'public' ? null : askedOf(standing),
      sharedWith: carried.filter(({ state }) => reader === 'house' || state === 'accepted').map(sharedOf),
    };
  });
}

function fieldsOf(row: PlanActionRow): Omit<ActionView, 'ties' | 'needs' | 'inCharge' | 'asked' | 'sharedWith'> {
  const { id, number, title, purpose, state, due, cost, open, version } = row;
  return {
    ...{ id, number, title, purpose, state, due, cost, open, version, endedOn: row.ended_on, madeAt: row.made_at.toISOString() },
    step: row.next_step === null ? null : { text: row.next_step, due: row.step_due },
    blocked: row.blocked_by === null ? null : { by: row.blocked_by, liftedBy: row.unblocked_by, since: row.blocked_on! },
  };
}

function inChargeOf(standing: readonly ChargeHeld[], reader: Reader): InCharge | null {
  const charge = standing.find(({ state }) => state === 'accepted');
  return charge === undefined ? null : personOf(charge, charge.answered_at ?? charge.asked_at, reader === 'house' || charge.named);
}

function askedOf(standing: readonly ChargeHeld[]): Asked | null {
  const charge = standing.find(({ state }) => state === 'asked');
  return charge === undefined ? null : { ...personOf(charge, charge.asked_at, true), offered: isOffer(charge), by: charge.asker };
}

function personOf(charge: ChargeHeld, since: Date, isKnown: boolean): InCharge {
  const { id, account_id: account, name, named } = charge;
  return { charge: id, account: isKnown ? account : null, name: isKnown ? name : null, since: since.toISOString(), named };
}

const sharedOf = ({ id, territory, state, may_move: mayMove }: PlanShareRow): ActionView['sharedWith'][number] => ({
  ...{ share: id, territory, state: state as 'asked' | 'accepted', mayMove },
});
