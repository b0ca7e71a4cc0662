/** A mandate of municipal councillors. Days are those of the calendar: `2026-03-15`. */
export interface Mandate {
  /** Year of the ballot that opened it. */
  readonly year: number;
  /** First day of the month of the ballot: the decree sets the Sundays within March (electoral code, L. 227). */
  readonly begins: string;
  /** The same, six years later: all councillors are renewed together then, those elected meanwhile too (electoral code, L. 227). */
  readonly ends: string;
}

/** Years of a mandate (electoral code, L. 227). */
export const MANDATE_YEARS = 6;

/** A ballot of this row; the others are six years apart. What law has moved (2007 to 2008) lies before any wave. */
const A_BALLOT = 2026;

/** The mandate that the ballot of a year opened. */
export function mandateFrom(year: number): Mandate {
  return { year, begins: `${year}-03-01`, ends: `${year + MANDATE_YEARS}-03-01` };
}

/** Whether a municipal ballot was, or is to be, in this year. */
export function isBallotYear(year: number): boolean {
  return Number.isInteger(year) && (year - A_BALLOT) % MANDATE_YEARS === 0;
}

/** The mandate in course on a day: it begins in the month of its ballot. @param day `2026-11-24` */
export function mandateOn(day: string): Mandate {
  const year = Number(day.slice(0, 4));
  const passed = (((year - A_BALLOT) % MANDATE_YEARS) + MANDATE_YEARS) % MANDATE_YEARS;
  const ballot = passed === 0 && day < mandateFrom(year).begins ? year - MANDATE_YEARS : year - passed;
  return mandateFrom(ballot);
}

/** The points at which a mandate is measured, in order. */
export type MandatePoint = 'baseline' | 'first-check' | 'second-check' | 'end';

export const MANDATE_POINTS: readonly MandatePoint[] = ['baseline', 'first-check', 'second-check', 'end'];

/** A point of a mandate with the wave that stands for it. */
export interface MandateMark<Dated> {
  readonly point: MandatePoint;
  /** `null` where no wave was measured then. */
  readonly wave: Dated | null;
  /** Days within which a wave may stand for it: the first counts, the last does not. */
  readonly from: string;
  readonly until: string;
  /** Whether these are over: until then a later wave may take its place. */
  readonly settled: boolean;
}

/** Years before the ballot in which a wave still tells where the mandate began. */
const BASELINE_BEFORE = 2;
/** Years after it, where there is none before. */
const BASELINE_AFTER = 1;
/** Anniversaries of the ballot that the two checks are nearest to, and where one ends and the next begins. */
const CHECKS = [
  { point: 'first-check', at: 2, until: 3 },
  { point: 'second-check', at: 4, until: 5 },
] as const;

/**
 * Which wave stands for which point of a mandate. The baseline is the last wave before the ballot, of the two years before it; else the first within a year after. The first check is, of the
 * later waves of the first three years, the one nearest to the second anniversary; the second, of the two years after that, the one nearest to the fourth; the end is the last wave of the last
 * year. A wave stands for one point alone.
 *
 * @param waves dated by ISO instants, in any order
 * @param today `2026-11-24`: by it alone it is known which points are settled
 */
export function mandateMarks<Dated extends { readonly dated: string }>(
  mandate: Mandate,
  waves: readonly Dated[],
  today: string,
): readonly MandateMark<Dated>[] {
  const known = inOrder(waves);
  const within = (from: string, until: string): readonly Dated[] =>
    known.filter(({ dated }) => dayOf(dated) >= from && dayOf(dated) < until);
  const mark = (point: MandatePoint, wave: Dated | null, from: string, until: string): MandateMark<Dated> => ({
    ...{ point, wave, from, until },
    settled: until <= today,
  });
  const { begins, ends } = mandate;
  const [before, after] = [anniversary(begins, -BASELINE_BEFORE), anniversary(begins, BASELINE_AFTER)];
  const baseline = within(before, begins).at(-1) ?? within(begins, after)[0] ?? null;
  const later = (from: string, until: string): readonly Dated[] => within(from, until).filter((wave) => wave !== baseline);
  const checks = CHECKS.map(({ point, at, until }, place) => {
    const [first, last] = [place === 0 ? begins : anniversary(begins, CHECKS[place - 1]!.until), anniversary(begins, until)];
    return mark(point, nearest(later(first, last), anniversary(begins, at)), first, last);
  });
  const lastYear = anniversary(begins, MANDATE_YEARS - 1);
  return [mark('baseline', baseline, before, after), ...checks, mark('end', later(lastYear, ends).at(-1) ?? null, lastYear, ends)];
}

/** The waves by which a service is followed through a mandate so far, the oldest first: from the baseline on, or else from the first of the mandate. */
export function wavesOfMandate<Dated extends { readonly dated: string }>(mandate: Mandate, waves: readonly Dated[]): readonly Dated[] {
  const [baseline] = mandateMarks(mandate, waves, mandate.ends);
  const since = waves.filter(({ dated }) => dayOf(dated) >= mandate.begins && dayOf(dated) < mandate.ends);
  return inOrder(baseline?.wave == null || since.includes(baseline.wave) ? since : [baseline.wave, ...since]);
}

function inOrder<Dated extends { readonly dated: string }>(waves: readonly Dated[]): readonly Dated[] {
  return waves.toSorted((one, other) => (one.dated < other.dated ? -1 : 1));
}

const dayOf = (instant: string): string => instant.slice(0, 10);

function anniversary(day: string, years: number): string {
  return `${Number(day.slice(0, 4)) + years}${day.slice(4)}`;
}

function nearest<Dated extends { readonly dated: string }>(waves: readonly Dated[], day: string): Dated | null {
  const away = ({ dated }: Dated): number => Math.abs(Date.parse(dated) - Date.parse(day));
  return waves.reduce<Dated | null>((best, wave) => (best === null || away(wave) < away(best) ? wave : best), null);
}
