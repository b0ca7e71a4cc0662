import { MANDATE_YEARS, type MandatePoint, mandateFrom } from './mandate.ts';

/** A point of a mandate that is still to come. */
export interface PointToCome {
  readonly point: Exclude<MandatePoint, 'baseline'>;
  /** The month around which it is measured: `2028-03`. */
  readonly month: string;
}

/** The two checks by the anniversaries that they are nearest to, and the end, whose wave is the last of the last year: see `mandateMarks`. */
const POINTS = [
  { point: 'first-check', years: 2 },
  { point: 'second-check', years: 4 },
  { point: 'end', years: MANDATE_YEARS },
] as const;

/**
 * The measurement that can tell what came of something: the first point of a mandate in the month of a day, or after it.
 *
 * @param year of the ballot that opened the mandate
 * @param day `2027-06-30`: when it is to be over; today, where that is later or nobody said
 * @returns `null` after the end of the mandate
 */
export function pointToCome(year: number, day: string): PointToCome | null {
  const { begins } = mandateFrom(year);
  for (const { point, years } of POINTS) {
    const month = `${Number(begins.slice(0, 4)) + years}${begins.slice(4, 7)}`;
    if (month >= day.slice(0, 7)) return { point, month };
  }
  return null;
}
