import type { WallChoice, WallDate, WallTime, Zone } from './zone-time.ts';

/** From when to when by the clock on the wall; an end that is not later than its beginning is on the next day. */
export interface WallHours {
  readonly from: WallTime;
  readonly to: WallTime;
}

/** When somebody is on, with the times in between at which they are not. */
export interface ShiftHours extends WallHours {
  readonly breaks: readonly WallHours[];
}

/** A shift of every week. */
export interface WeeklyShift extends ShiftHours {
  readonly id: string;
  readonly agent: string;
  /** 1 Monday … 7 Sunday, of its beginning. */
  readonly weekday: number;
  readonly since: WallDate;
  /** The last day; `null`: until it is changed. */
  readonly until: WallDate | null;
}

/** A shift of one day. */
export interface SingleShift extends ShiftHours {
  readonly id: string;
  readonly agent: string;
  readonly date: WallDate;
}

/** One takes another's shift, once. */
export interface ShiftSwap {
  readonly shift: string;
  /** On which it begins. */
  readonly date: WallDate;
  /** Who takes it. */
  readonly agent: string;
}

/** Whole days on which somebody takes no shift, the last one included. */
export interface Absence {
  readonly agent: string;
  readonly from: WallDate;
  readonly until: WallDate;
}

/** What somebody answered when a local time had not one meaning. */
export interface AnsweredTime {
  readonly date: WallDate;
  readonly time: WallTime;
  readonly means: WallChoice;
}

/** Who is on when, as people plan it: by the clock on the wall. */
export interface Roster {
  readonly zone: Zone;
  readonly weekly: readonly WeeklyShift[];
  readonly single: readonly SingleShift[];
  /** The last one for a shift and a day counts. */
  readonly swaps: readonly ShiftSwap[];
  readonly absences: readonly Absence[];
  readonly answers: readonly AnsweredTime[];
}
