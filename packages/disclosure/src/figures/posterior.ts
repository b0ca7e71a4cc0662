import { noiseChances, noiseRatio, noiseVariance, WORDS } from '../geometric-noise.ts';
import type { ToldHistogram } from './told-histogram.ts';

/** How likely counts are: of `from`, `from + 1`, …. They lie in an array with others. */
export interface Chances {
  readonly from: number;
  readonly length: number;
  readonly mass: Float64Array;
  /** The place of the first in `mass`. */
  readonly start: number;
  /** What each is multiplied by: sums are kept as parts of the greatest. */
  readonly unit: number;
  /** Where they fall off on both sides of one count by one ratio, as the noise of one draw does; `null` where they do not. */
  readonly fall: Fall | null;
}

/** `mass[start + at] = top · ratio^|at - peak|`; the peak may lie beside them. */
interface Fall {
  readonly ratio: number;
  readonly top: number;
  readonly peak: number;
}

/** Noise of more standard deviations than this is not reckoned with: it comes once in ten thousand times, and is then taken for the most that there is. */
const REACH = 7;

/** Counts that are so much less likely than the likeliest are left out of sums. */
const TRIFLE = 1e-9;

/** Chances of noise, and what all up to each come to, by ε and draws: the same for all levers of a survey, and nearly always for all surveys. */
const KNOWN = new Map<string, Float64Array<ArrayBuffer>>();

/** What stands where no noise within reach explains what is told. */
const CERTAIN = new Float64Array(1).fill(1);

/**
 * How likely each true count is in each cell, given what is told: the chance of the noise that would have to be in it. That all cells add up to the sheets is for the caller to ask.
 */
export function cellChances(told: ToldHistogram): readonly Chances[] {
  const { cells, n, draws, epsilon } = told;
  const reach = reachOf(told);
  const noise = knownChances(epsilon, draws, reach);
  const ratio = draws === 1 ? noiseRatio(epsilon) / WORDS : null;
  return cells.map((count) => {
    const { from, to, isBeyond } = possibleCounts(count, n, reach);
    if (isBeyond) return { from, length: 1, mass: CERTAIN, start: 0, unit: 1, fall: null };
    // Noise is as likely one way as the other, so that its chances lie as those of the counts do.
    const fall = ratio === null ? null : { ratio, top: noise[reach]!, peak: count - from };
    return { from, length: to - from + 1, mass: noise, start: from - count + reach, unit: 1, fall };
  });
}

/** How far noise is reckoned with. */
export function reachOf({ draws, epsilon }: ToldHistogram): number {
  return Math.ceil(REACH * Math.sqrt(draws * noiseVariance(epsilon)));
}

/** True counts from which noise leads to what is told. Where none is within reach, the nearest is left. */
export function possibleCounts(told: number, n: number, reach: number): { from: number; to: number; isBeyond: boolean } {
  const from = Math.min(n, Math.max(0, told - reach));
  const to = Math.max(from, Math.min(n, told + reach));
  return { from, to, isBeyond: Math.abs(told - from) > reach };
}

/** Chances of noise from -reach to reach: a list that is shared, and never written to. */
export function knownChances(epsilon: number, draws: number, reach: number): Float64Array<ArrayBuffer> {
  const key = `${epsilon} ${draws}`;
  const known = KNOWN.get(key);
  if (known !== undefined) return known;
  const chances = noiseChances(epsilon, draws, reach);
  if (KNOWN.size > 100) KNOWN.clear();
  KNOWN.set(key, chances);
  return chances;
}

