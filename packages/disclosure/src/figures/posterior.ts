import { noiseChances, noiseVariance } from '../geometric-noise.ts';
import type { ToldHistogram } from './told-histogram.ts';

/** How likely counts are: of `from`, `from + 1`, …; not scaled to 1. */
export interface Chances {
  readonly from: number;
  readonly mass: Float64Array;
}

/** Noise of more standard deviations than this is not reckoned with: it comes once in a million times. */
const REACH = 10;

/** Counts that are so much less likely than the likeliest are left out of sums. */
const TRIFLE = 1e-10;

/** Chances of noise, by ε and draws: the same for all levers of a survey, and nearly always for all surveys. */
const KNOWN = new Map<string, Float64Array>();

/**
 * How likely each true count is in each cell, given what is told: the chance of the noise that would have to be in it, times what was to be expected beforehand. That all cells add up to the sheets is for the caller to ask.
 *
 * @param concentration of the Dirichlet distribution from which shares are taken to come beforehand: 1 where every histogram of so many sheets is equally likely, less where few cells hold most
 */
export function cellChances({ cells, n, draws, epsilon }: ToldHistogram, concentration: number = 1): readonly Chances[] {
  const reach = Math.ceil(REACH * Math.sqrt(draws * noiseVariance(epsilon)));
  const noise = knownChances(epsilon, draws, reach);
  const before = expected(n, concentration);
  return cells.map((told) => {
    const from = Math.min(n, Math.max(0, told - reach));
    const mass = new Float64Array(Math.max(from, Math.min(n, told + reach)) - from + 1);
    for (let at = 0; at < mass.length; at++)
      mass[at] = before(from + at) * (Math.abs(told - from - at) <= reach ? noise[told - from - at + reach]! : 1);
    return { from, mass: scaled(mass) };
  });
}

function knownChances(epsilon: number, draws: number, reach: number): Float64Array {
  const key = `${epsilon} ${draws}`;
  const known = KNOWN.get(key);
  if (known !== undefined) return known;
  const chances = noiseChances(epsilon, draws, reach);
  if (KNOWN.size > 100) KNOWN.clear();
  KNOWN.set(key, chances);
  return chances;
}

/** `Γ(count + a) / (Γ(a) count!)`, for counts from 0 to n: the part that one cell has in the chance of a histogram. */
function expected(n: number, concentration: number): (count: number) => number {
  if (concentration === 1) return () => 1;
  const weights = new Float64Array(n + 1).fill(1);
  for (let count = 1; count <= n; count++) weights[count] = (weights[count - 1]! * (count - 1 + concentration)) / count;
  return (count) => weights[count]!;
}

/** Chances of the sum of two counts. */
export function added(one: Chances, other: Chances): Chances {
  const mass = new Float64Array(one.mass.length + other.mass.length - 1);
  for (let at = 0; at < one.mass.length; at++) {
    const chance = one.mass[at]!;
    for (let beside = 0; beside < other.mass.length; beside++) mass[at + beside]! += chance * other.mass[beside]!;
  }
  return trimmed(one.from + other.from, scaled(mass));
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

function trimmed(from: number, mass: Float64Array): Chances {
  let [low, high] = [0, mass.length];
  while (low < high - 1 && mass[low]! < TRIFLE) low++;
  while (high > low + 1 && mass[high - 1]! < TRIFLE) high--;
  return { from: from + low, mass: mass.subarray(low, high) };
}

function scaled(mass: Float64Array<ArrayBuffer>): Float64Array {
  let most = 0;
  for (const chance of mass) if (chance > most) most = chance;
  if (most > 0) for (let at = 0; at < mass.length; at++) mass[at]! /= most;
  return mass;
}
