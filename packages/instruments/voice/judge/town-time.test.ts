import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { TownTime } from './town-time.ts';

const HOUR = 3_600_000;

describe('the clock of a town', () => {
  it.each([
    ['in winter', 'Europe/Paris', '2026-01-15T23:30:00Z', 5, 30],
    ['in summer', 'Europe/Paris', '2026-07-15T22:30:00Z', 4, 30],
    ['before it is put forward', 'Europe/Paris', '2026-03-29T00:59:00Z', 7, 119],
    ['after it was put forward', 'Europe/Paris', '2026-03-29T01:00:00Z', 7, 180],
    ['in the hour that comes twice', 'Europe/Paris', '2026-10-25T01:30:00Z', 7, 150],
    ['overseas', 'Indian/Reunion', '2026-07-15T22:30:00Z', 4, 150],
    ['across the date line', 'Pacific/Noumea', '2026-12-31T13:00:00Z', 5, 0],
    ['with half an hour', 'Pacific/Marquesas', '2026-01-01T00:00:00Z', 3, 870],
  ] as const)('is right %s', (_, zone, instant, weekday, minute) => {
    expect(new TownTime(zone).at(Date.parse(instant))).toMatchObject({ weekday, minute });
  });

  it('says what the same clock says that is asked each time', () => {
    const zone = fc.constantFrom('Europe/Paris', 'America/Cayenne', 'America/Miquelon', 'Pacific/Tahiti', 'Europe/London');
    const time = fc.integer({ min: Date.UTC(2005, 0), max: Date.UTC(2035, 0) });
    fc.assert(
      fc.property(zone, time, (name, at) => {
        const { day, minute } = new TownTime(name).at(at);
        const said = new Date(at).toLocaleString('sv-SE', { timeZone: name }).slice(0, 16);
        expect(new Date(day * 24 * HOUR + minute * 60_000).toISOString().slice(0, 16).replace('T', ' ')).toBe(said);
      }),
    );
  });

  it.each([
    ['2026-03-29', 0],
    ['2026-03-29', 240],
    ['2026-10-25', 0],
    ['2026-10-25', 240],
    ['2026-07-14', 811],
  ])('knows when it says on %s that it is %d minutes after midnight', (date, minute) => {
    const clock = new TownTime('Europe/Paris');
    const day = Date.parse(date) / (24 * HOUR);
    expect(clock.at(clock.timeOf(day, minute))).toMatchObject({ day, minute });
  });

  it('refuses a zone that nobody knows', () => {
    expect(() => new TownTime('Europe/Brezan')).toThrow(RangeError);
  });
});
