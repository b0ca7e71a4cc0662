import { type Actor, act, done } from '@beffroi/acts';
import { type DeskHours, type OpeningHours, parseWallTime } from '@beffroi/speaking';
import { type OpeningHoursRow, openingHoursOf, type Schema, type Store, setOpeningHours } from '@beffroi/store';
import type { Kysely } from 'kysely';
import { DeskRefusal } from '../refusal.ts';

/** When a town hall is open, and what can be had there by appointment. */
export interface TownHours {
  readonly hours: OpeningHours;
  /** How long a visit or a call is. */
  readonly slotMinutes: number;
  /** People who can come at the same time; 0: nobody comes by appointment. */
  readonly visits: number;
  /** People who can be called at the same time; 0: calls have no hour. */
  readonly calls: number;
  /** Hours between somebody's choice and the slot, at least. */
  readonly noticeHours: number;
  /** Where one comes, on one line. */
  readonly place: string;
  /** The town's own booking pages; `null` where it has none. */
  readonly bookingUrl: string | null;
}

const LIMITS = { slotMinutes: [5, 240], visits: [0, 50], calls: [0, 50], noticeHours: [0, 336] } as const;
const MOST_PLACE = 200;
const MOST_CLOSED = 100;
const MOST_URL = 500;

/**
 * Says when a town hall is open from now on. What was agreed before stands.
 *
 * @throws ActRefusal, DeskRefusal `not-valid` with the field
 */
export async function setHours(store: Store, actor: Actor, territory: string, wanted: TownHours, now: Date): Promise<void> {
  await act(store, actor, { act: 'hours.changed', territory, now }, async (trx) => {
    const hours = { ...wanted, place: wanted.place.trim(), bookingUrl: bookingUrl(wanted.bookingUrl) };
    assertHours(hours);
    const { slotMinutes, visits, calls, noticeHours, place } = hours;
    await setOpeningHours(trx, {
      ...{ territory, hours: JSON.stringify(hours.hours), slot_minutes: slotMinutes, visits, calls, notice_hours: noticeHours },
      ...{ place, booking_url: hours.bookingUrl, changed_at: now },
    });
    return done(`territory:${territory}`, { ...hours });
  });
}

/** @returns `null` where nobody has said it */
export async function townHours(db: Kysely<Schema>, territory: string): Promise<TownHours | null> {
  const row = await openingHoursOf(db, territory);
  return row === null ? null : hoursIn(row);
}

/** Opening hours as the database keeps them. */
export function hoursIn(row: OpeningHoursRow): TownHours {
  return {
    hours: row.hours as unknown as OpeningHours,
    ...{ slotMinutes: row.slot_minutes, visits: row.visits, calls: row.calls, noticeHours: row.notice_hours },
    ...{ place: row.place, bookingUrl: row.booking_url },
  };
}

function assertHours(hours: TownHours): void {
  for (const [field, [least, most]] of Object.entries(LIMITS)) {
    const value = hours[field as keyof typeof LIMITS];
    if (!Number.isInteger(value) || value < least || value > most) refuse(field, { least, most });
  }
  if (/\p{C}/u.test(hours.place) || hours.place.length > MOST_PLACE) refuse('place', { most: MOST_PLACE });
  if (hours.visits > 0 && hours.place === '') refuse('place', { most: MOST_PLACE });
  if (hours.hours.closed.length > MOST_CLOSED) refuse('closed', { most: MOST_CLOSED });
  const { weekly } = hours.hours;
  if (new Set(weekly.map(({ weekday }) => weekday)).size !== weekly.length || !weekly.every(isDay)) refuse('weekly', {});
}

function isDay({ weekday, from, to, breaks }: DeskHours): boolean {
  const clocks = [from, ...breaks.flatMap((one) => [one.from, one.to]), to];
  return (
    weekday >= 1 && weekday <= 7 && clocks.every((clock, at) => parseWallTime(clock) !== null && (at === 0 || clocks[at - 1]! < clock))
  );
}

/** Only a page that a browser opens safely: what others are sent to by a town's account. */
function bookingUrl(written: string | null): string | null {
  if (written === null || written.trim() === '') return null;
  const url = written.length > MOST_URL ? null : URL.parse(written.trim());
  if (url === null || url.protocol !== 'https:' || url.username !== '' || url.password !== '') refuse('bookingUrl', { most: MOST_URL });
  return url.href;
}

function refuse(field: string, values: Readonly<Record<string, number>>): never {
  throw new DeskRefusal('not-valid', `The opening hours cannot be like that: ${field}.`, { field, ...values });
}
