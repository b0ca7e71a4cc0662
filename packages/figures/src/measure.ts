import type { Mark } from './marks.ts';

/** What is averaged over marks. */
export const MEASURES = ['level', 'attainment', 'own', 'lecko2014'] as const;

export type Measure = (typeof MEASURES)[number];

/**
 * The value of a mark in a measure: levels from 0 to 5, attainment (level / ceiling) from 0 to 1; `null` for what was not observed, never 0.
 * A level above its ceiling would be a fault of the rubric, or a person's bold view: it attains all there is.
 */
export function markValue(mark: Mark, measure: Measure): number | null {
  switch (measure) {
    case 'level':
      return mark.level;
    case 'attainment':
      return mark.level === null ? null : Math.min(1, mark.level / mark.ceiling);
    case 'own':
      return mark.own;
    case 'lecko2014':
      return mark.lecko2014;
  }
}
