import type { Measure } from './measure.ts';
import type { Subject } from './subject.ts';

/** Which towns a figure is about; `scopeId` is empty for the whole panel. */
export type Scope = 'panel' | 'stratum' | 'department' | 'region';

/** The levels that residents' shares are given for. */
export const REACHES = [1, 2, 3, 4, 5] as const;

/** A mean over marks, or `residents-k`: the share of inhabitants whose town reaches level k. */
export type FigureMeasure = Measure;

/** A statistic with its uncertainty and what it rests on. */
export interface Statistic {
  /** `null` when nothing was observed. */
  readonly value: number | null;
  /** Bounds of the 95 % interval; `null` where there are too few towns (or services of one town) to tell. */
  readonly low: number | null;
  readonly high: number | null;
  /** Marks observed: with a level, or an absence. */
  readonly nObserved: number;
  readonly nUnobserved: number;
  readonly nAbstained: number;
}

/** One row of figures: which towns, which services, which measure. */
export interface Figure extends Subject, Statistic {
  readonly scope: Scope;
  readonly scopeId: string;
  readonly measure: FigureMeasure;
}
