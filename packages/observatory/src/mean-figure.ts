import type { FigureRow } from '@beffroi/store';

/** A mean with its uncertainty and what it rests on. */
export interface MeanFigure {
  /** `null` when nothing was observed. */
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly observed: number;
  readonly unobserved: number;
  readonly abstained: number;
}

/** A figure as it was kept; of one that was not, nothing was observed. */
export function meanOf(row: FigureRow | undefined): MeanFigure {
  if (row === undefined) return { value: null, low: null, high: null, observed: 0, unobserved: 0, abstained: 0 };
  const { value, low, high, n_observed, n_unobserved, n_abstained } = row;
  return { value, low, high, observed: n_observed, unobserved: n_unobserved, abstained: n_abstained };
}
