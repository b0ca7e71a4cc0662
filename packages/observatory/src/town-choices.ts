import type { Store } from '@beffroi/store';
import { country, findTerritory, foldName } from '@beffroi/territories';
import { identityOf, type TownIdentity } from './town-identity.ts';
import { searchTowns } from './town-search.ts';

/** A town that somebody may mean who types a name, a postal code, an INSEE code or an old name. */
export interface TownChoice extends Pick<TownIdentity, 'code' | 'name' | 'population' | 'department' | 'departmentName'> {
  /** The name that was typed, where it is that of a part of the town, or of a commune that is no more; else `null`. */
  readonly part: string | null;
}

const MOST = 12;

/** The towns that a text may mean, the likeliest first. */
export async function townChoices(store: Store, instrument: string, text: string): Promise<readonly TownChoice[]> {
  const typed = text.trim().slice(0, 100);
  if (typed === '') return [];
  const { postalCodes, byCode } = country();
  const postal = postalCodes.get(typed) ?? [];
  const choices = new Map<string, TownChoice>(
    postal.slice(0, MOST).map((code) => [code, { ...identityOf(byCode.get(code)!), part: null }]),
  );
  const old = oldName(typed);
  const found = await searchTowns(store, instrument, typed, MOST);
  const exact = found.filter(({ name }) => foldName(name) === foldName(typed));
  for (const town of exact) if (!choices.has(town.code)) choices.set(town.code, { ...town, part: null });
  if (old !== null && !choices.has(old.code)) choices.set(old.code, old);
  for (const town of found) if (!choices.has(town.code) && choices.size < MOST) choices.set(town.code, { ...town, part: null });
  return [...choices.values()];
}

/** The commune of today of a delegated, associated or former one. */
function oldName(typed: string): TownChoice | null {
  const found = findTerritory(typed, null, false);
  if (found.kind !== 'found' || found.thing.kind !== 'part-of') return null;
  return { ...identityOf(found.thing.territory), part: found.thing.part.name };
}
