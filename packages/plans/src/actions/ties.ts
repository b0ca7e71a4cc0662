import { notValid } from '../fields.ts';
import type { Tie } from '../plan-view.ts';

/** What an action can be tied to: an indicator of an instrument that the house has. */
export interface KnownTie {
  /** Id of the instrument. */
  readonly instrument: string;
  readonly indicator: string;
}

/** Ties of an action, at most: one that is to move everything says nothing. */
export const TIES_MOST = 12;

/** Ties in their order, each to something that is known, from a level to a higher one. @throws PlanRefusal `not-valid` */
export function tiesIn(ties: readonly Tie[], known: readonly KnownTie[]): readonly Tie[] {
  if (ties.length > TIES_MOST) throw notValid('ties', `It is tied to at most ${TIES_MOST} indicators.`, TIES_MOST);
  const keys = new Set(known.map(keyOf));
  const byKey = new Map(ties.map((tie) => [keyOf(tie), tieIn(tie, keys)]));
  if (byKey.size !== ties.length) throw notValid('ties', 'It is tied to each indicator once.');
  return [...byKey.values()].sort((one, other) => (orderOf(one) < orderOf(other) ? -1 : 1));
}

function tieIn({ instrument, indicator, from, to }: Tie, known: ReadonlySet<string>): Tie {
  if (!known.has(keyOf({ instrument, indicator }))) throw notValid('ties', 'There is no such indicator.');
  if (!isLevel(to) || (from !== null && !(isLevel(from) && from < to)))
    throw notValid('ties', 'It leads from a level to a higher one, up to 5.', 5);
  return { instrument, indicator, from, to };
}

const isLevel = (level: number): boolean => Number.isSafeInteger(level) && level >= 0 && level <= 5;
const keyOf = ({ instrument, indicator }: KnownTie): string => JSON.stringify([instrument, indicator]);
/** As the database orders them: by the bytes of both, whatever its collation. */
const orderOf = ({ instrument, indicator }: KnownTie): string => `${instrument}\u0000${indicator}`;
