import type { Level } from '@beffroi/domain';
import { LEVEL_CELLS } from '../answers.ts';
import { levelsOf, pooled } from './pool.ts';
import { added, type Chances, cellChances, forgetSums, runningSums } from './posterior.ts';
import type { ToldHistogram } from './told-histogram.ts';
import { NEGLIGIBLE, type PossibleTotals, possibleTotals } from './totals.ts';
import { cellVariance, samplingLeft } from './uncertainty.ts';

/** The level that at least half of those who give one are at or below (the median), as far as it can be said. */
export type LevelReading =
  | {
      readonly kind: 'level';
      /** The most likely one. */
      readonly level: Level;
      /** From where to where it lies nine times in ten: the same level, or two that stand side by side. */
      readonly low: Level;
      readonly high: Level;
      /** How likely each level is to be it, together 1. */
      readonly chances: readonly number[];
      readonly n: number;
    }
  | { readonly kind: 'unsaid'; readonly because: 'too-few-answers'; readonly n: number };

/** How much of all chances the range holds. */
const HELD = 0.9;

/** A range of so many levels says no level. */
const TOO_WIDE = 3;

/**
 * The most likely level with its credible range, which is all that is shown of few sheets.
 *
 * The chances are exact in the noise: all histograms of so many sheets, each as likely as the noise that would turn it into what is told. Where not all who were invited have answered, half of all of them may be at another level than half of those who
 * answered: the share at or below a level is taken for normal around that of the sheets, less what the number of invited takes from it.
 *
 * @returns `unsaid` where the range spans three levels or more
 */
export function levelOf(told: ToldHistogram): LevelReading {
  const unsaid = { kind: 'unsaid', because: 'too-few-answers', n: told.n } as const;
  const chances = levelChances(told);
  if (chances === null) return unsaid;
  const { low, high } = shortestRange(chances);
  if (high - low + 1 >= TOO_WIDE) return unsaid;
  const level = chances.indexOf(Math.max(...chances)) as Level;
  return { kind: 'level', level, low, high, chances, n: told.n };
}

/** How likely each level is to be the median, together 1; `null` where what is told cannot be, or nobody gives a level. */
export function levelChances(told: ToldHistogram): readonly number[] | null {
  forgetSums();
  const cells = cellChances(told);
  const levels = cells.slice(0, LEVEL_CELLS);
  const below = runningSums(levels, told.n);
  const above = runningSums(levels.slice(1).toReversed(), told.n).toReversed();
  const rest = cells.slice(LEVEL_CELLS).reduce((one, other) => added(one, other, told.n));
  const halves = halvesOf(told);
  const possible = possibleTotals(below.at(-1)!, rest, told.n, stepOf(told, halves));
  if (possible === null) return null;
  const likely = likelyMedian(told);
  // Beyond the likely median what is small is asked for, which takes few terms.
  const atMost = chancesAtMost(
    (level) =>
      level <= likely
        ? chanceOfHalf(below[level]!, above[level]!, told.n, halves.atMost, possible, rest.unit)
        : 1 - chanceOfHalf(above[level]!, below[level]!, told.n, halves.above, possible, rest.unit),
    likely,
  );
  return atMost.map((chance, level) => Math.max(0, chance - (atMost[level - 1] ?? 0)));
}

/** How far apart totals may lie that are looked at: less than the noise of one cell and the drawing of people smooth away. */
function stepOf(told: ToldHistogram, { spread }: { readonly spread: number }): number {
  return Math.max(1, Math.floor(SMOOTHED * Math.min(Math.sqrt(cellVariance(told)), spread)));
}

/** Of the standard deviation of what smooths: with more, what is told moves by more than two millionths. */
const SMOOTHED = 0.45;

/** So near to none, or to all, that nobody could tell: beyond it nothing is reckoned. */
const NOTHING = 1e-7;

