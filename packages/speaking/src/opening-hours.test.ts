import type { Instant } from '@beffroi/domain';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { freeSlots } from './free-slots.ts';
import { closedDays, hoursOfDay, type OpeningHours, openTimes } from './opening-hours.ts';
import type { WallDate, WallTime, Zone } from './zone-time.ts';

const PARIS = 'Europe/Paris' as Zone;
const date = (text: string): WallDate => text as WallDate;
const time = (text: string): WallTime => text as WallTime;
const instant = (text: string): Instant => text as Instant;
const lunch = [{ from: time('12:00'), to: time('13:30') }];
const day = (weekday: number, from: string, to: string, breaks: { from: WallTime; to: WallTime }[] = []) => ({
  ...{ weekday, from: time(from), to: time(to), breaks },
});
const hours = (weekly: OpeningHours['weekly'], closed: OpeningHours['closed'] = []): OpeningHours => ({ weekly, closed });

describe('the hours of a town hall', () => {
  it('are open before and after lunch, in instants of the town’s zone', () => {
    const monday = hours([day(1, '09:00', '17:00', lunch)]);
    expect(openTimes(monday, PARIS, date('2026-11-30'), date('2026-12-06')).open).toEqual([
      { start: '2026-11-30T08:00:00.000Z', end: '2026-11-30T11:00:00.000Z' },
      { start: '2026-11-30T12:30:00.000Z', end: '2026-11-30T16:00:00.000Z' },
    ]);
    expect(openTimes(monday, 'Indian/Reunion' as Zone, date('2026-11-30'), date('2026-11-30')).open[0]!.start).toBe(
      '2026-11-30T05:00:00.000Z',
    );
  });

  it('are closed on closed days, and open on the next', () => {
    const daily = hours(
      [1, 2, 3, 4, 5].map((weekday) => day(weekday, '09:00', '10:00')),
      [{ from: date('2026-12-01'), until: date('2026-12-03') }],
    );
    expect(openTimes(daily, PARIS, date('2026-11-30'), date('2026-12-06')).open.map(({ start }) => start)).toEqual([
      '2026-11-30T08:00:00.000Z',
      '2026-12-04T08:00:00.000Z',
    ]);
  });

  it('are asked, not guessed, where the clock jumps over them or shows them twice', () => {
    const night = hours([day(7, '02:30', '05:00')]);
    const autumn = openTimes(night, PARIS, date('2026-10-25'), date('2026-10-25'));
    expect(autumn).toMatchObject({ open: [], questions: [{ date: '2026-10-25', time: '02:30', meaning: { kind: 'twice' } }] });
    const spring = openTimes(night, PARIS, date('2027-03-28'), date('2027-03-28'));
    expect(spring).toMatchObject({ open: [], questions: [{ date: '2027-03-28', time: '02:30', meaning: { kind: 'never' } }] });
  });

  it('last an hour longer in the night in which the clock is put back', () => {
    const { open } = openTimes(hours([day(6, '22:00', '06:00')]), PARIS, date('2026-10-24'), date('2026-10-24'));
    const slots = freeSlots(open, { minutes: 60, capacity: 1, taken: [], after: instant('2026-10-01T00:00:00.000Z'), most: 99 });
    expect(slots).toHaveLength(9);
  });
});

describe('free slots', () => {
  const open = [{ start: instant('2026-11-30T08:00:00.000Z'), end: instant('2026-11-30T09:10:00.000Z') }];
  const wanted = { minutes: 20, capacity: 1, taken: [], after: instant('2026-11-30T00:00:00.000Z'), most: 99 };

  it('follow each other from the opening on, as many as fit whole', () => {
    expect(freeSlots(open, wanted).map(({ start }) => start.slice(11, 16))).toEqual(['08:00', '08:20', '08:40']);
    expect(freeSlots(open, { ...wanted, most: 2 })).toHaveLength(2);
  });

  it('begin not before the notice, and hold as many people as can come', () => {
    const taken = [{ start: instant('2026-11-30T08:30:00.000Z'), end: instant('2026-11-30T09:00:00.000Z') }];
    expect(freeSlots(open, { ...wanted, after: instant('2026-11-30T08:01:00.000Z') }).map(({ start }) => start.slice(11, 16))).toEqual([
      '08:20',
      '08:40',
    ]);
    expect(freeSlots(open, { ...wanted, taken }).map(({ start }) => start.slice(11, 16))).toEqual(['08:00']);
    expect(freeSlots(open, { ...wanted, taken, capacity: 2 })).toHaveLength(3);
    expect(freeSlots(open, { ...wanted, capacity: 0 })).toEqual([]);
  });

  it('never let more people in at once than there is room for, whatever lengths were taken before', () => {
    const minute = fc.integer({ min: 0, max: 600 });
    const at = (minutes: number): Instant => new Date(Date.parse('2026-11-30T08:00:00Z') + minutes * 60_000).toISOString() as Instant;
    const span = fc.tuple(minute, fc.integer({ min: 5, max: 120 })).map(([from, length]) => ({ start: at(from), end: at(from + length) }));
    fc.assert(
      fc.property(
        fc.array(span, { maxLength: 12 }),
        fc.integer({ min: 1, max: 3 }),
        fc.integer({ min: 5, max: 60 }),
        (spans, capacity, minutes) => {
          let taken: { start: Instant; end: Instant }[] = [];
          for (const _ of spans) {
            const [slot] = freeSlots([{ start: at(0), end: at(240) }], { ...wanted, minutes, capacity, taken });
            if (slot === undefined) break;
            taken = [...taken, slot];
          }
          for (const one of taken)
            expect(taken.filter((other) => other.start < one.end && one.start < other.end).length).toBeLessThanOrEqual(capacity);
        },
      ),
    );
  });
});

describe('hours as somebody writes them', () => {
  const written = { weekday: 2, from: '08:30', breakFrom: '', breakTo: '', to: '17:00' };

  it('are a day with or without lunch, or closed', () => {
    expect(hoursOfDay(written)).toEqual(day(2, '08:30', '17:00'));
    expect(hoursOfDay({ ...written, breakFrom: '12:00', breakTo: '13:30' })).toEqual(day(2, '08:30', '17:00', lunch));
    expect(hoursOfDay({ weekday: 7, from: '', breakFrom: '', breakTo: '', to: '' })).toBe('closed');
  });

  it('are nothing clear with half a time, an end before its beginning, or a break outside', () => {
    for (const wrong of [
      { to: '' },
      { to: '08:00' },
      { from: '8h30' },
      { breakFrom: '12:00' },
      { breakFrom: '13:00', breakTo: '12:00' },
      { breakFrom: '08:00', breakTo: '09:00' },
      { breakFrom: '16:00', breakTo: '17:00' },
    ])
      expect(hoursOfDay({ ...written, ...wrong })).toBeNull();
  });

  it('are closed on days of a line each', () => {
    expect(closedDays('2026-12-25\r\n\n 2026-12-31  2027-01-02 ')).toEqual([
      { from: '2026-12-25', until: '2026-12-25' },
      { from: '2026-12-31', until: '2027-01-02' },
    ]);
    for (const wrong of ['Noël', '2026-02-30', '2027-01-02 2026-12-31', '2026-12-24 2026-12-25 2026-12-26'])
      expect(closedDays(wrong)).toBeNull();
  });
});
