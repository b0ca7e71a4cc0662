import type { Mark } from './marks.ts';

/** What is averaged over marks, whatever their instrument. */
const COMMON = ['level', 'attainment'] as const;

/** `level`, `attainment`, or the id of a further scale. */
export type Measure = string;

/** What is averaged over marks, in the order of rows. @param scales ids of the instrument's further scales, in its order */
export function measuresOf(scales: readonly string[] = []): readonly Measure[] {
  return [...COMMON, ...scales];
}

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
    default:
      return mark.further[measure] ?? null;
  }
}
