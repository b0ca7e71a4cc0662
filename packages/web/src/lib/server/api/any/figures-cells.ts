import type { SubjectFigures } from '@beffroi/observatory';

/** The figures of one subject, a row a measure. */
export const figuresCells = ({ figures }: Pick<SubjectFigures, 'figures'>) =>
  Object.entries(figures).map(([measure, { value, low, high, observed, unobserved, abstained }]) => ({
    measure,
    value,
    low,
    high,
    n_observed: observed,
    n_unobserved: unobserved,
    n_abstained: abstained,
  }));
