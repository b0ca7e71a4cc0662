import { type FigureMeasure, REACHES } from './figure.ts';
import type { Measure } from './measure.ts';
import type { Subjects } from './subject.ts';

/** Where a row of a scope is found: as the mean of one measure over a subject's marks, or as the share of residents of one indicator. */
export type FigureRow = {
  /** Place in the subjects' list. */
  readonly subject: number;
  readonly measure: FigureMeasure;
} & ({ readonly kind: 'mean'; readonly of: number } | { readonly kind: 'residents'; readonly reach: number });

/** The rows of each scope, in their order: subject by subject; residents' shares for single indicators only. */
export function figureRowsOf(subjects: Subjects, measures: readonly Measure[]): readonly FigureRow[] {
  return subjects.list.flatMap((_, subject): FigureRow[] => [
    ...measures.map((measure, of): FigureRow => ({ subject, measure, kind: 'mean', of })),
    ...(subject < subjects.firstIndicator
      ? []
      : REACHES.map((reach): FigureRow => ({ subject, measure: `residents-${reach}`, kind: 'residents', reach }))),
  ]);
}
