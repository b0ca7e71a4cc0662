import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { spacing, WINDOW_CAP, wish } from './rate-limits.ts';

const NOW = Date.UTC(2026, 10, 24, 12);
const at = (milliseconds: number): string => new Date(NOW + milliseconds).toISOString();

describe('how long to wait', () => {
  it.each<[string, readonly (readonly [string, string])[], ReturnType<typeof wish>]>([
    ['seconds', [['Retry-After', '30']], 30_000],
    ['a date', [['retry-after', new Date(NOW + 60_000).toUTCString()]], 60_000],
    ['a date that is past', [['retry-after', new Date(NOW - 60_000).toUTCString()]], 0],
    ['a day', [['retry-after', '86400']], 'too-long'],
    ['nothing', [], null],
    ['no number', [['retry-after', 'soon']], null],
    [
      'the end of a window, as Mastodon writes it',
      [
        ['X-RateLimit-Remaining', '0'],
        ['X-RateLimit-Reset', at(240_000)],
      ],
      240_000,
    ],
    [
      'the end of a window, as AT Protocol writes it',
      [
        ['RateLimit-Remaining', '0'],
        ['RateLimit-Reset', String((NOW + 200_000) / 1000)],
      ],
      200_000,
    ],
    [
      'the end of a window in seconds from now',
      [
        ['ratelimit-reset', '20'],
        ['ratelimit-remaining', '0'],
      ],
      20_000,
    ],
    [
      'a window of an hour',
      [
        ['x-ratelimit-remaining', '0'],
        ['x-ratelimit-reset', at(3_600_000)],
      ],
      'too-long',
    ],
    [
      'a window that has room left',
      [
        ['x-ratelimit-remaining', '200'],
        ['x-ratelimit-reset', at(240_000)],
      ],
      null,
    ],
    [
      'a moment by a clock that goes wrong',
      [
        ['x-ratelimit-remaining', '0'],
        ['x-ratelimit-reset', at(3_660_000)],
        ['date', new Date(NOW + 3_600_000).toUTCString()],
      ],
      60_000,
    ],
  ])('is told by %s', (_, headers, expected) => {
    expect(wish(headers, NOW)).toBe(expected);
  });

  it('is spread over the rest of a window where little of it is left', () => {
    const left = (remaining: number) =>
      spacing(
        [
          ['x-ratelimit-limit', '300'],
          ['x-ratelimit-remaining', String(remaining)],
          ['x-ratelimit-reset', at(100_000)],
        ],
        NOW,
      );
    expect([left(200), left(31), left(30), left(9), left(0)]).toEqual([0, 0, 3226, 10_000, 100_000]);
    expect(spacing([['x-ratelimit-remaining', '0']], NOW)).toBe(0);
    expect(spacing([], NOW)).toBe(0);
  });

  it('is bounded, whatever a server says', () => {
    const name = fc.constantFrom(
      'retry-after',
      'x-ratelimit-limit',
      'x-ratelimit-remaining',
      'x-ratelimit-reset',
      'ratelimit-reset',
      'date',
    );
    const value = fc.oneof(
      fc.string(),
      fc.nat().map(String),
      fc.date({ noInvalidDate: true }).map((date) => date.toISOString()),
      fc.date({ noInvalidDate: true }).map((date) => date.toUTCString()),
    );
    fc.assert(
      fc.property(fc.array(fc.tuple(name, value)), (headers) => {
        const [wanted, spared] = [wish(headers, NOW), spacing(headers, NOW)];
        expect(wanted === null || wanted === 'too-long' || (wanted >= 0 && wanted <= WINDOW_CAP)).toBe(true);
        expect(spared >= 0 && spared <= WINDOW_CAP).toBe(true);
      }),
    );
  });
});
