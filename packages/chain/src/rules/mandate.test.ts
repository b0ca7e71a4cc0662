import { describe, expect, it } from 'vitest';
import { isBallotYear, mandateFrom, mandateMarks, mandateOn, wavesOfMandate } from './mandate.ts';

const wave = (day: string) => ({ dated: `${day}T06:00:00.000Z` });
const days = (list: readonly ({ readonly dated: string } | null)[]) => list.map((one) => one?.dated.slice(0, 10) ?? null);

describe('a mandate', () => {
  it('is of six years from the month of its ballot', () => {
    expect(mandateFrom(2026)).toEqual({ year: 2026, begins: '2026-03-01', ends: '2032-03-01' });
  });

  it.each([
    ['2026-02-28', 2020],
    ['2026-03-01', 2026],
    ['2026-11-29', 2026],
    ['2032-02-29', 2026],
    ['2032-03-01', 2032],
    ['2019-06-01', 2014],
  ])('of %s began in %i', (day, year) => {
    expect(mandateOn(day).year).toBe(year);
  });

  it('begins in certain years alone', () => {
    expect([2008, 2014, 2020, 2026, 2032].every(isBallotYear)).toBe(true);
    expect([2023, 2025, 2027, 2026.5].some(isBallotYear)).toBe(false);
  });
});

describe('the waves of a mandate', () => {
  const mandate = mandateFrom(2026);
  const marks = (waves: readonly string[], today = '2033-01-01') =>
    days(mandateMarks(mandate, waves.map(wave), today).map((mark) => mark.wave));

  it.each<[string, readonly string[], readonly (string | null)[]]>([
    [
      'the last before the ballot, two nearest to the anniversaries, and the last',
      ['2024-11-24', '2025-11-24', '2026-11-24', '2027-11-24', '2028-11-24', '2029-11-24', '2030-02-01', '2031-11-24'],
      ['2025-11-24', '2027-11-24', '2030-02-01', '2031-11-24'],
    ],
    [
      'the first within a year after, where there is none before',
      ['2026-06-01', '2026-11-24', '2028-03-02'],
      ['2026-06-01', '2028-03-02', null, null],
    ],
    ['no baseline that is older than two years', ['2024-02-29', '2027-03-01'], [null, '2027-03-01', null, null]],
    ['no wave twice', ['2026-06-01'], ['2026-06-01', null, null, null]],
    ['none', [], [null, null, null, null]],
    ['the last before the next ballot, not one after it', ['2031-03-01', '2032-02-28', '2032-03-01'], [null, null, null, '2032-02-28']],
  ])('are %s', (_, waves, points) => {
    expect(marks(waves)).toEqual(points);
  });

  it('are settled when the days of their points are over', () => {
    const found = mandateMarks(mandate, ['2025-11-24', '2026-11-24'].map(wave), '2026-11-29');
    expect(days(found.map((mark) => mark.wave))).toEqual(['2025-11-24', '2026-11-24', null, null]);
    expect(found.map(({ settled }) => settled)).toEqual([false, false, false, false]);
    expect(mandateMarks(mandate, [], '2027-03-01').map(({ settled }) => settled)).toEqual([true, false, false, false]);
    expect(mandateMarks(mandate, [], '2032-03-01').map(({ settled }) => settled)).toEqual([true, true, true, true]);
  });

  it('follow a service from the baseline on, the oldest first, and leave out what lies outside', () => {
    const all = ['2032-05-01', '2026-11-24', '2023-11-24', '2025-11-24', '2027-11-24'].map(wave);
    expect(days(wavesOfMandate(mandate, all))).toEqual(['2025-11-24', '2026-11-24', '2027-11-24']);
    expect(days(wavesOfMandate(mandate, [wave('2026-11-24')]))).toEqual(['2026-11-24']);
    expect(wavesOfMandate(mandate, [wave('2023-01-01')])).toEqual([]);
  });
});