/** How likely the median is at or below each level: from the likely one outwards, as far as anything can still change. */
function chancesAtMost(of: (level: number) => number, likely: number): readonly number[] {
  const atMost: number[] = Array.from({ length: LEVEL_CELLS }, (_, level) => (level < likely ? 0 : 1));
  for (let level = likely; level < LEVEL_CELLS - 1; level++) {
    atMost[level] = of(level);
    if (!(atMost[level]! < 1 - NOTHING)) break;
  }
  for (let level = likely - 1; level >= 0; level--) {
    atMost[level] = of(level);
    if (!(atMost[level]! > NOTHING)) break;
  }
  return atMost;
}

/** The level that half of what is told is at or below; the last but one where it is the last. */
function likelyMedian({ cells }: ToldHistogram): number {
  const levels = cells.slice(0, LEVEL_CELLS).map((count) => Math.max(0, count));
  const half = levels.reduce((sum, count) => sum + count, 0) / 2;
  let [level, sum] = [0, levels[0]!];
  while (sum < half && level < LEVEL_CELLS - 2) sum += levels[++level]!;
  return level;
}

/** How likely half of all are on one side of a level where so many more sheets are on that side than on the other. */
interface Halves {
  /** For every difference from -n to n. */
  readonly chances: Float64Array;
  /** Farther below none than this it is 0. */
  readonly reach: number;
}

/** So many standard deviations away, nobody could tell it from 0 or 1. */
const SURE = 7;

const HALFSPACE = { atMost: new Float64Array(1024), above: new Float64Array(1024) };

/** At or below a level, and above it. */
function halvesOf(told: ToldHistogram): { readonly atMost: Halves; readonly above: Halves; readonly spread: number } {
  const { n } = told;
  const spread = Math.sqrt(samplingLeft(told) * ((levelsOf(pooled([told], 'other-people'))?.share ?? 0) * n + 2));
  const reach = Math.min(n, Math.ceil(SURE * spread));
  if (HALFSPACE.atMost.length < 2 * n + 1) for (const side of ['atMost', 'above'] as const) HALFSPACE[side] = new Float64Array(4 * n + 2);
  const { atMost, above } = HALFSPACE;
  for (const side of [atMost, above]) side.fill(0, 0, n).fill(1, n, 2 * n + 1);
  for (let at = 1; at <= reach; at++) {
    const chance = normalBelow(at / spread);
    atMost[n - at] = above[n - at] = 1 - chance;
    atMost[n + at] = above[n + at] = chance;
  }
  // Where all have answered, half of them are at or below a level as soon as as many are as are above.
  if (spread > 0) atMost[n] = normalBelow(0);
  above[n] = 1 - atMost[n]!;
  return { atMost: { chances: atMost, reach }, above: { chances: above, reach }, spread };
}

/** How likely half of all are on one side of a level: over all true counts on that side and on the other that leave the rest for the other cells. For one total, chances rise to one count and fall beyond it (sums of noise are log-concave, and so is the normal's share), and so they do from total to total: each sum is begun and ended where nothing more comes. */
function chanceOfHalf(
  side: Chances,
  other: Chances,
  n: number,
  halves: Halves,
  { all, totals, weights }: PossibleTotals,
  unitOfRest: number,
): number {
  const unit = side.unit * other.unit * unitOfRest;
  const enough = (NEGLIGIBLE * all) / ((side.length + other.length) * unit);
  let half = 0;
  PLACE.peak = PLACE.first = PLACE.last = side.from;
  for (let at = 0; at < totals.length; at++) {
    const weight = weights[at]!;
    half += weight * halfOfTotal(side, other, totals[at]!, n, halves, enough / Math.abs(weight));
  }
  return Math.min(1, Math.max(0, (half * unit) / all));
}

/** Where the last total was likeliest, and from where to where it was summed: the next one is so nearby. */
const PLACE = { peak: 0, first: 0, last: 0 };

/** So few are summed without asking where they begin and end. */
const FEW = 28;

