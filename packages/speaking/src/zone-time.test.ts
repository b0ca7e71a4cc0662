import { type Instant, instantFrom } from '@beffroi/domain';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  chosenInstant,
  dayIn,
  daysAfter,
  FRENCH_ZONES,
  meaningOf,
  parseWallDate,
  parseWallTime,
  parseZone,
  type WallDate,
  type WallTime,
  wallAt,
  weekdayOf,
  type Zone,
} from './zone-time.ts';

const PARIS = 'Europe/Paris' as Zone;
const meant = (date: string, time: string, zone: string = PARIS) => meaningOf(date as WallDate, time as WallTime, zone as Zone);

describe('a local time', () => {
  it('is one instant on most days', () => {
    expect(meant('2026-11-24', '13:00')).toEqual({ kind: 'once', at: '2026-11-24T12:00:00.000Z' });
  });

  it('that never comes is told with what stands beside the gap', () => {
    expect(meant('2027-03-28', '02:30')).toEqual({
      kind: 'never',
      before: { at: '2027-03-28T00:30:00.000Z', time: '01:30' },
      after: { at: '2027-03-28T01:30:00.000Z', time: '03:30' },
    });
  });

  it('that comes twice is both instants', () => {
    const meaning = meant('2026-10-25', '02:30');
    expect(meaning).toEqual({ kind: 'twice', first: '2026-10-25T00:30:00.000Z', second: '2026-10-25T01:30:00.000Z' });
    expect(chosenInstant(meaning, 'second')).toBe('2026-10-25T01:30:00.000Z');
  });

  it('is nobody’s guess: without a choice, or with one that it has not, it is no instant', () => {
    expect(chosenInstant(meant('2026-10-25', '02:30'), null)).toBeNull();
    expect(chosenInstant(meant('2026-10-25', '02:30'), 'after')).toBeNull();
    expect(chosenInstant(meant('2027-03-28', '02:30'), 'first')).toBeNull();
    expect(chosenInstant(meant('2026-11-24', '13:00'), null)).toBe('2026-11-24T12:00:00.000Z');
  });

  it.each([
    ['America/Martinique', '2026-07-14T16:00:00.000Z'],
    ['Indian/Reunion', '2026-07-14T08:00:00.000Z'],
    ['Pacific/Noumea', '2026-07-14T01:00:00.000Z'],
    ['Pacific/Marquesas', '2026-07-14T21:30:00.000Z'],
    ['America/Miquelon', '2026-07-14T14:00:00.000Z'],
  ])('at noon in %s is %s', (zone, at) => {
    expect(meant('2026-07-14', '12:00', zone)).toEqual({ kind: 'once', at });
  });

  it('comes back from every instant, in every zone of France', () => {
    const instants = fc.integer({ min: Date.UTC(2020, 0, 1) / 60_000, max: Date.UTC(2035, 0, 1) / 60_000 });
    fc.assert(
      fc.property(fc.constantFrom(...FRENCH_ZONES), instants, (zone, minute) => {
        const at: Instant = instantFrom(minute * 60_000);
        const { date, time, weekday } = wallAt(at, zone);
        const meaning = meaningOf(date, time, zone);
        expect(weekdayOf(date)).toBe(weekday);
        expect([chosenInstant(meaning, 'first'), chosenInstant(meaning, 'second')]).toContain(at);
      }),
    );
  });
});

it('the day in a zone is not that of the server: an evening of Paris is still the morning in Papeete', () => {
  const now = new Date('2026-11-28T23:30:00Z');
  expect(dayIn('Europe/Paris', now)).toBe('2026-11-29');
  expect(dayIn('Pacific/Tahiti', now)).toBe('2026-11-28');
});

describe('what is read', () => {
  it.each(FRENCH_ZONES.map((zone) => [zone]))('%s is a zone', (zone) => {
    expect(parseZone(zone)).toBe(zone);
  });

  it.each(['', 'Europe', 'Europe/Brezan', '+02:00', '../etc/passwd', 'constructor', 'Europe/Paris '])('%j is no zone', (text) => {
    expect(parseZone(text)).toBeNull();
  });

  it.each(['2026-02-29', '2026-13-01', '26-01-01', '2026-1-1', '', '9999-01-01', '2026-01-01T00:00'])('%j is no day', (text) => {
    expect(parseWallDate(text)).toBeNull();
  });

  it.each(['24:00', '9:00', '09:60', '', '09:00:00'])('%j is no time', (text) => {
    expect(parseWallTime(text)).toBeNull();
  });

  it('are days and times that there are', () => {
    expect([parseWallDate('2028-02-29'), parseWallTime('00:00'), parseWallTime('23:59')]).toEqual(['2028-02-29', '00:00', '23:59']);
    expect(daysAfter('2028-02-28' as WallDate, 2)).toBe('2028-03-01');
  });
});
