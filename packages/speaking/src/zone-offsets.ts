import type { Instant } from '@beffroi/domain';
import { Temporal } from 'temporal-polyfill';
import type { TimeSpan } from './roster-plan.ts';
import type { Zone } from './zone-time.ts';

/** From when on a zone is how far from UTC. */
export interface ZoneOffset {
  /** By the clock that hung there until then: `2026-03-29T02:00:00`. */
  readonly onset: string;
  /** Minutes from UTC until then. */
  readonly before: number;
  /** Minutes from UTC since. */
  readonly offset: number;
  /** Whether the clock is put forward for the summer. */
  readonly isSummer: boolean;
}

/** What is said of a zone that has not been changed for years: since when does not matter. */
const LONG_AGO = '1970-01-01T00:00:00';

/** How far a zone is from UTC at a time, from the change before it to the first two after its beginning: whoever computes with less is wrong beside the change. */
export function offsetsAround({ start, end }: TimeSpan, zone: Zone): readonly ZoneOffset[] {
  const begins = Temporal.Instant.from(start).toZonedDateTimeISO(zone);
  const before = begins.getTimeZoneTransition('previous');
  const recent = before !== null && before.year >= begins.year - 1 ? [offsetSince(before)] : [steady(begins)];
  const next = begins.getTimeZoneTransition('next');
  const after = next?.getTimeZoneTransition('next') ?? null;
  const later = [next, after].flatMap((one) => (one !== null && one.year <= yearAfter(end, zone) ? [offsetSince(one)] : []));
  return [...recent, ...later];
}

/** Whether the hour is changed within a time, or so many hours before or after it. */
export function isNearChange({ start, end }: TimeSpan, zone: Zone, hours: number): boolean {
  const from = Temporal.Instant.from(start).subtract({ hours }).toZonedDateTimeISO(zone);
  const change = from.getTimeZoneTransition('next')?.toInstant() ?? null;
  return change !== null && Temporal.Instant.compare(change, Temporal.Instant.from(end).add({ hours })) <= 0;
}

const MINUTE = 60_000_000_000;

const minutesOf = (at: Temporal.ZonedDateTime): number => Math.round(at.offsetNanoseconds / MINUTE);

const yearAfter = (end: Instant, zone: Zone): number => Temporal.Instant.from(end).toZonedDateTimeISO(zone).year + 1;

const steady = (at: Temporal.ZonedDateTime): ZoneOffset => ({
  onset: LONG_AGO,
  before: minutesOf(at),
  offset: minutesOf(at),
  isSummer: false,
});

function offsetSince(change: Temporal.ZonedDateTime): ZoneOffset {
  const before = minutesOf(change.subtract({ nanoseconds: 1 }));
  const offset = minutesOf(change);
  const onset = change.toPlainDateTime().subtract({ minutes: offset - before });
  return { onset: onset.toString({ smallestUnit: 'second' }), before, offset, isSummer: offset > before };
}
