import { STRATA, type Stratum } from '@beffroi/domain';
import type { Indicator, Town } from './marks.ts';
import { inOrder } from './panel.ts';

/** How the marks of one indicator are distributed, in the panel (`stratum` is `null`) or in one of its strata. */
export interface Distribution {
  readonly indicator: string;
  readonly stratum: Stratum | null;
  /** How many towns have each level: 0 to 5. */
  readonly counts: readonly number[];
  readonly nUnobserved: number;
  readonly nAbstained: number;
}

/**
 * Counts of levels, for the panel and then each stratum that has a town in it; within each, indicators in the catalogue's order.
 *
 * @throws FiguresRefusal as `inOrder`
 */
export function distributionsOf(towns: readonly Town[], catalogue: readonly Indicator[]): readonly Distribution[] {
  const sorted = inOrder(towns, catalogue);
  const strata = STRATA.filter((stratum) => sorted.some((town) => town.stratum === stratum));
  return [null, ...strata].flatMap((stratum) => {
    const group = stratum === null ? sorted : sorted.filter((town) => town.stratum === stratum);
    return catalogue.map(({ id }, place): Distribution => {
      const counts = [0, 0, 0, 0, 0, 0];
      let nUnobserved = 0;
      let nAbstained = 0;
      for (const { marks } of group) {
        const { kind, level } = marks[place]!;
        if (level !== null) counts[level]!++;
        else if (kind === 'unobserved') nUnobserved++;
        else nAbstained++;
      }
      return { indicator: id, stratum, counts, nUnobserved, nAbstained };
    });
  });
}
