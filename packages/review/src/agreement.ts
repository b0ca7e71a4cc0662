import { bootstrapInterval, type Interval, krippendorffAlpha, weightedKappa, wilsonInterval } from '@beffroi/domain';
import { unweightedKappa } from './unweighted-kappa.ts';

/** One thing that two judges said something of; a level is `null` where what was said is not on the scale. */
export interface JudgedPair {
  /** Where it was: pairs of one town are drawn together. */
  readonly territory: string;
  readonly indicator: string;
  readonly first: number | null;
  readonly second: number | null;
}

/** A share with its interval, and of how many. */
export type Estimate = Interval & { readonly value: number };

/** How far two kinds of judges agree on one service, or on all. */
export interface Agreement {
  readonly between: 'machine-person' | 'person-person';
  /** `null`: all services. */
  readonly indicator: string | null;
  /** Pairs of levels. */
  readonly n: number;
  /** Pairs of which one at least is not on the scale; they are in no coefficient. */
  readonly off: number;
  /** Those of them where both said so. */
  readonly offAlike: number;
  /** Share of the pairs on the same level, with Wilson's interval; `null` without pairs. */
  readonly same: Estimate | null;
  /** Cohen's kappa, with quadratic weights where there is an order. `null`: too few pairs, or no variety among them. */
  readonly kappa: Estimate | null;
  /** Krippendorff's alpha, ordinal. `null` as above. */
  readonly alpha: Estimate | null;
  /** Fewer pairs than a coefficient needs to say anything. */
  readonly tooFew: boolean;
}

/** Fewest pairs that a coefficient is given for: with fewer, its interval spans most of the scale. */
export const LEAST_PAIRS = 20;

/** How the values of pairs are told apart. */
export interface PairScale {
  /** How many there are, from 0. */
  readonly values: number;
  /** Whether near ones are nearly alike; otherwise one is the same as another or not. */
  readonly ordered: boolean;
}

/** The levels of the house, 0 to 5. */
const LADDER: PairScale = { values: 6, ordered: true };

/** The agreement over some pairs. Intervals are drawn by town: the marks of one town share its site, and its coders. */
export function agreementOver(
  pairs: readonly JudgedPair[],
  between: Agreement['between'],
  indicator: string | null,
  { scale = LADDER, resamples = 1000 }: { readonly scale?: PairScale; readonly resamples?: number } = {},
): Agreement {
  const told = pairs.filter((pair): pair is JudgedPair & { first: number; second: number } => pair.first !== null && pair.second !== null);
  const off = pairs.length - told.length;
  const offAlike = pairs.filter(({ first, second }) => first === null && second === null).length;
  const common = { between, indicator, n: told.length, off, offAlike };
  if (told.length === 0) return { ...common, same: null, kappa: null, alpha: null, tooFew: true };
  const alike = told.filter(({ first, second }) => first === second).length;
  const same = { value: alike / told.length, ...wilsonInterval(alike, told.length)! };
  if (told.length < LEAST_PAIRS) return { ...common, same, kappa: null, alpha: null, tooFew: true };
  const towns = [...Map.groupBy(told, ({ territory }) => territory).values()];
  const estimate = (statistic: (of: readonly (readonly [number, number])[]) => number | null): Estimate | null => {
    const value = statistic(told.map(({ first, second }) => [first, second]));
    if (value === null) return null;
    const interval = bootstrapInterval(towns, (drawn) => statistic(drawn.flat().map(({ first, second }) => [first, second])), {
      resamples,
    });
    return interval === null ? null : { value, ...interval };
  };
  return {
    ...common,
    same,
    kappa: estimate((of) => (scale.ordered ? (weightedKappa(of, scale.values)?.kappa ?? null) : unweightedKappa(of))),
    alpha: estimate((of) => krippendorffAlpha(of, scale.ordered ? 'ordinal' : 'nominal')),
    tooFew: false,
  };
}