/** The same of one total, the rest left aside. @param enough what less than is left out */
function halfOfTotal(side: Chances, other: Chances, total: number, n: number, { chances, reach }: Halves, enough: number): number {
  const from = Math.max(side.from, total - other.from - other.length + 1, Math.ceil((total - reach) / 2));
  const to = Math.min(side.from + side.length - 1, total - other.from);
  const [ones, others] = [side.mass, other.mass];
  // Places of the counts 0: a count on this side, the same on the other, and none more here than there.
  const one = side.start - side.from;
  const back = other.start - other.from + total;
  const twos = n - total;
  if (to - from < FEW) return sumOfThree(ones, one, others, back, chances, twos, from, to);
  let peak = Math.min(to, Math.max(from, PLACE.peak));
  let greatest = ones[one + peak]! * others[back - peak]! * chances[twos + 2 * peak]!;
  for (let step = 1; step >= -1; step -= 2) {
    for (let next = peak + step; next >= from && next <= to; next += step) {
      const chance = ones[one + next]! * others[back - next]! * chances[twos + 2 * next]!;
      if (chance <= greatest) break;
      [greatest, peak] = [chance, next];
    }
  }
  PLACE.peak = peak;
  if (greatest < enough) return 0;
  let first = Math.min(peak, Math.max(from, PLACE.first));
  while (first > from && ones[one + first - 1]! * others[back - first + 1]! * chances[twos + 2 * first - 2]! >= enough) first--;
  while (first < peak && ones[one + first]! * others[back - first]! * chances[twos + 2 * first]! < enough) first++;
  let last = Math.min(to, Math.max(peak, PLACE.last));
  while (last < to && ones[one + last + 1]! * others[back - last - 1]! * chances[twos + 2 * last + 2]! >= enough) last++;
  while (last > peak && ones[one + last]! * others[back - last]! * chances[twos + 2 * last]! < enough) last--;
  [PLACE.first, PLACE.last] = [first, last];
  return sumOfThree(ones, one, others, back, chances, twos, first, last);
}

/** The sum of products of three: one read from place to place, another backwards, the third by twos. Two sums in turn: a sum that waits for itself takes twice the time. */
function sumOfThree(
  ones: Float64Array,
  one: number,
  others: Float64Array,
  back: number,
  chances: Float64Array,
  twos: number,
  from: number,
  to: number,
): number {
  let [even, odd] = [0, 0];
  let at = from;
  for (; at < to; at += 2) {
    even += ones[one + at]! * others[back - at]! * chances[twos + 2 * at]!;
    odd += ones[one + at + 1]! * others[back - at - 1]! * chances[twos + 2 * at + 2]!;
  }
  return at === to ? even + odd + ones[one + at]! * others[back - at]! * chances[twos + 2 * at]! : even + odd;
}

/** The shortest run of levels that holds enough; of equally short ones the likeliest. */
function shortestRange(chances: readonly number[]): { readonly low: Level; readonly high: Level } {
  for (let length = 1; length < chances.length; length++) {
    const runs = chances.slice(length - 1).map((_, low) => chances.slice(low, low + length).reduce((sum, one) => sum + one, 0));
    const most = Math.max(...runs);
    const low = runs.indexOf(most);
    if (most >= HELD) return { low: low as Level, high: (low + length - 1) as Level };
  }
  return { low: 0, high: 5 };
}

/** The normal distribution's share below a value, to seven places (Abramowitz and Stegun, 1964, 26.2.17). */
function normalBelow(value: number): number {
  const t = 1 / (1 + 0.2316419 * Math.abs(value));
  const tail = t * (0.31938153 + t * (-0.356563782 + t * (1.781477937 + t * (-1.821255978 + t * 1.330274429))));
  const upper = tail * Math.exp(-(value ** 2) / 2) * 0.3989422804014327;
  return value >= 0 ? 1 - upper : upper;
}
