import type { Difference } from './compare/differences.ts';

/**
 * So few towns (lists, for programmes) at least must have been observed for an estimate of them to be printed. With fewer, an interval that says "95 %" holds the truth less than
 * 84 times in a hundred, with three 76 times (docs/method/figures.md, "How well it covers"): three towns drawn from three are one time in nine the same one thrice, so its ends are
 * the towns themselves. And so few towns can be read one by one, which says more than their mean.
 */
export const LEAST_TOWNS = 5;

/**
 * What may be printed of a number that adds up several towns.
 *
 * - `estimate`: it stands for more than what was observed, as a mean with an interval, a rank, a comparison do; of `LEAST_TOWNS` or more.
 * - `description`: fewer, but all there are: the panel itself, each town of which was observed. Its mean is what it is, printed with its n and without an interval. A part of a panel is
 *   never all there is: what is said of a region, a stratum or a provider is read as of the region, the stratum, the provider.
 * - `levels`: too few. The counts and the levels themselves are shown, and that there are too few.
 */
export type Printing = 'estimate' | 'description' | 'levels';

/**
 * @param seen towns observed
 * @param all towns of the whole that the number speaks of; `null` for a part of a panel
 */
export function printingOf(seen: number, all: number | null = null): Printing {
  if (seen >= LEAST_TOWNS) return 'estimate';
  return seen > 0 && seen === all ? 'description' : 'levels';
}

/** A number with its interval. */
export interface Ranged {
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
}

/** A number as it may be printed. */
export type Printed<Figure extends Ranged> = Figure & {
  /** Towns observed, where they are too few: then neither number nor interval is left. */
  readonly few: number | null;
};

/** A number less what may not be printed of it. What is kept and given away as data stays as it is. */
export function printed<Figure extends Ranged>(figure: Figure, seen: number, all: number | null = null): Printed<Figure> {
  const printing = figure.value === null ? 'estimate' : printingOf(seen, all);
  if (printing === 'estimate') return { ...figure, few: null };
  const bare = { ...figure, low: null, high: null };
  return printing === 'description' ? { ...bare, few: null } : { ...bare, value: null, few: seen };
}

/** A difference as it may be printed: of a comparison nothing is only a description. */
export type PrintedDifference = Difference & { readonly few: number | null };

/** A difference between two waves less what may not be printed of it. */
export function printedDifference(difference: Difference): PrintedDifference {
  const { towns } = difference;
  if (difference.difference === null || printingOf(towns) === 'estimate') return { ...difference, few: null };
  const nothing = { before: null, after: null, difference: null, interval: null, rubricError: null, rubricInterval: null };
  return { ...difference, ...nothing, told: false, few: towns };
}

/**
 * In how many towns something was observed.
 *
 * @param strips of towns: a digit where an indicator was observed
 * @param places of the indicators in them; all without
 */
export function townsSeen(strips: Iterable<string>, places: readonly number[] | null = null): number {
  const isSeen = (sign: string | undefined): boolean => sign !== undefined && sign >= '0' && sign <= '9';
  let seen = 0;
  for (const strip of strips) if (places === null ? /[0-9]/.test(strip) : places.some((place) => isSeen(strip[place]))) seen++;
  return seen;
}
