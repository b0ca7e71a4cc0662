import type { Right } from './rights.ts';
import { ROLE_TABLE, type RoleRow } from './roles.ts';

/** What of an account or an actor decides what it may do. */
export interface Holder {
  readonly roles: readonly string[];
  readonly territories: readonly string[];
}

/**
 * @param holder `null` for who is not signed in: nothing is allowed
 * @param territory the territory that it concerns; without one, whether it is allowed for some territory
 * @param table other roles than this house's
 */
export function may(holder: Holder | null, right: Right, territory?: string, table: readonly RoleRow[] = ROLE_TABLE): boolean {
  if (holder === null) return false;
  const { roles, territories } = holder;
  const here = territory === undefined ? territories.length > 0 : territories.includes(territory);
  return table.some((row) => roles.includes(row.role) && row.may.includes(right) && (here || !row.bound));
}
