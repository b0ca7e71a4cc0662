import type { Role } from '@beffroi/store';
import type { Account } from './account.ts';

/** What somebody who is signed in may do, and in which role. Nothing else is allowed. */
const ALLOWED = {
  /** Invite people, change their roles, close their accounts. */
  'account.manage': ['administrator'],
  'audit.read': ['administrator'],
  /** See waves that run, their ledger and their obstacles. */
  'wave.read': ['administrator', 'coder', 'adjudicator'],
  /** Open, pause, resume, retry, close. */
  'wave.run': ['administrator'],
  'wave.publish': ['administrator'],
  /** Hide what candidates promise from the public in the silent period of an election. */
  'silence.set': ['administrator'],
  /** Answer the question of the reading room. */
  'review.code': ['coder', 'adjudicator'],
  'review.adjudicate': ['adjudicator'],
  /** See the agreement between people and machine. */
  'review.read': ['administrator', 'coder', 'adjudicator'],
  /** Draw sentences of programmes for people to code. */
  'coding.plan': ['administrator', 'adjudicator'],
  /** See marks before they are published, and contest them: for one's own territories only. */
  'reply.contest': ['representative'],
  /** Answer what was contested. */
  'reply.answer': ['administrator', 'adjudicator'],
} as const satisfies Record<string, readonly Role[]>;

export type Act = keyof typeof ALLOWED;

export const ACTS = Object.keys(ALLOWED) as readonly Act[];

/** Acts that concern one territory, and whose people are bound to theirs. */
const BOUND: ReadonlySet<Act> = new Set<Act>(['reply.contest']);

/**
 * @param account `null` for who is not signed in: nothing is allowed
 * @param territory the territory that it concerns; without one, whether it is allowed for some territory
 */
export function may(account: Account | null, act: Act, territory?: string): boolean {
  if (account === null) return false;
  const roles: readonly Role[] = ALLOWED[act];
  if (!account.roles.some((role) => roles.includes(role))) return false;
  return !BOUND.has(act) || (territory === undefined ? account.territories.length > 0 : account.territories.includes(territory));
}
