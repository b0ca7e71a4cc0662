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
