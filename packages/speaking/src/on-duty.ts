import type { Instant } from '@beffroi/domain';
import type { Roster } from './roster.ts';
import { type PlannedShift, planRoster, type TimeQuestion } from './roster-plan.ts';
import { daysAfter, wallAt } from './zone-time.ts';

/** Somebody whose shift it is. */
export interface OnDuty {
  readonly shift: PlannedShift;
  readonly onBreak: boolean;
}

/** One set of people goes and another one comes; who stays is in both. */
export interface PlannedHandOver {
  readonly at: Instant;
  readonly from: readonly string[];
  readonly to: readonly string[];
}

/** Who is on now, and what comes next. */
export interface DutyNow {
  readonly on: readonly OnDuty[];
  /** `null`: nothing changes within a week. */
  readonly next: PlannedHandOver | null;
  /** Times around now that somebody has to say the meaning of: who would be on then is not known. */
  readonly questions: readonly TimeQuestion[];
}

/** Who is on at an instant by a roster, with shifts that began the day before, and the next hand-over within a week. */
export function dutyAt(roster: Roster, at: Instant): DutyNow {
  const { date } = wallAt(at, roster.zone);
  const { shifts, questions } = planRoster(roster, daysAfter(date, -1), daysAfter(date, 7));
  return { on: whoIsOn(shifts, at), next: nextHandOver(shifts, at), questions };
}

/** Whose shift it is at an instant. */
export function whoIsOn(shifts: readonly PlannedShift[], at: Instant): readonly OnDuty[] {
  return shifts
    .filter(({ start, end }) => start <= at && at < end)
    .map((shift) => ({ shift, onBreak: shift.breaks.some(({ start, end }) => start <= at && at < end) }));
}

/** When others are on the next time, after an instant; `null` where nothing changes any more. A break hands nothing over. */
export function nextHandOver(shifts: readonly PlannedShift[], after: Instant): PlannedHandOver | null {
  const edges = [...new Set(shifts.flatMap(({ start, end }) => [start, end]))].filter((edge) => edge > after).sort();
  const from = agentsOn(shifts, after);
  for (const at of edges) {
    const to = agentsOn(shifts, at);
    if (to.join('\n') !== from.join('\n')) return { at, from, to };
  }
  return null;
}

function agentsOn(shifts: readonly PlannedShift[], at: Instant): readonly string[] {
  return [...new Set(whoIsOn(shifts, at).map(({ shift }) => shift.agent))].sort();
}
