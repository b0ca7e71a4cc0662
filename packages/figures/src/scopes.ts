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
