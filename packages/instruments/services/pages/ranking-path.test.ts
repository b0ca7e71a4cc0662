import { expect, it } from 'vitest';
import { type RankingAddress, rankingPath, readRankingPath, readScopeChoice, readSortChoice } from './ranking-path.ts';

const whole: RankingAddress = { scope: 'panel', id: '', sort: 'mean', page: 1, unranked: false };

it.each<[string, Partial<RankingAddress>]>([
  ['/classements', {}],
  ['/classements/page/2', { page: 2 }],
  ['/classements/strate/moins-de-50000', { scope: 'stratum', id: 'under-50000' }],
  ['/classements/departement/2A/tri/nom', { scope: 'department', id: '2A', sort: 'name' }],
  ['/classements/region/53/tri/part-atteinte/page/12', { scope: 'region', id: '53', sort: 'attainment', page: 12 }],
  ['/classements/departement/29/sans-rang/page/3', { scope: 'department', id: '29', unranked: true, page: 3 }],
])('%s is written and read alike', (path, parts) => {
  const address = { ...whole, ...parts };
  expect(rankingPath(address)).toBe(path);
  expect(readRankingPath(path.replace(/^\/classements\/?/, ''))).toEqual(address);
});

it.each([
  'strate',
  'page/1',
  'page/0',
  'page/x',
  'page/99999999',
  'tri/mean',
  'tri',
  'departement/29/x',
  'x',
  'constructor/x',
  'sans-rang/tri/nom',
])('nothing is found under %s', (rest) => {
  expect(readRankingPath(rest)).toBeNull();
});

it('a choice that nobody offered is the whole panel by its mean', () => {
  expect(readScopeChoice('department 29')).toEqual({ scope: 'department', id: '29' });
  expect(readScopeChoice('<script>')).toEqual({ scope: 'panel', id: '' });
  expect(readSortChoice('population')).toBe('population');
  expect(readSortChoice('x')).toBe('mean');
});
