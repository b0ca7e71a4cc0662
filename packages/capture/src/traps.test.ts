import { describe, expect, test } from 'vitest';
import { datedness, malformed, Traps } from './traps.ts';

describe('datedness', () => {
  test.each([
    'https://a.fr/agenda?mois=2026-11',
    'https://a.fr/agenda/2026-11',
    'https://a.fr/agenda/2026/11/05/',
    'https://a.fr/agenda?month=3&year=2031',
    'https://a.fr/a?date=1732406400',
    'https://a.fr/a?tx_cal%5Bday%5D=12',
    'https://a.fr/a?from=2026-01-01',
    'https://a.fr/a?d=12-05-2026',
    'https://a.fr/evenements/05-11-2026',
  ])('%s is a date’s page', (url) => {
    expect(datedness(url)).toBe('page');
  });

  test.each([
    'https://a.fr/menus-2026',
    'https://a.fr/liste?start=20',
    'https://a.fr/spip.php?article123',
    'https://a.fr/fr/information/1234/cantine',
    'https://a.fr/v2/11',
    'https://a.fr/?p=2026',
  ])('%s is not', (url) => {
    expect(datedness(url)).toBeNull();
  });

  test('an article filed under its date is told apart', () => {
    expect(datedness('https://a.fr/2024/03/inscriptions-cantine/')).toBe('filed');
  });
});

test.each([
  ['https://a.fr/1/2/3/4/5/6/7/8/9/10/11/12/13', 'path deeper than 12'],
  ['https://a.fr/x/y/x/y/x/y', 'segments repeat'],
  ['https://a.fr/?a&b&c&d&e&f&g&h&i', 'too many parameters'],
  [`https://a.fr/?q=${'x'.repeat(600)}`, 'query too long'],
  ['https://a.fr/a/b?x=1', null],
])('%s: %s', (url, why) => {
  expect(malformed(url)).toBe(why);
});

describe('Traps', () => {
  const admitted = (urls: string[], liked = false): number => {
    const traps = new Traps();
    return urls.filter((url) => traps.admits(url, liked)).length;
  };
  const hundred = (make: (n: number) => string): string[] => Array.from({ length: 100 }, (_, n) => make(n));

  test('two months of a calendar are enough', () => {
    expect(admitted(hundred((n) => `https://a.fr/agenda?mois=20${10 + Math.floor(n / 12)}-${String((n % 12) + 1).padStart(2, '0')}`))).toBe(
      2,
    );
  });
  test('twelve pages of a numbered shape are, forty when they are liked', () => {
    expect(admitted(hundred((n) => `https://a.fr/spip.php?article${n}`))).toBe(12);
    expect(
      admitted(
        hundred((n) => `https://a.fr/spip.php?article${n}`),
        true,
      ),
    ).toBe(40);
  });
  test('facets are counted by their names', () => {
    expect(
      admitted(hundred((n) => `https://a.fr/annuaire?theme=${'abcdefghij'[n % 10]}&quartier=${'klmnopqrst'[Math.floor(n / 10)]}`)),
    ).toBe(12);
  });
  test('plain pages, and pages named by one parameter, are not limited', () => {
    expect(admitted(hundred((n) => `https://a.fr/page-${'abcdefghij'[n % 10]}${'klmnopqrst'[Math.floor(n / 10)]}`))).toBe(100);
    expect(admitted(hundred((n) => `https://a.fr/?page=${'abcdefghij'[n % 10]}${'klmnopqrst'[Math.floor(n / 10)]}`))).toBe(100);
    expect(
      admitted(hundred((n) => `https://a.fr/fr/information/${n}/titre-${'abcdefghij'[n % 10]}${'klmnopqrst'[Math.floor(n / 10)]}`)),
    ).toBe(100);
  });
});
