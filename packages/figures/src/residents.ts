import type { REACHES, Statistic } from './figure.ts';
import type { Indicator, Town } from './marks.ts';
import { inOrder, placeOf } from './panel.ts';
import { ratioInterval } from './ratio-interval.ts';
import type { ResampleOptions } from './resample.ts';

/** How many residents can do one thing online. `value` is their share among the inhabitants of the towns that were observed. */
export interface Residents extends Statistic {
  readonly indicator: string;
  readonly reach: (typeof REACHES)[number];
  /** Inhabitants of the towns whose level is `reach` or more. */
  readonly residents: number;
  /** Inhabitants of the towns where it was observed. */
  readonly inhabitantsObserved: number;
  /** Inhabitants of all towns given: what is missing to them is not known, and is not 0. */
  readonly inhabitants: number;
}

/**
 * Residents whose town reaches a level for one service, weighted by population.
 *
 * @param reach 1 informed · 2 a form to take · 3 begun online · 4 done online · 5 followed and prefilled
 * @throws FiguresRefusal as `inOrder`, and for an indicator that is none of the catalogue
 */
export function residentsWho(
  towns: readonly Town[],
  catalogue: readonly Indicator[],
  indicator: string,
  reach: Residents['reach'],
  options: ResampleOptions = {},
): Residents {
  const place = placeOf(indicator, catalogue);
  const sorted = inOrder(towns, catalogue);
  const marks = sorted.map((town) => town.marks[place]!);
  const observed = Float64Array.from(sorted, ({ population }, at) => (marks[at]!.level === null ? 0 : population));
  const reached = Float64Array.from(sorted, ({ population }, at) => ((marks[at]!.level ?? 0) >= reach ? population : 0));
  const residents = total(reached);
  const inhabitantsObserved = total(observed);
  const interval = ratioInterval(reached, observed, options);
  const count = (kind: string) => marks.filter((mark) => mark.kind === kind).length;
  return {
    indicator,
    reach,
    value: inhabitantsObserved === 0 ? null : residents / inhabitantsObserved,
    low: interval?.low ?? null,
    high: interval?.high ?? null,
    residents,
    inhabitantsObserved,
    inhabitants: sorted.reduce((sum, { population }) => sum + population, 0),
    nObserved: count('level') + count('absence'),
    nUnobserved: count('unobserved'),
    nAbstained: count('abstained'),
  };
}

function total(values: Float64Array): number {
  return values.reduce((sum, value) => sum + value, 0);
}
