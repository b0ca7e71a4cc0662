import { type Instant, instantFrom } from '@beffroi/domain';
import { isNearChange, type TimeSpan, type WallMoment, wallAt, type Zone } from '@beffroi/speaking';
import { calendarText, contentLine } from '@beffroi/table-formats';
import { zoneLines } from './zone-lines.ts';

/** An appointment as calendars keep it. */
export interface CalendarEvent extends TimeSpan {
  /** The same for its whole life. */
  readonly uid: string;
  /** One more at each change: calendars take the highest. */
  readonly sequence: number;
  readonly changedAt: Date;
  readonly isCancelled: boolean;
  readonly zone: Zone;
  readonly summary: string;
  readonly description: string;
  /** Empty where nobody goes anywhere. */
  readonly location: string;
  /** Page where it can be changed; `null` for none. */
  readonly url: string | null;
}

/**
 * A calendar with one event (RFC 5545). It is a file and no message between calendars, so that it names no method, organizer or attendee: nobody's address.
 *
 * @returns lines that end with CRLF
 */
export function calendarOf(event: CalendarEvent): string {
  const { zone, isCancelled } = event;
  return [
    contentLine('BEGIN', 'VCALENDAR'),
    contentLine('VERSION', '2.0'),
    contentLine('PRODID', '-//Beffroi//Desk//EN'),
    zoneLines(zone, event),
    contentLine('BEGIN', 'VEVENT'),
    contentLine('UID', calendarText(event.uid)),
    contentLine('DTSTAMP', utc(instantFrom(event.changedAt.getTime()))),
    contentLine('SEQUENCE', String(event.sequence)),
    contentLine('STATUS', isCancelled ? 'CANCELLED' : 'CONFIRMED'),
    ...timeLines(event),
    contentLine('SUMMARY', calendarText(event.summary)),
    textLine('DESCRIPTION', event.description),
    textLine('LOCATION', event.location),
    event.url === null ? '' : contentLine('URL', event.url),
    contentLine('END', 'VEVENT'),
    contentLine('END', 'VCALENDAR'),
  ].join('');
}

/** Readers of calendars differ in the hours beside a change of the hour. */
const HOURS_APART = 3;

/** By the clock on the wall, for that is what people agreed on; near a change of the hour in UTC, which has one meaning. */
function timeLines({ start, end, zone }: CalendarEvent): readonly string[] {
  const inUtc = isNearChange({ start, end }, zone, HOURS_APART);
  return (
    [
      ['DTSTART', start],
      ['DTEND', end],
    ] as const
  ).map(([name, at]) => (inUtc ? contentLine(name, utc(at)) : contentLine(`${name};TZID=${zone}`, wallDigits(wallAt(at, zone)))));
}

const digits = (written: string): string => written.replace(/[-:]/g, '');

const utc = (at: Instant): string => `${digits(at.slice(0, 19))}Z`;

const wallDigits = ({ date, time }: WallMoment): string => `${digits(`${date}T${time}`)}00`;

const textLine = (name: string, text: string): string => (text === '' ? '' : contentLine(name, calendarText(text)));
