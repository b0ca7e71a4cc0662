import { type NextSlots, zoneOf } from '@beffroi/desk';
import type { Instant, Language } from '@beffroi/domain';
import { meaningOf, wallAt } from '@beffroi/speaking';
import { clockOf, weekdayOf } from '#lib/desk-clock.ts';
import { meetings } from '#lib/messages/meetings.ts';

/** Free slots as a page shows them, by day. */
export function shownSlots({ days, later }: NextSlots, zone: string, language: Language) {
  return {
    later,
    days: days.map(({ date, slots }) => ({
      date,
      day: weekdayOf(new Date(slots[0]!.start), zone, language),
      slots: slots.map(({ start }) => ({ start, clock: slotClock(start, zone, language) })),
    })),
  };
}

export type ShownSlots = ReturnType<typeof shownSlots>;

/** The hour on the wall, and which of the two where the clock shows it twice. */
function slotClock(start: Instant, zone: string, language: Language): string {
  const clock = clockOf(new Date(start), zone, language);
  const town = zoneOf({ zone });
  const { date, time } = wallAt(start, town);
  const meaning = meaningOf(date, time, town);
  if (meaning.kind !== 'twice') return clock;
  const say = meetings[language];
  return `${clock} (${meaning.first === start ? say.firstTime : say.secondTime})`;
}
