import type { ChainLink } from '@beffroi/domain';
import type { ChainStates, DeliveredState, SpokenState } from './states.ts';

/**
 * What is said of a chain, read from left to right, by the first link that does not hold:
 *
 * - `nothing-known`: neither a promise nor a plan can be read
 * - `nothing-begun`: no list promised it, and no published action is about it
 * - `not-planned`: no published action is about it
 * - `nobody-in-charge`: an action is open, and nobody is in charge of it
 * - `plan-unseen`: no plan is published
 * - `fell`, `unchanged`: somebody is in charge, or the action is over, and the service is lower, or where it was
 * - `change-unsure`: it moved by no more than the measurement's own errors may make
 * - `measured-once`: there is one measurement, and nothing to compare it with yet
 * - `service-unseen`: its level is not observed
 * - `silent`, `unsigned`: the service rose, and the town says nothing in public, or one does not know who speaks
 * - `voice-unseen`: the service rose, and nobody looked at its accounts
 * - `holds`: all links hold
 */
export type BreakCode =
  | 'nothing-known'
  | 'nothing-begun'
  | 'not-planned'
  | 'nobody-in-charge'
  | 'plan-unseen'
  | 'fell'
  | 'unchanged'
  | 'change-unsure'
  | 'measured-once'
  | 'service-unseen'
  | 'silent'
  | 'unsigned'
  | 'voice-unseen'
  | 'holds';

export const BREAK_CODES: readonly BreakCode[] = [
  'nothing-known',
  'nothing-begun',
  'not-planned',
  'nobody-in-charge',
  'plan-unseen',
  'fell',
  'unchanged',
  'change-unsure',
  'measured-once',
  'service-unseen',
  'silent',
  'unsigned',
  'voice-unseen',
  'holds',
];

/** How far one can read: it breaks at a link · it cannot be seen further · it waits for another measurement · it holds to its end. */
export type ChainVerdict = 'breaks' | 'unseen' | 'waits' | 'holds';

/** Where a chain breaks. */
export interface ChainBreak {
  readonly code: BreakCode;
  readonly verdict: ChainVerdict;
  /** The first link that does not hold; `null` where all do. */
  readonly at: ChainLink | null;
}

const DELIVERED: Readonly<Record<Exclude<DeliveredState, 'rose'>, ChainBreak>> = {
  fell: { code: 'fell', verdict: 'breaks', at: 'delivered' },
  same: { code: 'unchanged', verdict: 'breaks', at: 'delivered' },
  unsure: { code: 'change-unsure', verdict: 'unseen', at: 'delivered' },
  once: { code: 'measured-once', verdict: 'waits', at: 'delivered' },
  unobserved: { code: 'service-unseen', verdict: 'unseen', at: 'delivered' },
};

const SPOKEN: Readonly<Record<SpokenState, ChainBreak>> = {
  human: { code: 'holds', verdict: 'holds', at: null },
  unsigned: { code: 'unsigned', verdict: 'breaks', at: 'spoken' },
  silent: { code: 'silent', verdict: 'breaks', at: 'spoken' },
  unobserved: { code: 'voice-unseen', verdict: 'unseen', at: 'spoken' },
};

/**
 * Where a chain breaks, read from left to right. That nobody promised something is no break where somebody does it all the same, and what is not observed is no
 * break anywhere: it is where one can see no further.
 */
export function whereItBreaks({ promised, organised, delivered, spoken }: ChainStates): ChainBreak {
  if (organised === 'unowned') return { code: 'nobody-in-charge', verdict: 'breaks', at: 'organised' };
  if (organised === 'none')
    return promised === 'no'
      ? { code: 'nothing-begun', verdict: 'breaks', at: 'promised' }
      : { code: 'not-planned', verdict: 'breaks', at: 'organised' };
  if (organised === 'unobserved')
    return promised === 'unobserved'
      ? { code: 'nothing-known', verdict: 'unseen', at: 'promised' }
      : { code: 'plan-unseen', verdict: 'unseen', at: 'organised' };
  return delivered === 'rose' ? SPOKEN[spoken] : DELIVERED[delivered];
}

const ORDER: readonly ChainVerdict[] = ['breaks', 'unseen', 'waits', 'holds'];

/** Chains by where they break: breaks first, from the left, then what cannot be seen, then what waits, then what holds; of equal ones in their order. */
export function gapsFirst<Row extends { readonly broken: ChainBreak }>(rows: readonly Row[], links: readonly ChainLink[]): readonly Row[] {
  const place = ({ broken: { verdict, at } }: Row): number =>
    ORDER.indexOf(verdict) * (links.length + 1) + (at === null ? links.length : links.indexOf(at));
  return rows.toSorted((one, other) => place(one) - place(other));
}
