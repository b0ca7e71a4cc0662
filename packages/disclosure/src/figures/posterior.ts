import { noiseChances, noiseRatio, noiseVariance, WORDS } from '../geometric-noise.ts';
import type { ToldHistogram } from './told-histogram.ts';

/** How likely counts are: of `from`, `from + 1`, …; not scaled to 1. */
export interface Chances {
  readonly from: number;
  readonly mass: Float64Array;
  /** Where they fall off on both sides of one count by one ratio, as the noise of one draw does; `null` where they do not. */
  readonly fall: Fall | null;
}

/** `mass[at] = top · ratio^|at - peak|`; the peak may lie beside them. */
interface Fall {
  readonly ratio: number;
  readonly top: number;
  readonly peak: number;
}

/** Noise of more standard deviations than this is not reckoned with: it comes once in ten thousand times, and is then taken for the most that there is. */
const REACH = 7;

/** Counts that are so much less likely than the likeliest are left out of sums. */
const TRIFLE = 1e-7;

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
  const ratio = draws === 1 ? noiseRatio(epsilon) / WORDS : null;
  const before = concentration === 1 ? null : expected(n, concentration);
  return cells.map((told) => {
    const from = Math.min(n, Math.max(0, told - reach));
    const to = Math.max(from, Math.min(n, told + reach));
    // Noise is as likely one way as the other, so that its chances lie as those of the counts do. Where none of them is within reach, the nearest is left.
    const isBeyond = Math.abs(told - from) > reach;
    const mass = isBeyond ? new Float64Array(1).fill(1) : noise.subarray(from - told + reach, to - told + reach + 1);
    const fall = isBeyond || ratio === null ? null : { ratio, top: noise[reach]!, peak: told - from };
    if (before === null) return { from, mass, fall };
    const weighed = mass.slice();
    for (let at = 0; at < weighed.length; at++) weighed[at]! *= before[from + at]!;
    return { from, mass: scaled(weighed), fall: null };
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
function expected(n: number, concentration: number): Float64Array {
  const key = `${n} ${concentration}`;
  const known = EXPECTED.get(key);
  if (known !== undefined) return known;
  const weights = new Float64Array(n + 1).fill(1);
  for (let count = 1; count <= n; count++) weights[count] = (weights[count - 1]! * (count - 1 + concentration)) / count;
  if (EXPECTED.size > 100) EXPECTED.clear();
  EXPECTED.set(key, weights);
  return weights;
}

/** The same for all levers of a part. */
const EXPECTED = new Map<string, Float64Array>();

/**
 * Chances of the sum of two counts.
 *
 * @param n what no sum is above
 */
export function added(one: Chances, other: Chances, n: number): Chances {
  const falling = other.fall === null ? one : other;
  if (falling.fall !== null && one.mass.length + other.mass.length > 2 * SHORT) {
    return addedFalling(falling === other ? one : other, falling.mass.length, falling.from, falling.fall, n);
  }
  const [some, more] = one.mass.length < other.mass.length ? [one.mass, other.mass] : [other.mass, one.mass];
  const from = one.from + other.from;
  // Where all of it is above, the least is left: then nothing that is told can be.
  const length = Math.max(1, Math.min(some.length + more.length - 1, n - from + 1));
  const mass = workspace(length);
  for (let at = 0; at < some.length && at < length; at++) {
    const chance = some[at]!;
    const width = Math.min(more.length, length - at);
    if (chance > TRIFLE) for (let beside = 0; beside < width; beside++) mass[at + beside]! += chance * more[beside]!;
  }
  return trimmed(from, scaled(mass, length), length);
}

/** Of so few the plain sum is as fast. */
const SHORT = 12;

/**
 * The same where one of both falls off by one ratio on both sides of its peak: each side is a sum in which every term is the one beside it times the ratio, so that the next is made of the last (a recursive filter with one pole) and all of them take a pass
 * each way, whatever their width. What leaves the reach of the noise is taken out again.
 */
function addedFalling(one: Chances, width: number, from: number, { ratio, top, peak }: Fall, n: number): Chances {
  const least = one.from + from;
  const { length: terms } = one.mass;
  const length = Math.max(1, Math.min(terms + width - 1, n - least + 1));
  const mass = workspace(length);
  const padded = padding(one.mass, width);
  // From the peak on: `top · ratio^(at - peak)` for `first` to `width - 1`.
  const first = Math.max(0, Math.min(width, peak));
  if (first < width) {
    const comes = top * ratio ** (first - peak);
    const goes = top * ratio ** (width - peak);
    for (let at = 0, sum = 0; at < length; at++) {
      sum = sum * ratio + comes * padded[at - first + width]! - goes * padded[at]!;
      mass[at] = sum;
    }
  }
  // Before the peak: `top · ratio^(peak - at)` for 0 to `last`, made from behind, where the ratio makes it less each time.
  const last = Math.min(width - 1, peak - 1);
  if (last >= 0) {
    const comes = top * ratio ** (peak - last);
    const goes = top * ratio ** (peak + 1);
    for (let at = terms - 1 + last, sum = 0; at >= 0; at--) {
      sum = sum * ratio + comes * padded[at - last + width]! - goes * padded[at + 1 + width]!;
      if (at < length) mass[at]! += sum;
    }
  }
  for (let at = 0; at < length; at++) if (mass[at]! < 0) mass[at] = 0;
  return trimmed(least, scaled(mass, length), length);
}

let padspace = new Float64Array(1024);

/** What is summed, with as many zeros on both sides as a reach is wide. */
function padding(mass: Float64Array, width: number): Float64Array {
  const length = mass.length + 2 * width + 1;
  if (padspace.length < length) padspace = new Float64Array(2 * length);
  padspace.fill(0, 0, width);
  padspace.set(mass, width);
  padspace.fill(0, width + mass.length, length);
  return padspace;
}

/** Sums are made in one array that all share, and only what is kept of them is copied: a typed array of its own for each took a third of the time. */
let workplace = new Float64Array(1024);

function workspace(length: number): Float64Array<ArrayBuffer> {
  if (workplace.length < length) workplace = new Float64Array(2 * length);
  else workplace.fill(0, 0, length);
  return workplace;
}

/** Sums of the first one, the first two, … of them, none above n. */
export function runningSums(all: readonly Chances[], n: number): readonly Chances[] {
  const sums: Chances[] = [];
  for (const one of all) sums.push(sums.length === 0 ? one : added(sums.at(-1)!, one, n));
  return sums;
}

function trimmed(from: number, mass: Float64Array, length: number): Chances {
  let low = 0;
  let high = length;
  while (low < high - 1 && mass[low]! < TRIFLE) low++;
  while (high > low + 1 && mass[high - 1]! < TRIFLE) high--;
  return { from: from + low, mass: mass.slice(low, high), fall: null };
}

function scaled(mass: Float64Array<ArrayBuffer>, length: number = mass.length): Float64Array<ArrayBuffer> {
  let most = 0;
  for (let at = 0; at < length; at++) if (mass[at]! > most) most = mass[at]!;
  const scale = most > 0 ? 1 / most : 1;
  for (let at = 0; at < length; at++) mass[at]! *= scale;
  return mass;
}
