import { type CalendarEvent, calendarOf, zoneOf } from '@beffroi/desk';
import { instantFrom } from '@beffroi/domain';
import type { MeetingRow } from '@beffroi/store';

/** A meeting that has a time as a file for calendars. It is somebody's own: nobody on the way keeps it. */
export function calendarAnswer(meeting: MeetingRow, words: Pick<CalendarEvent, 'summary' | 'description' | 'url'>): Response {
  const calendar = calendarOf({
    ...{ uid: meeting.uid, sequence: meeting.sequence, changedAt: meeting.changed_at, isCancelled: meeting.cancelled_at !== null },
    ...{ zone: zoneOf(meeting), location: meeting.place, ...words },
    ...{ start: instantFrom(meeting.begins_at!.getTime()), end: instantFrom(meeting.ends_at!.getTime()) },
  });
  return new Response(calendar, {
    headers: {
      'content-type': 'text/calendar; charset=utf-8',
      'content-disposition': 'attachment; filename="rendez-vous.ics"',
      'cache-control': 'private, no-store',
      'x-robots-tag': 'noindex',
    },
  });
}
