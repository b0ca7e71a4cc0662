import { type DeskHours, without } from './coverage.ts';
import { daysFrom, hoursOn, type TimeQuestion, type TimeSpan } from './roster-plan.ts';
import { parseWallDate, parseWallTime, type WallDate, type WallTime, weekdayOf, type Zone } from './zone-time.ts';

/** Whole days on which a town hall is closed, the last one included. */
export interface ClosedDays {
  readonly from: WallDate;
  readonly until: WallDate;
}

/** When a town hall is open, by the clock on its wall. */
export interface OpeningHours {
  /** With the breaks in between: lunch. */
  readonly weekly: readonly DeskHours[];
  readonly closed: readonly ClosedDays[];
}

/** When it is open on some days, in instants. */
export interface OpenTimes {
  /** The earliest first. */
  readonly open: readonly TimeSpan[];
  /** Hours that the clock jumps over, or shows twice: nothing is open then until somebody writes other hours. */
  readonly questions: readonly TimeQuestion[];
}

/**
 * @param from the first day
 * @param until the last day, at most MOST_DAYS later
 * @throws RangeError where there are more
 */
export function openTimes(hours: OpeningHours, zone: Zone, from: WallDate, until: WallDate): OpenTimes {
  const days = daysFrom(from, until).filter((date) => !isClosed(hours, date));
  const planned = days.flatMap((date) =>
    hours.weekly.filter(({ weekday }) => weekday === weekdayOf(date)).map((one) => hoursOn(date, one, { zone, answers: [] })),
  );
  // Where the end of a break is not known, it is not known either when one is open again.
  const known = planned.filter(({ asked }) => asked.length === 0);
  const open = known.flatMap(({ whole, breaks }) => (whole === null ? [] : without([whole], breaks)));
  return {
    open: open.sort((one, other) => (one.start < other.start ? -1 : 1)),
    questions: planned.flatMap(({ asked }) => asked.map((question) => ({ shift: null, agent: null, ...question }))),
  };
}

const isClosed = ({ closed }: OpeningHours, date: WallDate): boolean => closed.some(({ from, until }) => from <= date && date <= until);

/** What somebody wrote of one day: four clocks, of which those of the break may be empty. */
export interface WrittenHours {
  readonly weekday: number;
  readonly from: string;
  readonly breakFrom: string;
  readonly breakTo: string;
  readonly to: string;
}

/**
 * The hours of a day as somebody wrote them.
 *
 * @returns `closed` where nothing stands; `null` where it says nothing clear: half a time, an end before its beginning, a break outside of the hours
 */
export function hoursOfDay({ weekday, from, breakFrom, breakTo, to }: WrittenHours): DeskHours | 'closed' | null {
  if ([from, breakFrom, breakTo, to].every((one) => one === '')) return 'closed';
  const [opens, closes] = [parseWallTime(from), parseWallTime(to)];
  if (opens === null || closes === null || opens >= closes) return null;
  if (breakFrom === '' && breakTo === '') return { weekday, from: opens, to: closes, breaks: [] };
  const lunch = { from: parseWallTime(breakFrom), to: parseWallTime(breakTo) };
  return isWithin(lunch, opens, closes) ? { weekday, from: opens, to: closes, breaks: [lunch] } : null;
}

type Clocks = { readonly from: WallTime; readonly to: WallTime };

function isWithin(
  lunch: { readonly from: WallTime | null; readonly to: WallTime | null },
  opens: WallTime,
  closes: WallTime,
): lunch is Clocks {
  return lunch.from !== null && lunch.to !== null && opens < lunch.from && lunch.from < lunch.to && lunch.to < closes;
}

/** Closed days as somebody wrote them, a line each: `2026-12-24` or `2026-12-24 2027-01-02`. `null` where a line is none. */
export function closedDays(text: string): readonly ClosedDays[] | null {
  const lines = text.split('\n').map((line) => line.trim());
  const days = lines.filter((line) => line !== '').map(closedLine);
  return days.every((one) => one !== null) ? days : null;
}

function closedLine(line: string): ClosedDays | null {
  const [first = '', last = first, ...more] = line.split(/\s+/);
  const [from, until] = [parseWallDate(first), parseWallDate(last)];
  return from === null || until === null || from > until || more.length > 0 ? null : { from, until };
}
