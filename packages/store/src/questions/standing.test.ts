import { beforeAll, expect, test } from 'vitest';
import { judgedWave } from '../../test/judged.ts';
import type { Store } from '../store.ts';
import { eachEngine } from '../testing.ts';
import { keepFigures, type NewStanding } from './figure.ts';
import { ranking, strips } from './standing.ts';

const standing = (territory: string, value: number | null): NewStanding => ({
  territory,
  value,
  low: null,
  high: null,
  rank_low: value === null ? null : 1,
  rank_high: value === null ? null : 2,
  evenness: null,
});

eachEngine('a ranking', (engine) => {
  let store: Store;
  let series: { readonly id: number; readonly wave_id: number };
  beforeAll(async () => {
    store = await engine.open();
    const towns = [
      { territory: '29001', population: 100, department: '29', strip: '?' },
      { territory: '29002', population: 200, department: '29', strip: '2' },
      { territory: '29003', population: 60_000, department: '29', stratum: '50000-200000', strip: '4' },
      { territory: '56001', population: 300, department: '56', strip: '2' },
    ];
    const kept = { figures: [], standings: [standing('29001', null), standing('29002', 2), standing('29003', 4), standing('56001', 2)] };
    const other = await judgedWave(store.db, 'autre', [{ territory: '29001', population: 1, department: '29', strip: '5' }]);
    await keepFigures(store.db, other.id, { figures: [], standings: [standing('29001', 5)] });
    series = await judgedWave(store.db, 'celle-ci', towns);
    await keepFigures(store.db, series.id, kept);
  });

  test('begins with the best mean, and ends with the towns of which nothing was observed', async () => {
    const rows = await ranking(store.db, series);
    expect(rows.map(({ territory, value }) => [territory, value])).toEqual([
      ['29003', 4],
      ['29002', 2],
      ['56001', 2],
      ['29001', null],
    ]);
    expect(rows[0]).toEqual({
      ...standing('29003', 4),
      name: 'Ville 29003',
      population: 60_000,
      department: '29',
      stratum: '50000-200000',
      strip: '4',
      observed: 1,
      unobserved: 0,
      abstained: 0,
    });
  });

  test.each([
    [{ department: '29' }, ['29003', '29002', '29001']],
    [{ stratum: 'under-50000' }, ['29002', '56001', '29001']],
    [{ department: '29', stratum: 'under-50000', limit: 1 }, ['29002']],
    [{ limit: 2, offset: 1 }, ['29002', '56001']],
    [{ department: '56', offset: 1 }, []],
  ])('of %j', async (among, expected) => {
    expect((await ranking(store.db, series, among)).map(({ territory }) => territory)).toEqual(expected);
  });

  test('has the strips of its towns', async () => {
    const rows = await strips(store.db, series.id);
    expect(rows.map(({ territory, strip }) => `${territory} ${strip}`).sort()).toEqual(['29001 ?', '29002 2', '29003 4', '56001 2']);
  });
});
