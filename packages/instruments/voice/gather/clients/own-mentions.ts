import type { AccountObstacle, AccountSight, OwnSight } from '../../judge/account.ts';

/** What came of reading, with what a town gave, all that was said to an account. */
export interface OwnMentions {
  readonly sight: OwnSight;
  /** Why not all; `null` where nothing stood in the way. */
  readonly fault: AccountObstacle | null;
}

/** Faults of a server that does not know, or no longer knows, what the town gave. */
const REFUSED: ReadonlySet<string> = new Set(['private', 'refused', 'access-refused']);

/** What ended a reading. @param begun whether pages came before it */
export function refusedAccess(fault: AccountObstacle, begun: boolean): OwnMentions {
  const code = REFUSED.has(fault.code) ? 'access-refused' : fault.code;
  const obstacle = code === 'access-refused' ? 'login' : fault.obstacle;
  return { sight: begun ? 'part' : code === 'access-refused' ? 'refused' : 'unread', fault: { ...fault, obstacle, code } };
}

/** Which mentions were seen. @param opened whether threads were: then those that it answered are there */
export function mentionsWith(own: OwnSight | null, opened: boolean): AccountSight['mentions'] {
  if (own === 'all') return 'all';
  return own === 'part' ? 'found' : opened ? 'answered' : 'none';
}
