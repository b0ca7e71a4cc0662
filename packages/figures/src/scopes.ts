import { STRATA } from '@beffroi/domain';
import type { Scope } from './figure.ts';
import type { Town } from './marks.ts';

/** Some of a panel's towns, by their places in it. */
export interface ScopeTowns {
  readonly scope: Scope;
  readonly scopeId: string;
  readonly places: readonly number[];
}

/** The panel, its strata, departments and regions: those that have a town in it, strata in their order, the others by code. */
export function scopesOf(towns: readonly Town[]): readonly ScopeTowns[] {
  return [
    { scope: 'panel', scopeId: '', places: towns.map((_, place) => place) },
    ...grouped('stratum', towns, (town) => town.stratum).sort(
      (a, b) => (STRATA as readonly string[]).indexOf(a.scopeId) - (STRATA as readonly string[]).indexOf(b.scopeId),
    ),
    ...grouped('department', towns, (town) => town.department),
    ...grouped('region', towns, (town) => town.region),
  ];
}

/**
 * Makes something of each set of towns once: the towns of an island, of a small panel, are those of their department, of their region and of their stratum.
 *
 * @param make what depends on the towns alone, not on which scope they are
 * @returns the same, kept for the sets that were asked for
 */
export function onceForSameTowns<Made>(make: (places: readonly number[]) => Made): (places: readonly number[]) => Made {
  const made = new Map<string, Made>();
  return (places) => {
    const key = places.join();
    const known = made.get(key);
    if (known !== undefined) return known;
    const now = make(places);
    made.set(key, now);
    return now;
  };
}

function grouped(scope: Scope, towns: readonly Town[], idOf: (town: Town) => string): ScopeTowns[] {
  const groups = new Map<string, number[]>();
  for (const [place, town] of towns.entries()) {
    const id = idOf(town);
    const group = groups.get(id);
    if (group === undefined) groups.set(id, [place]);
    else group.push(place);
  }
  return [...groups].map(([scopeId, places]) => ({ scope, scopeId, places })).sort((a, b) => (a.scopeId < b.scopeId ? -1 : 1));
}
