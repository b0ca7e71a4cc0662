import { type Instant, instantFrom } from '@beffroi/domain';
import { FRENCH_ZONES, type Zone } from '@beffroi/speaking';
import fc from 'fast-check';
import ICAL from 'ical.js';
import { describe, expect, it } from 'vitest';
import { type CalendarEvent, calendarOf } from './calendar.ts';

const EVENT: CalendarEvent = {
  ...{ uid: '7f9c1c52-6d0b-4a66-9a5d-0c2b1f3e4d5a', sequence: 0, changedAt: new Date('2026-11-24T10:00:00Z'), isCancelled: false },
  ...{ start: '2026-11-30T08:00:00.000Z' as Instant, end: '2026-11-30T08:20:00.000Z' as Instant, zone: 'Europe/Paris' as Zone },
  ...{ summary: 'Rendez-vous', description: '', location: 'Mairie, 1 place du Marché ; accueil', url: 'https://brezan.example/echange/x' },
};

/** As another reader understands it: with the zone that the calendar itself brings. */
function readBack(text: string) {
  const calendar = new ICAL.Component(ICAL.parse(text));
  const zone = new ICAL.Timezone(calendar.getFirstSubcomponent('vtimezone')!);
  const component = calendar.getFirstSubcomponent('vevent')!;
  const event = new ICAL.Event(component);
  const utc = (name: string): string => {
    const time = component.getFirstPropertyValue(name) as InstanceType<typeof ICAL.Time>;
    const zoned = time.clone();
    if (time.zone !== ICAL.Timezone.utcTimezone) zoned.zone = zone;
    return instantFrom(zoned.toUnixTime() * 1000);
  };
  return {
    ...{ uid: event.uid, summary: event.summary, description: event.description, location: event.location, sequence: event.sequence },
    ...{ start: utc('dtstart'), end: utc('dtend'), tzid: component.getFirstProperty('dtstart')!.getParameter('tzid') },
    ...{ status: component.getFirstPropertyValue('status'), url: component.getFirstPropertyValue('url') },
  };
}

describe('a calendar', () => {
  it('is read by another program as it was meant', () => {
    const { start, end, uid, summary, location, url } = EVENT;
    expect(readBack(calendarOf(EVENT))).toMatchObject({
      start,
      end,
      uid,
      summary,
      location,
      url,
      sequence: 0,
      status: 'CONFIRMED',
      tzid: 'Europe/Paris',
    });
  });

  it('keeps its name when it is changed and when it is cancelled, and counts up', () => {
    const moved = { ...EVENT, sequence: 1, start: '2026-12-01T08:00:00.000Z' as Instant, end: '2026-12-01T08:20:00.000Z' as Instant };
    expect(readBack(calendarOf(moved))).toMatchObject({ uid: EVENT.uid, sequence: 1, start: moved.start, status: 'CONFIRMED' });
    expect(readBack(calendarOf({ ...moved, sequence: 2, isCancelled: true }))).toMatchObject({
      uid: EVENT.uid,
      sequence: 2,
      status: 'CANCELLED',
    });
  });

  it('says the same instant in every zone of France, on the days of the change of hour too', () => {
    for (const zone of FRENCH_ZONES)
      for (const first of ['2026-03-08', '2026-03-29', '2026-07-01', '2026-10-25', '2026-11-01', '2027-03-28'])
        for (let hour = -3; hour < 30; hour++) {
          const start = instantFrom(Date.parse(`${first}T00:00:00Z`) + hour * 3_600_000);
          const end = instantFrom(Date.parse(start) + 30 * 60_000);
          expect({ zone, ...readBack(calendarOf({ ...EVENT, zone, start, end })) }).toMatchObject({ zone, start, end });
        }
  });

  it('writes a time near the change of the hour so that nobody takes another one', () => {
    const second = { ...EVENT, start: '2026-10-25T01:30:00.000Z' as Instant, end: '2026-10-25T02:00:00.000Z' as Instant };
    expect(calendarOf(second)).toContain('DTSTART:20261025T013000Z');
    expect(readBack(calendarOf(second)).start).toBe(second.start);
  });

  it('has lines of 75 octets at most that end with CRLF, and no line that somebody else wrote', () => {
    const text = fc.string({
      unit: fc.oneof(
        fc.constantFrom('\r', '\n', '\u2028', ';', ',', '\\', ':', 'é', '👩‍👩‍👧', 'END:VEVENT'),
        fc.string({ unit: 'binary', maxLength: 3 }),
      ),
    });
    fc.assert(
      fc.property(text, text, text, (summary, description, location) => {
        const written = calendarOf({ ...EVENT, summary, description, location });
        expect(written.endsWith('\r\n')).toBe(true);
        const lines = written.split('\r\n');
        for (const line of lines) {
          expect(Buffer.byteLength(line, 'utf8')).toBeLessThanOrEqual(75);
          expect(line).not.toMatch(/[\r\n]/);
        }
        expect(lines.filter((line) => line === 'END:VEVENT')).toHaveLength(1);
        expect(readBack(written).summary).toBe(plain(summary));
        if (description !== '') expect(readBack(written).description).toBe(plain(description));
      }),
    );
  });
});

/** What is left of a text without control characters. */
const plain = (text: string): string =>
  text
    .toWellFormed()
    .replace(/\r\n?|[\u2028\u2029]/g, '\n')
    .replace(/[\p{Cc}]/gu, (sign) => (sign === '\n' ? sign : ''));
