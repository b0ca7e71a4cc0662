import { type Instant, instantFrom } from '@beffroi/domain';
import { dayIn, daysAfter, freeSlots, openTimes, type TimeSpan, type WallDate, wallAt, type Zone } from '@beffroi/speaking';
import { holdOpeningHours, type MeetingKind, type MeetingRow, openingHoursOf, type Schema, takenTimes } from '@beffroi/store';
import type { Kysely } from 'kysely';
import { zoneOf } from '../channel/zone-of.ts';
import { DeskRefusal } from '../refusal.ts';
import { hoursIn, type TownHours } from './hours.ts';

/** Days from today within which a slot can be chosen. */
export const DAYS_AHEAD = 60;

/** Days with free slots that are shown at once. */
export const DAYS_SHOWN = 4;

/** No town hall has more in so many days. */
const MOST_SLOTS = 20_000;

/** Whose slots are looked at. */
type SlotsOf = Pick<MeetingRow, 'territory' | 'kind' | 'minutes'> & { readonly zone: string; readonly id: number | null };

/** The free slots of a day. */
export interface SlotDay {
  readonly date: WallDate;
  readonly slots: readonly TimeSpan[];
}

/** The next free slots. */
export interface NextSlots {
  readonly days: readonly SlotDay[];
  /** From which day there are more; `null` for no more. */
  readonly later: WallDate | null;
}

/** The next days that have free slots. @param from not before this day; `null` for today */
export async function nextSlots(db: Kysely<Schema>, of: SlotsOf, from: WallDate | null, now: Date): Promise<NextSlots> {
  const row = await openingHoursOf(db, of.territory);
  if (row === null || of.minutes === null) return { days: [], later: null };
  const days = byDay(await freeOf(db, of, hoursIn(row), from, now), zoneOf(of));
  return { days: days.slice(0, DAYS_SHOWN), later: days[DAYS_SHOWN]?.date ?? null };
}

/**
 * Takes a slot for a meeting within an act: whoever takes one of the same town at the same time waits until this one is over.
 *
 * @throws DeskRefusal `slot-taken` when it is free no more, or nobody can come then
 */
export async function takeSlot(trx: Kysely<Schema>, of: SlotsOf, begins: Instant, now: Date): Promise<TimeSpan> {
  const row = await holdOpeningHours(trx, of.territory);
  const free = row === null ? [] : await freeOf(trx, of, hoursIn(row), wallAt(begins, zoneOf(of)).date, now);
  const slot = free.find(({ start }) => start === begins);
  if (slot === undefined) throw new DeskRefusal('slot-taken', 'Somebody else has taken it.');
  return slot;
}

/** How many people can be there at once by one kind of meeting. */
export const capacityFor = (kind: MeetingKind, { visits, calls }: TownHours): number => (kind === 'call-back' ? calls : visits);

async function freeOf(db: Kysely<Schema>, of: SlotsOf, hours: TownHours, from: WallDate | null, now: Date): Promise<readonly TimeSpan[]> {
  const zone = zoneOf(of);
  const today = dayIn(zone, now);
  const [first, last] = [from === null || from < today ? today : from, daysAfter(today, DAYS_AHEAD)];
  if (first > last) return [];
  const { open } = openTimes(hours.hours, zone, first, last);
  return freeSlots(open, {
    minutes: of.minutes!,
    capacity: capacityFor(of.kind, hours),
    taken: await takenIn(db, of, open),
    after: instantFrom(now.getTime() + hours.noticeHours * 3_600_000),
    most: MOST_SLOTS,
  });
}

async function takenIn(db: Kysely<Schema>, { territory, kind, id }: SlotsOf, open: readonly TimeSpan[]): Promise<readonly TimeSpan[]> {
  if (open.length === 0) return [];
  const [from, until] = [new Date(open[0]!.start), new Date(open.at(-1)!.end)];
  const rows = await takenTimes(db, { territory, kind, from, until, except: id });
  return rows.map((row) => ({ start: instantFrom(row.begins_at.getTime()), end: instantFrom(row.ends_at.getTime()) }));
}

function byDay(slots: readonly TimeSpan[], zone: Zone): readonly SlotDay[] {
  const days = Map.groupBy(slots, ({ start }) => wallAt(start, zone).date);
  return [...days].map(([date, ofDay]) => ({ date, slots: ofDay }));
}
