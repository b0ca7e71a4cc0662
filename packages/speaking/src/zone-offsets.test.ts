import type { Instant } from '@beffroi/domain';
import { expect, it } from 'vitest';
import { isNearChange, offsetsAround } from './zone-offsets.ts';
import type { Zone } from './zone-time.ts';

const at = (start: string, end: string) => ({ start: start as Instant, end: end as Instant });

it('tells the change before a time and the next two, each by the clock that hung there until then', () => {
  expect(offsetsAround(at('2026-10-24T09:00:00.000Z', '2026-10-24T09:30:00.000Z'), 'Europe/Paris' as Zone)).toEqual([
    { onset: '2026-03-29T02:00:00', before: 60, offset: 120, isSummer: true },
    { onset: '2026-10-25T03:00:00', before: 120, offset: 60, isSummer: false },
    { onset: '2027-03-28T02:00:00', before: 60, offset: 120, isSummer: true },
  ]);
});

it('tells one offset where the clock is never changed, overseas too', () => {
  const time = at('2026-07-01T00:00:00.000Z', '2026-07-01T01:00:00.000Z');
  for (const [zone, offset] of [
    ['Pacific/Noumea', 660],
    ['Pacific/Marquesas', -570],
    ['America/Martinique', -240],
    ['Indian/Reunion', 240],
    ['UTC', 0],
  ] as const)
    expect(offsetsAround(time, zone as string as Zone)).toEqual([
      { onset: '1970-01-01T00:00:00', before: offset, offset, isSummer: false },
    ]);
});

it('knows the western summer of Saint-Pierre-et-Miquelon', () => {
  expect(offsetsAround(at('2026-07-01T00:00:00.000Z', '2026-07-01T01:00:00.000Z'), 'America/Miquelon' as Zone)[0]).toEqual({
    onset: '2026-03-08T02:00:00',
    before: -180,
    offset: -120,
    isSummer: true,
  });
});

it('knows a time near the change of the hour', () => {
  const near = (start: string, zone = 'Europe/Paris'): boolean =>
    isNearChange(at(start, start.replace('00:00.000', '30:00.000')), zone as Zone, 3);
  expect(
    ['2026-10-24T21:00:00.000Z', '2026-10-24T22:00:00.000Z', '2026-10-25T03:00:00.000Z', '2026-10-25T04:00:00.000Z'].map((one) =>
      near(one),
    ),
  ).toEqual([false, true, true, false]);
  expect(near('2026-10-25T01:00:00.000Z', 'Pacific/Tahiti')).toBe(false);
});
