import { type Interval, wilsonInterval } from '@beffroi/domain';
import type { Mark, Town } from './marks.ts';
import { markValue } from './measure.ts';

/** How evenly a town has developed its services. */
export interface Evenness {
  /**
   * 1 when all services have the same attainment, 0 when half have none and half all there is: the consensus of Tastle and Wierman
   * (International Journal of Approximate Reasoning 45, 2007) over attainments. `null` under two services observed.
   */
  readonly consensus: number | null;
  /** Levels over the services observed; `null` without any. Of an even number, the median is the middle of two levels. */
  readonly lowest: number | null;
  readonly median: number | null;
  readonly highest: number | null;
  /** Services within one level of the median. */
  readonly nearMedian: number;
  readonly nObserved: number;
  /**
   * Whether all services observed stand within one level of each other; one that stands at its ceiling may stand lower: no town could do
   * more. `null` where fewer than half of the services were observed.
   */
  readonly even: boolean | null;
}

/** @param marks of one town */
export function evennessOf(marks: readonly Mark[]): Evenness {
  const seen = marks.filter((mark) => mark.level !== null);
  const levels = seen.map((mark) => mark.level!).sort((a, b) => a - b);
  const n = levels.length;
  if (n === 0) return { consensus: null, lowest: null, median: null, highest: null, nearMedian: 0, nObserved: 0, even: null };
  const highest = levels[n - 1]!;
  const median = (levels[(n - 1) >> 1]! + levels[n >> 1]!) / 2;
  return {
    consensus: n < 2 ? null : consensusOf(seen.map((mark) => markValue(mark, 'attainment')!)),
    lowest: levels[0]!,
    median,
    highest,
    nearMedian: levels.filter((level) => Math.abs(level - median) <= 1).length,
    nObserved: n,
    even: n * 2 < marks.length ? null : seen.every(({ level, ceiling }) => level! >= highest - 1 || level! >= ceiling),
  };
}

/** 1 + Σ log₂(1 − |x − mean|) / n, for values from 0 to 1. */
function consensusOf(values: readonly number[]): number {
  const middle = values.reduce((sum, value) => sum + value, 0) / values.length;
  const apart = values.reduce((sum, value) => sum + Math.log2(1 - Math.abs(value - middle)), 0) / values.length;
  return Math.min(1, Math.max(0, 1 + apart));
}

/** How many towns of a panel developed their services evenly: the sentence of 2014 was "none". */
export interface EvenTowns {
  readonly even: number;
  /** Towns of which it can be said: half of their services or more were observed. */
  readonly judged: number;
  readonly unjudged: number;
  /** Wilson's 95 % interval of `even / judged`; `null` where none could be judged. */
  readonly interval: Interval | null;
}

export function evenTowns(towns: readonly Town[]): EvenTowns {
  const verdicts = towns.map(({ marks }) => evennessOf(marks).even);
  const even = verdicts.filter((verdict) => verdict === true).length;
  const judged = verdicts.filter((verdict) => verdict !== null).length;
  return { even, judged, unjudged: towns.length - judged, interval: wilsonInterval(even, judged) };
}
