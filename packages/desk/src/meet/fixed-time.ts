import type { Instant } from '@beffroi/domain';
import { DeskRefusal } from '../refusal.ts';

/** When and where, as the town says it. */
export interface FixedTime {
  readonly begins: Instant;
  readonly minutes: number;
  readonly place: string;
}

const MINUTES = [5, 480] as const;
const MOST_PLACE = 200;
/** Nobody plans further. */
const MOST_AHEAD = 366 * 86_400_000;

/** @throws DeskRefusal `not-valid` with the field: it is over already, too far, too short or too long, or nowhere */
export function fixedTime(
  { begins, minutes, place }: FixedTime,
  now: Date,
): { readonly place: string; readonly begins_at: Date; readonly ends_at: Date } {
  const start = Date.parse(begins);
  const where = place.trim();
  if (start <= now.getTime() || start > now.getTime() + MOST_AHEAD) refuse('begins');
  if (!Number.isInteger(minutes) || minutes < MINUTES[0] || minutes > MINUTES[1]) refuse('minutes');
  if (where.length > MOST_PLACE || /\p{C}/u.test(where)) refuse('place');
  return { place: where, begins_at: new Date(start), ends_at: new Date(start + minutes * 60_000) };
}

function refuse(field: string): never {
  throw new DeskRefusal('not-valid', `The ${field} cannot be like that.`, { field });
}
