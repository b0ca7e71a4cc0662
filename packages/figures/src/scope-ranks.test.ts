import { expect, test } from 'vitest';
import { catalogueOf, madePanel, mark, town } from '../test/made-towns.ts';
import { scopeRanksOf } from './scope-ranks.ts';
import { standings } from './standings.ts';

const catalogue = catalogueOf(4);

test('ranks of the panel are those of its standings', () => {
  const towns = madePanel(30, 4, 3);
  const panel = scopeRanksOf(towns, catalogue).filter(({ scope }) => scope === 'panel');
  const expected = standings(towns, catalogue).flatMap(({ territory, rankLow, rankHigh, band }) =>
    rankLow === null ? [] : [{ scope: 'panel', scopeId: '', territory, rankLow, rankHigh, band }],
  );
  expect(panel).toEqual(expected);
});

test('a department ranks its towns the same alone and in the country', () => {
  const towns = madePanel(60, 4, 9);
  const department = towns[0]!.department;
  const alone = standings(
    towns.filter((one) => one.department === department),
    catalogue,
  );
  const within = scopeRanksOf(towns, catalogue).filter(({ scope, scopeId }) => scope === 'department' && scopeId === department);
  expect(within.map(({ territory, rankLow, rankHigh }) => [territory, rankLow, rankHigh])).toEqual(
    alone.filter(({ rankLow }) => rankLow !== null).map(({ territory, rankLow, rankHigh }) => [territory, rankLow, rankHigh]),
  );
});

test('a town that is alone with something observed is the first, as its draws would say', () => {
  const towns = [town('01001', [2, 0, null, '~']), town('02001', [null, null, '~', null]), town('02002', [0, 0, 0, 1])];
  const departments = scopeRanksOf(towns, catalogue).filter(({ scope }) => scope === 'department');
  expect(departments).toEqual(
    ['01', '02'].flatMap((scopeId) =>
      standings(
        towns.filter(({ department }) => department === scopeId),
        catalogue,
      )
        .filter(({ rankLow }) => rankLow !== null)
        .map(({ territory, rankLow, rankHigh, band }) => ({ scope: 'department', scopeId, territory, rankLow, rankHigh, band })),
    ),
  );
  expect(departments.map(({ rankHigh }) => rankHigh)).toEqual([1, 1]);
});

test('scopes of the same towns have the same ranks, each under its own name', () => {
  const towns = madePanel(12, 4, 5).map((one) => ({ ...one, department: '02', region: '32', stratum: 'under-50000' as const }));
  const ranks = Map.groupBy(scopeRanksOf(towns, catalogue), ({ scope, scopeId }) => `${scope} ${scopeId}`);
  expect([...ranks.keys()]).toEqual(['panel ', 'stratum under-50000', 'department 02', 'region 32']);
  const [panel, ...others] = [...ranks.values()].map((rows) => rows.map(({ scope: _, scopeId: __, ...rank }) => rank));
  expect(panel).toHaveLength(12);
  for (const other of others) expect(other).toEqual(panel);
});

test('a town with nothing observed has no rank in any scope', () => {
  const towns = [
    town('01001', [null, null, '~', null]),
    town(
      '01002',
      [2, 2, 2, 2].map((level) => mark(level)),
    ),
  ];
  expect(new Set(scopeRanksOf(towns, catalogue).map(({ territory }) => territory))).toEqual(new Set(['01002']));
});
