import { type ChargeHeld, type Schema, standingCharges, updateCharge } from '@beffroi/store';
import type { Kysely } from 'kysely';
import type { ActionHeld } from '../the-plan.ts';
import { holds } from './holding.ts';

/** Who is in charge of an action and who was asked, as they stand once those who left are out. */
export interface Standing {
  readonly accepted: ChargeHeld | null;
  readonly asked: ChargeHeld | null;
  /** Charges that were ended just now, because who had them left. */
  readonly left: readonly ChargeHeld[];
}

/** Ends charges of those who may have them no more, and says which stand. */
export async function settled(trx: Kysely<Schema>, held: ActionHeld, now: Date): Promise<Standing> {
  const charges = await standingCharges(trx, [held.action.id]);
  const left = charges.filter((charge) => !holds(charge, held));
  for (const charge of left) await endLeft(trx, charge, now);
  const of = (state: ChargeHeld['state']) => charges.find((charge) => charge.state === state && !left.includes(charge)) ?? null;
  return { accepted: of('accepted'), asked: of('asked'), left };
}

/** Ends a charge of somebody who left: on the day when the account was closed, where it was. */
export const endLeft = (trx: Kysely<Schema>, charge: ChargeHeld, now: Date): Promise<void> =>
  updateCharge(trx, charge.id, { state: 'left', ended_at: charge.closed_at ?? now, named: false });
