import type { ChainLink } from '@beffroi/domain';
import type { ChainStates } from './states.ts';

/** Whether one link holds, taken by itself · it does not · it is open, until it is measured again or beyond doubt · it is not observed. */
export type LinkHold = 'held' | 'not' | 'open' | 'unseen';

const HELD: ReadonlySet<string> = new Set(['yes', 'in-charge', 'done', 'rose', 'human']);
const OPEN: ReadonlySet<string> = new Set(['unsure', 'once']);

/** Whether each link of a chain holds, taken by itself. */
export function linkHold(states: ChainStates, link: ChainLink): LinkHold {
  const state = states[link];
  if (state === 'unobserved') return 'unseen';
  if (HELD.has(state)) return 'held';
  return OPEN.has(state) ? 'open' : 'not';
}
