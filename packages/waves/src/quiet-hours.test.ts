import { describe, expect, it } from 'vitest';
import { areQuietHours, quietUntil } from './quiet-hours.ts';

const DAY = { from: '08:00', to: '20:00', zone: 'Europe/Paris' };
const NIGHT = { from: '22:00', to: '06:30', zone: 'Europe/Paris' };

describe('quiet hours', () => {
  it.each([
    ['an hour before the day begins in Paris, it is not quiet', DAY, '2026-11-24T06:59:59.999Z', null],
    ['on the minute that the day begins, it is', DAY, '2026-11-24T07:00:00.000Z', '2026-11-24T19:00:00.000Z'],
    ['until the minute that it ends', DAY, '2026-11-24T18:59:59.999Z', '2026-11-24T19:00:00.000Z'],
    ['which is not quiet any more', DAY, '2026-11-24T19:00:00.000Z', null],
    ['in summer the hours are another two hours from UTC', DAY, '2026-07-01T06:00:00.000Z', '2026-07-01T18:00:00.000Z'],
    ['a night goes over midnight', NIGHT, '2026-11-24T21:30:00.000Z', '2026-11-25T05:30:00.000Z'],
    ['and is as quiet after it', NIGHT, '2026-11-25T00:10:10.000Z', '2026-11-25T05:30:00.000Z'],
    ['the night in which clocks are put forward is an hour shorter', NIGHT, '2026-03-28T22:00:00.000Z', '2026-03-29T04:30:00.000Z'],
    ['the night in which they are put back an hour longer', NIGHT, '2026-10-24T21:00:00.000Z', '2026-10-25T05:30:00.000Z'],
  ])('%s', (_, hours, now, until) => {
    expect(quietUntil(hours, new Date(now))?.toISOString() ?? null).toBe(until);
  });

  it.each([
    ['none', null],
    ['a time that no clock shows', { ...DAY, from: '24:00' }],
    ['a time without its nought', { ...DAY, from: '8:00' }],
    ['hours without length', { ...DAY, to: '08:00' }],
    ['a zone that is none', { ...DAY, zone: 'Europe/Valdor' }],
    ['no zone', { from: '08:00', to: '20:00' }],
  ])('cannot be kept: %s', (_, hours) => {
    expect(areQuietHours(hours)).toBe(false);
  });

  it('can be kept in any zone that is known', () => {
    expect(areQuietHours(DAY)).toBe(true);
    expect(areQuietHours({ ...NIGHT, zone: 'Indian/Reunion' })).toBe(true);
  });
});
