import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parisClock, parisInstant } from './paris-time.ts';

describe('the hour of a ballot', () => {
  it.each([
    ['in winter', '2026-03-14', '2026-03-13T23:00:00.000Z'],
    ['in summer', '2020-06-28T20:00', '2020-06-28T18:00:00.000Z'],
    ['as a form sends it', '2026-03-15T20:00:00', '2026-03-15T19:00:00.000Z'],
    ['with a space, as a person types it', ' 2026-03-15 20:00 ', '2026-03-15T19:00:00.000Z'],
    ['on the night when clocks go forward, before', '2026-03-29T01:59', '2026-03-29T00:59:00.000Z'],
    ['on the night when clocks go forward, after', '2026-03-29T03:00', '2026-03-29T01:00:00.000Z'],
    ['on the day after that night', '2026-03-30', '2026-03-29T22:00:00.000Z'],
  ])('is that of metropolitan France %s', (_, text, instant) => {
    expect(parisInstant(text)?.toISOString()).toBe(instant);
  });

  it.each(['', 'demain', '2026-02-30', '2026-13-01', '2026-03-14T25:00', '2026-03-14T20:60', '14/03/2026', '2026-03-14T20:00Z'])(
    'is not %j',
    (text) => {
      expect(parisInstant(text)).toBeNull();
    },
  );

  it('comes back as it was written, but for the hour that no clock shows or that each shows twice', () => {
    const instants = fc.date({ min: new Date('1996-01-01'), max: new Date('2090-01-01'), noInvalidDate: true });
    fc.assert(
      fc.property(instants, (instant) => {
        const minute = Math.floor(instant.getTime() / 60_000) * 60_000;
        const back = parisInstant(parisClock(new Date(minute)))!.getTime();
        const twice = /-10-\d\dT02/.test(parisClock(new Date(minute)));
        expect(twice ? Math.abs(back - minute) <= 3_600_000 : back === minute).toBe(true);
      }),
    );
  });
});
