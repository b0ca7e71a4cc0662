import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isoTime, timeFault, timeOfFeed, timeOfX } from './times.ts';

const AT = Date.UTC(2026, 10, 24, 14, 8, 4);

describe('the time of a post', () => {
  it.each([
    '2026-11-24T14:08:04Z',
    '2026-11-24T14:08:04.000Z',
    '2026-11-24T15:08:04+01:00',
    '2026-11-24 10:08:04 -0400',
    '2026-11-24T14:08:04.000000123Z',
  ])('is read with its zone: %s', (text) => {
    expect(isoTime(text)).toBe(AT);
  });

  it.each([
    '2026-11-24T14:08:04',
    '2026-11-24',
    '24/11/2026 14:08',
    '2026-02-30T10:00:00Z',
    '2026-11-24T25:00:00Z',
    '2026-11-24T10:00:00+99:00',
    '',
    'now',
  ])('is not guessed: %s', (text) => {
    expect(isoTime(text)).toBeNull();
  });

  it('is read as X writes it', () => {
    expect(timeOfX('Tue Nov 24 14:08:04 +0000 2026')).toBe(AT);
    expect(timeOfX('Tue Nov 31 14:08:04 +0000 2026')).toBeNull();
  });

  it.each(['Tue, 24 Nov 2026 15:08:04 +0100', '24 Nov 26 14:08:04 GMT', 'Tue, 24 November 2026 09:08:04 EST', '2026-11-24T14:08:04Z'])(
    'is read as feeds write it: %s',
    (text) => {
      expect(timeOfFeed(text)).toBe(AT);
    },
  );

  it('is not guessed from a zone that means another hour elsewhere', () => {
    expect(timeOfFeed('Tue, 24 Nov 2026 15:08:04 IST')).toBeNull();
  });

  it('is not believed where it lies a day after the capture, or before there were posts', () => {
    expect([timeFault(AT, AT), timeFault(AT + 3_600_000, AT), timeFault(AT + 86_400_001, AT), timeFault(0, AT)]).toEqual([
      null,
      null,
      'future',
      'past',
    ]);
  });

  it('comes back from every moment that a computer writes', () => {
    fc.assert(
      fc.property(
        fc.date({ noInvalidDate: true, min: new Date(0), max: new Date('9999-12-31') }),
        (date) => isoTime(date.toISOString()) === date.getTime(),
      ),
    );
    fc.assert(
      fc.property(fc.string(), (text) => {
        for (const read of [isoTime, timeOfX, timeOfFeed]) expect(Number.isNaN(read(text))).toBe(false);
      }),
    );
  });
});