/** `Γ(count + a) / (Γ(a) count!)`, for counts from 0 to n: the part that one cell has in the chance of a histogram, where shares are taken to come from a Dirichlet distribution of concentration a. */
export function expectedCounts(n: number, concentration: number): Float64Array {
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
 * One array in which the sums of one histogram lie one after the other: a typed array of its own for each took a third of the time. What lies in it is read before the next histogram is begun.
 */
let workplace = new Float64Array(1 << 14);
let taken = 0;

/** Begins a histogram: what sums were made before may be written over. */
export function forgetSums(): void {
  taken = 0;
}

function room(length: number): number {
  if (taken + length > workplace.length) {
    // Sums that lie in the old one keep it.
    workplace = new Float64Array(Math.max(2 * workplace.length, 2 * length));
    taken = 0;
  }
  return taken;
}

/**
 * Chances of the sum of two counts, until `forgetSums`.
 *
 * @param n what no sum is above
 */
export function added(one: Chances, other: Chances, n: number): Chances {
  const falling = other.fall === null ? one : other;
  if (falling.fall !== null && one.length + other.length > 2 * SHORT) {
    return addedFalling(falling === other ? one : other, falling, falling.fall, n);
  }
  const [some, more] = one.length < other.length ? [one, other] : [other, one];
  const from = one.from + other.from;
  // Where all of it is above, the least is left: then nothing that is told can be.
  const length = Math.max(1, Math.min(some.length + more.length - 1, n - from + 1));
  const start = room(length);
  const mass = workplace.fill(0, start, start + length);
  for (let at = 0; at < some.length && at < length; at++) {
    const chance = some.mass[some.start + at]!;
    const width = Math.min(more.length, length - at);
    if (chance > TRIFLE)
      for (let beside = 0; beside < width; beside++) mass[start + at + beside]! += chance * more.mass[more.start + beside]!;
  }
  return kept(from, start, length, one.unit * other.unit);
}

/** Of so few the plain sum is as fast. */
const SHORT = 12;

/**
 * The same where one of both falls off by one ratio on both sides of its peak: each side is a sum in which every term is the one beside it times the ratio, so that the next is made of the last (a recursive filter with one pole) and all of them take a pass
 * each way, whatever their width. What leaves the reach of the noise is taken out again.
 */
function addedFalling(one: Chances, falling: Chances, { ratio, top, peak }: Fall, n: number): Chances {
  const { length: width } = falling;
  const least = one.from + falling.from;
  const { length: terms } = one;
  const length = Math.max(1, Math.min(terms + width - 1, n - least + 1));
  const start = room(length);
  const mass = workplace;
  const padded = padding(one, width);
  // From the peak on: `top · ratio^(at - peak)` for `first` to `width - 1`.
  const first = Math.max(0, Math.min(width, peak));
  const comes = first < width ? top * ratio ** (first - peak) : 0;
  const goes = first < width ? top * ratio ** (width - peak) : 0;
  // Before the peak: `top · ratio^(peak - at)` for 0 to `last`, made from behind, where the ratio makes it less each time.
  const last = Math.max(-1, Math.min(width, peak) - 1);
  const comesBefore = last >= 0 ? top * ratio ** (peak - last) : 0;
  const goesBefore = last >= 0 ? top * ratio ** (peak + 1) : 0;
  const behind = terms - 1 + last;
  const before = beforePeak(Math.max(length, behind + 1));
  // Both at once, each from its end: a sum that waits for itself leaves time for another.
  const both = Math.min(length, behind + 1);
  let [sum, sumBefore] = [0, 0];
  for (let at = 0; at < both; at++) {
    const back = behind - at;
    sum = sum * ratio + (comes * padded[at - first + width]! - goes * padded[at]!);
    sumBefore = sumBefore * ratio + (comesBefore * padded[back - last + width]! - goesBefore * padded[back + 1 + width]!);
    mass[start + at] = sum;
    before[back] = sumBefore;
  }
  for (let at = both; at < length; at++) {
    sum = sum * ratio + (comes * padded[at - first + width]! - goes * padded[at]!);
    mass[start + at] = sum;
  }
  for (let back = behind - both; back >= 0; back--) {
    sumBefore = sumBefore * ratio + (comesBefore * padded[back - last + width]! - goesBefore * padded[back + 1 + width]!);
    before[back] = sumBefore;
  }
  for (let at = Math.min(length, behind + 1) - 1; at >= 0; at--) mass[start + at]! += before[at]!;
  return kept(least, start, length, one.unit * falling.unit);
}

let beforespace = new Float64Array(1024);

/** Where the sums before the peak are written. */
function beforePeak(length: number): Float64Array {
  if (beforespace.length < length) beforespace = new Float64Array(2 * length);
  return beforespace;
}

let padspace = new Float64Array(1024);

/** What is summed, with as many zeros on both sides as a reach is wide. */
function padding({ mass, start, length: terms }: Chances, width: number): Float64Array {
  const length = terms + 2 * width + 1;
  if (padspace.length < length) padspace = new Float64Array(2 * length);
  padspace.fill(0, 0, width);
  for (let at = 0; at < terms; at++) padspace[width + at] = mass[start + at]!;
  padspace.fill(0, width + terms, length);
  return padspace;
}

/** Sums of the first one, the first two, … of them, none above n. */
export function runningSums(all: readonly Chances[], n: number): readonly Chances[] {
  const sums: Chances[] = [];
  for (const one of all) sums.push(sums.length === 0 ? one : added(sums.at(-1)!, one, n));
  return sums;
}

/** What was just made, as parts of the greatest and without what is next to nothing on both sides; its place is taken. */
function kept(from: number, start: number, length: number, unit: number): Chances {
  const mass = workplace;
  let most = 0;
  for (let at = start; at < start + length; at++) if (mass[at]! > most) most = mass[at]!;
  let low = start;
  let high = start + length;
  while (low < high - 1 && mass[low]! < TRIFLE * most) low++;
  while (high > low + 1 && mass[high - 1]! < TRIFLE * most) high--;
  const scale = most > 0 ? 1 / most : 1;
  // What a recursion left below 0 is nothing.
  for (let at = low; at < high; at++) mass[at] = mass[at]! > 0 ? mass[at]! * scale : 0;
  taken = start + length;
  return { from: from + low - start, length: high - low, mass, start: low, unit: unit / scale, fall: null };
}
