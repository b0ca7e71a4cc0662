import type { Instant } from '@beffroi/domain';
import type { Absence, AnsweredTime, Roster, ShiftHours, SingleShift, WallHours } from './roster.ts';
import { chosenInstant, daysAfter, meaningOf, type WallDate, type WallMeaning, type WallTime, weekdayOf, type Zone } from './zone-time.ts';

/** From an instant to another one, the end exclusive. */
export interface TimeSpan {
  readonly start: Instant;
  readonly end: Instant;
}

/** A shift of the roster on one day, in instants. */
export interface PlannedShift extends TimeSpan {
  readonly shift: string;
  /** On which it begins, by the town's calendar. */
  readonly date: WallDate;
  readonly agent: string;
  /** Whose it was before it was swapped; `null` where it is still theirs. */
  readonly insteadOf: string | null;
  readonly breaks: readonly TimeSpan[];
}

/** A local time of a shift that has not one meaning: nobody is planned for it until somebody says which they mean. */
export interface TimeQuestion {
  /** `null`: hours of the desk itself. */
  readonly shift: string | null;
  readonly agent: string | null;
  readonly date: WallDate;
  readonly time: WallTime;
  readonly meaning: WallMeaning;
}

/** The shifts of some days. */
export interface RosterPlan {
  /** The earliest first. */
  readonly shifts: readonly PlannedShift[];
  /** Those whose agent is away, and that nobody took. */
  readonly uncovered: readonly PlannedShift[];
  readonly questions: readonly TimeQuestion[];
}

/** Days that are planned at once. */
export const MOST_DAYS = 400;

/**
 * All shifts that begin on some days.
 *
 * @param from the first day
 * @param until the last day, at most MOST_DAYS later
 * @throws RangeError where there are more
 */
export function planRoster(roster: Roster, from: WallDate, until: WallDate): RosterPlan {
  const days = daysFrom(from, until);
  const weekly = days.flatMap((date) => weeklyOn(roster, date));
  const single = roster.single.filter(({ date }) => date >= from && date <= until);
  const planned = [...weekly, ...single].map((shift) => plannedOn(shift, roster));
  const shifts = planned.flatMap(({ shift }) => (shift === null ? [] : [shift])).sort(byStart);
  const away = (shift: PlannedShift): boolean => isAway(roster.absences, shift);
  return {
    shifts: shifts.filter((shift) => !away(shift)),
    uncovered: shifts.filter(away),
    questions: planned.flatMap(({ questions }) => questions),
  };
}

/** By what local times are read: the zone, and what was answered where they have not one meaning. */
export interface WallReading {
  readonly zone: Zone;
  readonly answers: readonly AnsweredTime[];
}

/** A local time that has to be asked about, of whatever stands there. */
type AskedTime = Omit<TimeQuestion, 'shift' | 'agent'>;

/** Hours of one day in instants, or what has to be asked before they are. */
export interface HoursInTime {
  /** `null` while something has to be asked. */
  readonly whole: TimeSpan | null;
  readonly breaks: readonly TimeSpan[];
  readonly asked: readonly AskedTime[];
}

/** Hours of a day as spans, or the questions that they raise. */
export function hoursOn(date: WallDate, hours: ShiftHours, reading: WallReading): HoursInTime {
  const whole = spanFrom(date, hours, reading);
  // A break at one in the night of a shift that begins at ten in the evening is on the next day.
  const breaks = hours.breaks.map((one) => spanFrom(one.from < hours.from ? daysAfter(date, 1) : date, one, reading));
  return {
    whole: whole.span,
    breaks: breaks.flatMap(({ span }) => within(span, whole.span)),
    asked: [whole, ...breaks].flatMap(({ asked }) => asked),
  };
}

function spanFrom(
  date: WallDate,
  { from, to }: WallHours,
  reading: WallReading,
): { readonly span: TimeSpan | null; readonly asked: readonly AskedTime[] } {
  const times = [readTime(date, from, reading), readTime(to > from ? date : daysAfter(date, 1), to, reading)];
  const [start, end] = times.map(({ at }) => at);
  if (start && end && start < end) return { span: { start, end }, asked: [] };
  // Answers that put the end before the beginning are no answers.
  const unclear = times.filter(({ at, question }) => at === null || (start && end && question.meaning.kind !== 'once'));
  return { span: null, asked: unclear.map(({ question }) => question) };
}

function readTime(
  date: WallDate,
  time: WallTime,
  { zone, answers }: WallReading,
): { readonly at: Instant | null; readonly question: AskedTime } {
  const meaning = meaningOf(date, time, zone);
  const answer = answers.findLast((one) => one.date === date && one.time === time)?.means ?? null;
  return { at: chosenInstant(meaning, answer), question: { date, time, meaning } };
}

/** Days from the first to the last. */
export function daysFrom(from: WallDate, until: WallDate): readonly WallDate[] {
  const days: WallDate[] = [];
  for (let date = from; date <= until; date = daysAfter(date, 1)) {
    if (days.length > MOST_DAYS) throw new RangeError(`more than ${MOST_DAYS} days`);
    days.push(date);
  }
  return days;
}

function weeklyOn({ weekly }: Roster, date: WallDate): readonly SingleShift[] {
  const weekday = weekdayOf(date);
  return weekly
    .filter((shift) => shift.weekday === weekday && shift.since <= date && (shift.until === null || date <= shift.until))
    .map(({ id, agent, from, to, breaks }) => ({ id, agent, from, to, breaks, date }));
}

function plannedOn(
  shift: SingleShift,
  roster: Roster,
): { readonly shift: PlannedShift | null; readonly questions: readonly TimeQuestion[] } {
  const { id, date } = shift;
  const swap = roster.swaps.findLast((one) => one.shift === id && one.date === date);
  const agent = swap?.agent ?? shift.agent;
  const { whole, breaks, asked } = hoursOn(date, shift, roster);
  const questions = asked.map((question) => ({ shift: id, agent, ...question }));
  if (whole === null || questions.length > 0) return { shift: null, questions };
  const insteadOf = agent === shift.agent ? null : shift.agent;
  return { shift: { shift: id, date, agent, insteadOf, breaks, ...whole }, questions };
}

function isAway(absences: readonly Absence[], { agent, date }: PlannedShift): boolean {
  return absences.some((absence) => absence.agent === agent && absence.from <= date && date <= absence.until);
}

/** What of a break lies in its shift. */
function within(span: TimeSpan | null, whole: TimeSpan | null): readonly TimeSpan[] {
  if (span === null || whole === null) return [];
  // Instants sort as text.
  const start = [span.start, whole.start].sort()[1]!;
  const end = [span.end, whole.end].sort()[0]!;
  return start < end ? [{ start, end }] : [];
}

function byStart(one: PlannedShift, other: PlannedShift): number {
  return one.start < other.start ? -1 : one.start > other.start ? 1 : one.shift < other.shift ? -1 : 1;
}
