import { describe, expect, it } from 'vitest';
import { instantOf } from './schedule.ts';

const at = (zone: string, date: string, time: string, choice: Parameters<typeof instantOf>[1]['choice'] = null) =>
  instantOf(zone, { date, time, choice }).toISOString();

describe('a local time of a town', () => {
  it('is one instant on most days, overseas too', () => {
    expect(at('Europe/Paris', '2026-11-24', '09:00')).toBe('2026-11-24T08:00:00.000Z');
    expect(at('America/Martinique', '2026-11-24', '09:00')).toBe('2026-11-24T13:00:00.000Z');
    expect(at('Pacific/Noumea', '2026-11-24', '09:00')).toBe('2026-11-23T22:00:00.000Z');
    expect(at('Pacific/Marquesas', '2026-11-24', '09:00')).toBe('2026-11-24T18:30:00.000Z');
  });

  it('that comes twice is asked for, not guessed', () => {
    expect(() => at('Europe/Paris', '2026-10-25', '02:30')).toThrow(
      expect.objectContaining({
        code: 'ask',
        details: { kind: 'twice', first: '2026-10-25T00:30:00.000Z', second: '2026-10-25T01:30:00.000Z' },
      }),
    );
    expect(at('Europe/Paris', '2026-10-25', '02:30', 'first')).toBe('2026-10-25T00:30:00.000Z');
    expect(at('Europe/Paris', '2026-10-25', '02:30', 'second')).toBe('2026-10-25T01:30:00.000Z');
  });

  it('that does not exist is asked for, with what the clock shows instead', () => {
    const details = {
      ...{ kind: 'never', before: '2027-03-28T00:30:00.000Z', beforeTime: '01:30' },
      ...{ after: '2027-03-28T01:30:00.000Z', afterTime: '03:30' },
    };
    expect(() => at('Europe/Paris', '2027-03-28', '02:30')).toThrow(expect.objectContaining({ code: 'ask', details }));
    expect(at('Europe/Paris', '2027-03-28', '02:30', 'before')).toBe('2027-03-28T00:30:00.000Z');
    // A choice that this hour does not have is none.
    expect(() => at('Europe/Paris', '2027-03-28', '02:30', 'first')).toThrow(expect.objectContaining({ code: 'ask' }));
    // Overseas no clock is changed.
    expect(at('Indian/Reunion', '2027-03-28', '02:30')).toBe('2027-03-27T22:30:00.000Z');
  });

  it.each([
    ['Europe/Brezan', '2026-11-24', '09:00', 'zone'],
    ['Europe/Paris', '2026-02-30', '09:00', 'date'],
    ['Europe/Paris', 'demain', '09:00', 'date'],
    ['Europe/Paris', '2026-11-24', '24:00', 'time'],
    ['Europe/Paris', '2026-11-24', '9 h', 'time'],
  ])('that is none is refused: %s %s %s', (zone, date, time, field) => {
    expect(() => at(zone, date, time)).toThrow(expect.objectContaining({ code: 'not-valid', details: { field } }));
  });
});
