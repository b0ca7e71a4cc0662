import type { ChargeHeld } from '@beffroi/store';
import { mayThere } from '../authorities.ts';
import { type ActionHeld, carriers } from '../the-plan.ts';

/** What decides whether an account may be in charge of something. */
export type Taker = Pick<ChargeHeld, 'roles' | 'territories' | 'closed_at'>;

/** Whether an account may be in charge of an action: it is open, and of an authority that carries it. */
export const canTake = ({ roles, territories, closed_at }: Taker, places: readonly string[]): boolean =>
  closed_at === null && places.some((place) => mayThere({ roles, territories }, 'plan.take', place));

/** Whether a charge stands: who has it may still have it. One that does not is ended by the next act on the action, or by the keeper. */
export const holds = (charge: Taker, held: ActionHeld): boolean => canTake(charge, carriers(held));
