import type { GroupId, LeverId } from './answers.ts';
import { DisclosureRefusal } from './refusal.ts';

/** A group that a survey asks. */
export interface AskedGroup {
  readonly id: GroupId;
  /** People invited in it; `null` where nobody knows (a link for all users). */
  readonly invited: number | null;
  /** The other groups by nearness, the nearest first: with whom it is put together where it is too few. Who is not named is farthest. */
  readonly kin: readonly GroupId[];
}

/** Ids are short and plain: they stand in archives and in addresses. */
const ID = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

/** Whether this can be the id of a group or a lever. */
export function isId(id: unknown): id is string {
  return typeof id === 'string' && id.length <= 64 && ID.test(id);
}

/** @throws DisclosureRefusal where a group stands twice, has no proper id or an impossible number of invited */
export function checkGroups(groups: readonly AskedGroup[]): void {
  if (groups.length === 0) throw new DisclosureRefusal('impossible-groups', 'no group was asked');
  const ids = new Set<GroupId>();
  for (const { id, invited } of groups) {
    if (!isId(id)) throw new DisclosureRefusal('impossible-groups', `${JSON.stringify(id)} is no id of a group`);
    if (ids.has(id)) throw new DisclosureRefusal('impossible-groups', `the group ${id} stands twice`);
    if (invited !== null && !(Number.isSafeInteger(invited) && invited >= 0))
      throw new DisclosureRefusal('impossible-groups', `the group ${id} has no possible number of invited`);
    ids.add(id);
  }
}

/** @throws DisclosureRefusal where there is none, one stands twice or has no proper id */
export function checkLevers(levers: readonly LeverId[]): void {
  if (levers.length === 0) throw new DisclosureRefusal('impossible-levers', 'no lever was asked about');
  const wrong = levers.find((lever) => !isId(lever));
  if (wrong !== undefined) throw new DisclosureRefusal('impossible-levers', `${JSON.stringify(wrong)} is no id of a lever`);
  if (new Set(levers).size < levers.length) throw new DisclosureRefusal('impossible-levers', 'a lever stands twice');
}
