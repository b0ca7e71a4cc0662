import type { Scope } from './figure.ts';
import type { Indicator, Town } from './marks.ts';
import { inOrder } from './panel.ts';
import type { ResampleOptions } from './resample.ts';
import { onceForSameTowns, scopesOf } from './scopes.ts';
import { type Rank, ranksOf } from './standings.ts';

/** Where a town stands among the towns of one scope. */
export interface ScopeRank extends Rank {
  readonly scope: Scope;
  readonly scopeId: string;
}

/**
 * The ranks of a panel's towns in the panel, in their stratum, department and region. Each scope is drawn by itself from the same seed, so a department
 * ranks its towns the same alone and in the country; towns with nothing observed have no rank anywhere.
 *
 * @throws FiguresRefusal as `inOrder`
 */
export function scopeRanksOf(towns: readonly Town[], catalogue: readonly Indicator[], options: ResampleOptions = {}): readonly ScopeRank[] {
  const sorted = inOrder(towns, catalogue);
  const ranks = onceForSameTowns((places) =>
    ranksOf(
      places.map((place) => sorted[place]!),
      catalogue,
      options,
    ),
  );
  return scopesOf(sorted).flatMap(({ scope, scopeId, places }) => ranks(places).map((rank) => ({ scope, scopeId, ...rank })));
}
