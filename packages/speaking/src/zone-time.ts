import { type Instant, instantFrom } from '@beffroi/domain';
import { Temporal } from 'temporal-polyfill';

/** A time zone by its IANA name, known to this machine: `Europe/Paris`. */
export type Zone = string & { readonly __brand: 'Zone' };
/** A day by a town's calendar: `2026-10-25`. */
export type WallDate = string & { readonly __brand: 'WallDate' };
/** A time as the clock on a town's wall says it: `02:30`. */
export type WallTime = string & { readonly __brand: 'WallTime' };

/** What a clock on a wall shows at an instant. */
export interface WallMoment {
  readonly date: WallDate;
  readonly time: WallTime;
  /** 1 Monday … 7 Sunday (ISO 8601). */
  readonly weekday: number;
}

/** What a local time can mean: one instant on most days, two or none when the hour is changed. */
export type WallMeaning =
  | { readonly kind: 'once'; readonly at: Instant }
  | { readonly kind: 'twice'; readonly first: Instant; readonly second: Instant }
  /** The clock jumps over it: as if it had not been put forward yet, or as if it had been already. */
  | { readonly kind: 'never'; readonly before: WallInstant; readonly after: WallInstant };

/** An instant with what the clock shows then. */
export interface WallInstant {
  readonly at: Instant;
  readonly time: WallTime;
}

/** Which of its meanings somebody chose for a local time that has not just one. */
export type WallChoice = 'first' | 'second' | 'before' | 'after';

/** The zones of France, by where the clock hangs. */
export const FRENCH_ZONES = [
  'Europe/Paris',
  'America/Guadeloupe',
  'America/Martinique',
  'America/Cayenne',
  'America/St_Barthelemy',
  'America/Marigot',
  'America/Miquelon',
  'Indian/Reunion',
  'Indian/Mayotte',
  'Indian/Kerguelen',
  'Pacific/Noumea',
  'Pacific/Wallis',
  'Pacific/Tahiti',
  'Pacific/Marquesas',
  'Pacific/Gambier',
] as readonly string[] as readonly Zone[];

/** Returns the zone where the machine knows one of this name; an offset (`+02:00`) is none. */
export function parseZone(text: string): Zone | null {
  if (!/^(?:UTC|[A-Za-z][A-Za-z0-9_+-]{1,30}(?:\/[A-Za-z0-9_+-]{1,30}){1,2})$/.test(text)) return null;
  return attempted(() => Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(text)) === null ? null : (text as Zone);
}

/** Returns the date where there is such a day from 1900 to 2199. */
export function parseWallDate(text: string): WallDate | null {
  if (!/^(?:19|20|21)\d\d-\d\d-\d\d$/.test(text)) return null;
  return attempted(() => Temporal.PlainDate.from(text)) === null ? null : (text as WallDate);
}

/** Returns the time where a clock can show it, `00:00` to `23:59`. */
export function parseWallTime(text: string): WallTime | null {
  return /^(?:[01]\d|2[0-3]):[0-5]\d$/.test(text) ? (text as WallTime) : null;
}

/** All that a local time can mean. Nothing is guessed: where it is not one instant, somebody has to say which they mean. */
export function meaningOf(date: WallDate, time: WallTime, zone: Zone): WallMeaning {
  const wall = Temporal.PlainDateTime.from(`${date}T${time}`);
  const [early, late] = (['earlier', 'later'] as const).map((disambiguation) => wall.toZonedDateTime(zone, { disambiguation }));
  const [first, second] = [instantFrom(early!.epochMilliseconds), instantFrom(late!.epochMilliseconds)];
  if (first === second) return { kind: 'once', at: first };
  if (early!.toPlainDateTime().equals(wall)) return { kind: 'twice', first, second };
  return { kind: 'never', before: { at: first, time: shown(early!) }, after: { at: second, time: shown(late!) } };
}

/** The instant that was chosen among the meanings of a local time; `null` while nobody has chosen one that it has. */
export function chosenInstant(meaning: WallMeaning, choice: WallChoice | null): Instant | null {
  if (meaning.kind === 'once') return meaning.at;
  if (meaning.kind === 'twice') return choice === 'first' || choice === 'second' ? meaning[choice] : null;
  return choice === 'before' || choice === 'after' ? meaning[choice].at : null;
}

/** What the clock of a zone shows at an instant. */
export function wallAt(instant: Instant, zone: Zone): WallMoment {
  const local = Temporal.Instant.from(instant).toZonedDateTimeISO(zone);
  return { date: local.toPlainDate().toString() as WallDate, time: shown(local), weekday: local.dayOfWeek };
}

/** The day in a zone. @param zone as it was read once and is kept since */
export function dayIn(zone: string, now: Date): WallDate {
  return wallAt(instantFrom(now.getTime()), zone as Zone).date;
}

/** The day so many days later, or sooner. */
export function daysAfter(date: WallDate, days: number): WallDate {
  return Temporal.PlainDate.from(date).add({ days }).toString() as WallDate;
}

/** 1 Monday … 7 Sunday (ISO 8601). */
export function weekdayOf(date: WallDate): number {
  return Temporal.PlainDate.from(date).dayOfWeek;
}

function shown(local: Temporal.ZonedDateTime): WallTime {
  return local.toPlainTime().toString({ smallestUnit: 'minute' }) as WallTime;
}

/** What cannot be read is nothing. */
function attempted<T>(read: () => T): T | null {
  try {
    return read();
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}
