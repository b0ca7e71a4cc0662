import { noiseChances, noiseVariance } from '../geometric-noise.ts';
import type { ToldHistogram } from './told-histogram.ts';

/** How likely counts are: of `from`, `from + 1`, …; not scaled to 1. */
export interface Chances {
  readonly from: number;
  readonly mass: Float64Array;
}

/** Beyond this many standard deviations of its noise nothing is told of a cell (less than one in a thousand millions). */
const REACH = 16;

/**
 * How likely each true count is in each cell, given what is told: the chance of the noise that would have to be in it, times what was to be expected beforehand. That all cells add up to the sheets is for the caller to ask.
 *
 * @param concentration of the Dirichlet distribution from which shares are taken to come beforehand: 1 where every histogram of so many sheets is equally likely, less where few cells hold most
 */
export function cellChances({ cells, n, draws, epsilon }: ToldHistogram, concentration: number = 1): readonly Chances[] {
  const reach = Math.ceil(REACH * Math.sqrt(draws * noiseVariance(epsilon)));
  const noise = noiseChances(epsilon, draws, reach);
  const before = expected(n, concentration);
  return cells.map((told) => {
    const from = Math.min(n, Math.max(0, told - reach));
    const to = Math.max(from, Math.min(n, told + reach));
    const mass = Float64Array.from({ length: to - from + 1 }, (_, at) => (noise[told - from - at + reach] ?? 1) * before[from + at]!);
    return { from, mass: scaled(mass) };
  });
}

/** `Γ(count + a) / (Γ(a) count!)`, for counts from 0 to n: the part that one cell has in the chance of a histogram. */
function expected(n: number, concentration: number): Float64Array {
  const weights = new Float64Array(n + 1).fill(1);
  for (let count = 1; count <= n; count++) weights[count] = (weights[count - 1]! * (count - 1 + concentration)) / count;
  return weights;
}

/** Chances of the sum of two counts. */
export function added(one: Chances, other: Chances): Chances {
  const mass = new Float64Array(one.mass.length + other.mass.length - 1);
  for (let at = 0; at < one.mass.length; at++) {
    const chance = one.mass[at]!;
    for (let beside = 0; beside < other.mass.length; beside++) mass[at + beside]! += chance * other.mass[beside]!;
  }
  return { from: one.from + other.from, mass: scaled(mass) };
}

/** The chance of one count; 0 outside of what is possible. */
export function chanceOf({ from, mass }: Chances, count: number): number {
  return mass[count - from] ?? 0;
}

/** Sums of the first one, the first two, … of them. */
export function runningSums(all: readonly Chances[]): readonly Chances[] {
  const sums: Chances[] = [];
  for (const one of all) sums.push(sums.length === 0 ? one : added(sums.at(-1)!, one));
  return sums;
}

function scaled(mass: Float64Array<ArrayBuffer>): Float64Array {
  const most = mass.reduce((one, other) => Math.max(one, other), 0);
  return most === 0 ? mass : mass.map((chance) => chance / most);
}
