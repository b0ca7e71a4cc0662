import type { Language } from '@beffroi/domain';
import { openDataWaves } from '@beffroi/observatory';
import { repliesUntil } from '@beffroi/review';
import { calendarText, contentLine } from '@beffroi/table-formats';
import { hrefIn } from '@beffroi/ui/href-in.ts';
import type { House } from '@beffroi/ui/server/house.ts';
import { reach } from '../../messages/reach.ts';
import { fictionSaid } from '../fiction.ts';

/** A day of the observatory. */
export interface PublicDay {
  /** The same for ever. */
  readonly id: string;
  /** Instant; what calendars show is its day in France. */
  readonly at: string;
  readonly title: string;
  readonly description: string;
  /** Whole address of the page that tells more. */
  readonly url: string;
}

/** The days that concern everybody: when towns' answers end, and when waves were published. What an embargo could hold back is announced by nobody. */
export async function publicDays(house: House, language: Language, origin: string): Promise<readonly PublicDay[]> {
  const say = reach[language];
  const now = house.now();
  const open = new Set(house.instruments.flatMap(({ id, embargo }) => (embargo === undefined ? [id] : [])));
  const replies = (await repliesUntil(house.store, now)).filter(({ instrument }) => open.has(instrument));
  const published = await openDataWaves(house, now);
  const fiction = await fictionSaid(house, language);
  const days = [
    ...replies.map(({ wave, until }) => ({
      ...{ id: `reponses-${wave}`, at: until.toISOString(), title: say.replyEnds(wave), description: say.replyEndsSaid },
      url: origin + hrefIn(language, '/reponses'),
    })),
    ...published.map(({ name, publishedAt }) => ({
      ...{ id: `publication-${name}`, at: publishedAt, title: say.published(name), description: '' },
      url: origin + hrefIn(language, `/donnees/${encodeURIComponent(name)}`),
    })),
  ];
  return fiction === null ? days : days.map((day) => ({ ...day, description: `${day.description}\n${fiction}`.trim() }));
}

const DAY = new Intl.DateTimeFormat('fr-CA', { timeZone: 'Europe/Paris', year: 'numeric', month: '2-digit', day: '2-digit' });
const digits = (written: string): string => written.replace(/[-:]/g, '');
const dayAfter = (day: string): string => new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);

/** Days as a calendar that can be subscribed to (RFC 5545): whole days, which no zone moves. @param host of the site: part of the names */
export function daysCalendar(days: readonly PublicDay[], name: string, host: string): string {
  const events = days.map(({ id, at, title, description, url }) => {
    const day = DAY.format(new Date(at));
    return [
      contentLine('BEGIN', 'VEVENT'),
      contentLine('UID', calendarText(`${id}@${host}`)),
      contentLine('DTSTAMP', `${digits(at.slice(0, 19))}Z`),
      contentLine('DTSTART;VALUE=DATE', digits(day)),
      contentLine('DTEND;VALUE=DATE', digits(dayAfter(day))),
      contentLine('SUMMARY', calendarText(title)),
      description === '' ? '' : contentLine('DESCRIPTION', calendarText(description)),
      contentLine('URL', url),
      contentLine('TRANSP', 'TRANSPARENT'),
      contentLine('END', 'VEVENT'),
    ].join('');
  });
  return [
    ...[contentLine('BEGIN', 'VCALENDAR'), contentLine('VERSION', '2.0'), contentLine('PRODID', '-//Beffroi//Days//EN')],
    ...[contentLine('NAME', calendarText(name)), contentLine('X-WR-CALNAME', calendarText(name))],
    ...[contentLine('REFRESH-INTERVAL;VALUE=DURATION', 'PT12H'), contentLine('X-PUBLISHED-TTL', 'PT12H')],
    ...events,
    contentLine('END', 'VCALENDAR'),
  ].join('');
}
