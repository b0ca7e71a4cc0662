import { calendarText, contentLine } from '@beffroi/table-formats';
import { isOver } from '../is-over.ts';
import type { ActionView, PlanView } from '../plan-view.ts';

/** What events of a plan’s calendar say, in the language of who reads it, and where its pages lie. */
export interface CalendarWords {
  /** Of the whole: what calendars list it under. */
  readonly name: string;
  due(action: ActionView): string;
  step(action: ActionView): string;
  /** One text: who is in charge, what blocks it. */
  description(action: ActionView): string;
  /** Page of an action; `null` for none. */
  url(action: ActionView): string | null;
}

/** Days that an event is drawn again after at the latest (RFC 7986, 5.7): a feed is read as often as programs please. */
const REFRESH = 'PT12H';

/**
 * The days of a plan as a calendar (RFC 5545): when actions are due, and when their next small step is. Days are the authority’s and last all day, so that no
 * zone moves them. An action that is over has no event left; a name stays for ever, and counts up with the version of its action.
 *
 * @param site host of the house: part of the names
 */
export function planCalendar({ id, zone, actions }: PlanView, words: CalendarWords, site: string): string {
  const events = actions
    .filter((action) => !isOver(action))
    .flatMap((action) => [
      ...(action.due === null ? [] : [eventOf(action, 'due', action.due, words.due(action))]),
      ...(action.step?.due == null ? [] : [eventOf(action, 'step', action.step.due, words.step(action))]),
    ]);
  function eventOf(action: ActionView, kind: 'due' | 'step', day: string, summary: string): string {
    const url = words.url(action);
    return [
      contentLine('BEGIN', 'VEVENT'),
      contentLine('UID', `plan-${id}-${action.number}-${kind}@${site}`),
      contentLine('DTSTAMP', `${digits(action.madeAt.slice(0, 19))}Z`),
      contentLine('SEQUENCE', String(action.version)),
      contentLine('DTSTART;VALUE=DATE', digits(day)),
      contentLine('DTEND;VALUE=DATE', digits(dayAfter(day))),
      contentLine('SUMMARY', calendarText(summary)),
      words.description(action) === '' ? '' : contentLine('DESCRIPTION', calendarText(words.description(action))),
      url === null ? '' : contentLine('URL', url),
      // Nobody is busy for a whole day because something is due on it.
      contentLine('TRANSP', 'TRANSPARENT'),
      contentLine('END', 'VEVENT'),
    ].join('');
  }
  return [
    contentLine('BEGIN', 'VCALENDAR'),
    contentLine('VERSION', '2.0'),
    contentLine('PRODID', '-//Beffroi//Plan//EN'),
    contentLine('NAME', calendarText(words.name)),
    contentLine('X-WR-CALNAME', calendarText(words.name)),
    contentLine('X-WR-TIMEZONE', zone),
    contentLine('REFRESH-INTERVAL;VALUE=DURATION', REFRESH),
    contentLine('X-PUBLISHED-TTL', REFRESH),
    ...events,
    contentLine('END', 'VCALENDAR'),
  ].join('');
}

const digits = (written: string): string => written.replace(/[-:]/g, '');

const dayAfter = (day: string): string => new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);
