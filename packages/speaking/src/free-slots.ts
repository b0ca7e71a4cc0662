import { type Instant, instantFrom } from '@beffroi/domain';
import type { TimeSpan } from './roster-plan.ts';

/** What slots are wanted. */
export interface SlotsWanted {
  /** How long each is; above 0. */
  readonly minutes: number;
  /** How many people at the same time; 0: none. */
  readonly capacity: number;
  /** What is taken already. */
  readonly taken: readonly TimeSpan[];
  /** None begins before. */
  readonly after: Instant;
  /** At most so many. */
  readonly most: number;
}

const MINUTE = 60_000;

/** The next free slots of a length within some open times, one after the other from each opening on. */
export function freeSlots(open: readonly TimeSpan[], { minutes, capacity, taken, after, most }: SlotsWanted): readonly TimeSpan[] {
  const slots: TimeSpan[] = [];
  for (const span of open) {
    for (const slot of slotsOf(span, minutes * MINUTE)) {
      if (slots.length >= most) return slots;
      if (slot.start >= after && isFree(slot, taken, capacity)) slots.push(slot);
    }
  }
  return slots;
}

/** Whether one more can come: never more than so many at once, also where slots had another length before. */
function isFree({ start, end }: TimeSpan, taken: readonly TimeSpan[], capacity: number): boolean {
  return taken.filter((one) => one.start < end && start < one.end).length < capacity;
}

function* slotsOf({ start, end }: TimeSpan, length: number): Generator<TimeSpan> {
  const last = Date.parse(end);
  for (let at = Date.parse(start); at + length <= last; at += length) yield { start: instantFrom(at), end: instantFrom(at + length) };
}
