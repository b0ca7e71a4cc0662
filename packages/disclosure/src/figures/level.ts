import type { Level } from '@beffroi/domain';
import { LEVEL_CELLS } from '../answers.ts';
import { levelsOf, pooled } from './pool.ts';
import { added, type Chances, cellChances, runningSums } from './posterior.ts';
import type { ToldHistogram } from './told-histogram.ts';
import { samplingLeft } from './uncertainty.ts';

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
  const cells = cellChances(told);
  const levels = cells.slice(0, LEVEL_CELLS);
  // Neither is asked for all levels together: those sums are the widest, and would be made for nothing.
  const below = runningSums(levels.slice(0, -1), told.n);
  const above = runningSums(levels.slice(1).toReversed(), told.n).toReversed();
  const rest = cells.slice(LEVEL_CELLS).reduce((one, other) => added(one, other, told.n));
  const halves = halvesOf(told);
  const atMost = chancesAtMost((level) => chanceOfHalf(below[level]!, above[level]!, rest, told.n, halves), likelyMedian(told));
  if (atMost.some((chance) => Number.isNaN(chance))) return null;
  return atMost.map((chance, level) => Math.max(0, chance - (atMost[level - 1] ?? 0)));
}

/** So near to none, or to all, that nobody could tell: beyond it nothing is reckoned. */
const NOTHING = 1e-12;

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

/** How likely half of all are at or below a level where so many more sheets are than are above it: for every difference from -n to n. */
function halvesOf(told: ToldHistogram): Float64Array {
  const spread = Math.sqrt(samplingLeft(told) * ((levelsOf(pooled([told], 'other-people'))?.share ?? 0) * told.n + 2));
  const halves = new Float64Array(2 * told.n + 1);
  for (let at = 0; at < halves.length; at++) halves[at] = spread === 0 ? Number(at >= told.n) : normalBelow((at - told.n) / spread);
  return halves;
}

/** Over all true counts at or below a level and above it that leave the rest for the other cells; `NaN` where there are none. */
function chanceOfHalf(below: Chances, above: Chances, rest: Chances, n: number, halves: Float64Array): number {
  const [lows, highs, others] = [below.mass, above.mass, rest.mass];
  // Two sums of each in turn: a sum that waits for itself takes twice the time.
  let [all, half, allBeside, halfBeside] = [0, 0, 0, 0];
  for (let at = 0; at < lows.length; at++) {
    const low = below.from + at;
    const chanceOfLow = lows[at]!;
    const middle = low - above.from + n;
    // Counts above that leave a possible number to the rest, and are not nobody's level: looking up others is what takes time.
    const most = n - low - above.from - rest.from;
    const first = Math.max(low + above.from === 0 ? 1 : 0, most - others.length + 1);
    const last = Math.min(highs.length - 1, most);
    let over = first;
    for (; over < last; over += 2) {
      const chance = chanceOfLow * highs[over]! * others[most - over]!;
      const beside = chanceOfLow * highs[over + 1]! * others[most - over - 1]!;
      all += chance;
      half += chance * halves[middle - over]!;
      allBeside += beside;
      halfBeside += beside * halves[middle - over - 1]!;
    }
    if (over > last) continue;
    const chance = chanceOfLow * highs[over]! * others[most - over]!;
    all += chance;
    half += chance * halves[middle - over]!;
  }
  return (half + halfBeside) / (all + allBeside);
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
