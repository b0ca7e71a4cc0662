import type { Instant } from '@beffroi/domain';
import type { AnsweredTime, ShiftHours } from './roster.ts';
import { daysFrom, hoursOn, type PlannedShift, type TimeQuestion, type TimeSpan } from './roster-plan.ts';
import { type WallDate, weekdayOf, type Zone } from './zone-time.ts';

/** A time at which two shifts stand; `same-agent`: one person is planned twice. */
export interface ShiftOverlap extends TimeSpan {
  readonly kind: 'two-agents' | 'same-agent';
  readonly shifts: readonly [PlannedShift, PlannedShift];
}

/** Hours at which somebody should be on, every week. */
export interface DeskHours extends ShiftHours {
  /** 1 Monday … 7 Sunday. */
  readonly weekday: number;
}

/** A time within the desk's hours at which nobody is there; `break`: somebody is on, and eats. */
export interface CoverageGap extends TimeSpan {
  readonly kind: 'nobody' | 'break';
}

/** What of the desk's hours nobody covers. */
export interface CoverageGaps {
  readonly gaps: readonly CoverageGap[];
  readonly questions: readonly TimeQuestion[];
}

/** Shifts that overlap, pair by pair, the earliest first. A hand-over is none. */
export function overlapsIn(shifts: readonly PlannedShift[]): readonly ShiftOverlap[] {
  const sorted = [...shifts].sort((one, other) => (one.start < other.start ? -1 : 1));
  return sorted.flatMap((one, at) => {
    const overlaps: ShiftOverlap[] = [];
    for (const other of sorted.slice(at + 1)) {
      if (other.start >= one.end) break;
      const kind = one.agent === other.agent ? 'same-agent' : 'two-agents';
      overlaps.push({ kind, start: other.start, end: earlier(one.end, other.end), shifts: [one, other] });
    }
    return overlaps;
  });
}

/** When nobody is on though the desk should speak, on some days. */
export function gapsIn(
  shifts: readonly PlannedShift[],
  hours: readonly DeskHours[],
  days: { readonly from: WallDate; readonly until: WallDate; readonly zone: Zone; readonly answers: readonly AnsweredTime[] },
): CoverageGaps {
  const wanted = daysFrom(days.from, days.until).flatMap((date) =>
    hours.filter(({ weekday }) => weekday === weekdayOf(date)).map((one) => hoursOn(date, one, days)),
  );
  const open = wanted.flatMap(({ whole, breaks }) => (whole === null ? [] : without([whole], breaks)));
  const present = shifts.flatMap((shift) => without([shift], shift.breaks));
  const gaps = without(open, shifts).map((span) => ({ kind: 'nobody' as const, ...span }));
  const eaten = without(without(open, present), gaps).map((span) => ({ kind: 'break' as const, ...span }));
  return {
    gaps: [...gaps, ...eaten].sort((one, other) => (one.start < other.start ? -1 : 1)),
    questions: wanted.flatMap(({ asked }) => asked.map((question) => ({ shift: null, agent: null, ...question }))),
  };
}

/** What of some spans lies in none of others. */
export function without(spans: readonly TimeSpan[], others: readonly TimeSpan[]): readonly TimeSpan[] {
  const sorted = [...others].sort((one, other) => (one.start < other.start ? -1 : 1));
  return spans.flatMap(({ start, end }) => {
    const left: TimeSpan[] = [];
    let from: Instant = start;
    for (const other of sorted) {
      if (other.end <= from || other.start >= end) continue;
      if (other.start > from) left.push({ start: from, end: other.start });
      from = other.end;
    }
    return from < end ? [...left, { start: from, end }] : left;
  });
}

function earlier(one: Instant, other: Instant): Instant {
  return one < other ? one : other;
}
