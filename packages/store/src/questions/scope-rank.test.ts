import { beforeAll, expect, test } from 'vitest';
import { judgedWave } from '../../test/judged.ts';
import type { Store } from '../store.ts';
import { eachEngine } from '../testing.ts';
import { keepFigures, type NewStanding } from './figure.ts';
import { keepScopeRanks, leagueOf, type NewScopeRank, scopesWithTowns } from './scope-rank.ts';

const standing = (territory: string, value: number | null): NewStanding => ({
  ...{ territory, value, low: null, high: null, rank_low: null, rank_high: null, evenness: null },
});
const rank = (scope: string, scope_id: string, territory: string, best: number): NewScopeRank => ({
  ...{ scope, scope_id, territory, rank_low: best, rank_high: best + 1, band: 1 },
});

eachEngine('a league', (engine) => {
  let store: Store;
  let series: { readonly id: number; readonly wave_id: number };
  beforeAll(async () => {
    store = await engine.open();
    const { db } = store;
    series = await judgedWave(db, 'celle-ci', [
      { territory: '29001', population: 100, department: '29', strip: '?' },
      { territory: '29002', population: 200, department: '29', strip: '2' },
      { territory: '29003', population: 60_000, department: '29', stratum: '50000-200000', strip: '4' },
      { territory: '56001', population: 300, department: '56', strip: null },
    ]);
    await keepFigures(db, series.id, { figures: [], standings: [standing('29001', null), standing('29002', 2), standing('29003', 4)] });
    await keepScopeRanks(db, series.id, [rank('panel', '', '29001', 7)]);
    await keepScopeRanks(db, series.id, [
      rank('panel', '', '29002', 2),
      rank('panel', '', '29003', 1),
      rank('stratum', 'under-50000', '29002', 1),
    ]);
  });

  test('has all towns of its scope, with the rank that they have there and no other', async () => {
    const panel = await leagueOf(store.db, series, { scope: 'panel', scope_id: '' });
    expect(panel.map(({ territory, rank_low }) => [territory, rank_low])).toEqual([
      ['29001', null],
      ['29002', 2],
      ['29003', 1],
      ['56001', null],
    ]);
    const small = await leagueOf(store.db, series, { scope: 'stratum', scope_id: 'under-50000' });
    expect(small.map(({ territory, rank_low }) => [territory, rank_low])).toEqual([
      ['29001', null],
      ['29002', 1],
      ['56001', null],
    ]);
    expect(await leagueOf(store.db, series, { scope: 'department', scope_id: '75' })).toEqual([]);
  });

  test('tells what was observed from what was not, and from what was not judged', async () => {
    const [unobserved, seen, , without] = await leagueOf(store.db, series, { scope: 'panel', scope_id: '' });
    expect(unobserved).toMatchObject({ state: 'done', strip: '?', observed: 0, value: null, attainment: null });
    expect(seen).toMatchObject({
      name: 'Ville 29002',
      population: 200,
      strip: '2',
      observed: 1,
      value: 2,
      attainment: 0.4,
      rank_high: 3,
      band: 1,
    });
    expect(without).toMatchObject({ state: 'without-site', strip: null, observed: 0, value: null });
  });

  test('says which strata, departments and regions a wave has', async () => {
    expect(await scopesWithTowns(store.db, series.wave_id)).toEqual([
      { scope: 'stratum', scope_id: '50000-200000', towns: 1 },
      { scope: 'stratum', scope_id: 'under-50000', towns: 3 },
      { scope: 'department', scope_id: '29', towns: 3 },
      { scope: 'department', scope_id: '56', towns: 1 },
      { scope: 'region', scope_id: '53', towns: 4 },
    ]);
  });
});
