import { publishedWaves, type Store } from '@beffroi/store';
import { eachEngineAtLength } from '@beffroi/store/testing';
import { beforeAll, expect, it } from 'vitest';
import { publishedTrial } from '../test/published.ts';
import { keptLeagues, type RankingQuestion, rankingPage, rankingScopes, unrankedPage } from './rankings.ts';
import { shownWave } from './shown.ts';

const even = (sign: string): string => sign.repeat(18);

eachEngineAtLength('postgres', 'rankings', (engine) => {
  let store: Store;
  const ask = async (question: Partial<RankingQuestion> = {}, kept = keptLeagues()) =>
    rankingPage(store, (await shownWave(store))!, { scope: 'panel', id: '', sort: 'mean', page: 1, ...question }, kept);

  beforeAll(async () => {
    store = await engine.open();
    await publishedTrial(store, '2026', new Date('2026-11-24T06:00:00Z'), [
      { code: '29001', population: 1000, strip: even('1') },
      { code: '29002', population: 3000, strip: even('3') },
      { code: '29003', population: 2000, strip: even('1') },
      { code: '29004', population: 1500, strip: even('0') },
      { code: '29005', population: 1600, strip: even('0') },
      { code: '35001', population: 80_000, department: '35', strip: even('2') },
      { code: '35002', population: 500, department: '35', strip: even('?') },
      { code: '56001', population: 400, department: '56', strip: null },
    ]);
  });

  it('are of the scope that is asked for, with ranks among its towns only', async () => {
    const panel = (await ask())!;
    expect(panel.rows.map(({ code, rank }) => [code, rank?.low])).toEqual([
      ['29002', 1],
      ['35001', expect.any(Number)],
      ['29001', expect.any(Number)],
      ['29003', expect.any(Number)],
      ['29004', expect.any(Number)],
      ['29005', expect.any(Number)],
    ]);
    expect(panel.few).toBeNull();
    const own = (await ask({ scope: 'department', id: '29' }))!;
    expect(own.rows.find(({ code }) => code === '29004')!.rank!.high).toBe(5);
  });

  it('rank none of too few towns, and give no mean of them, but their levels', async () => {
    const alone = (await ask({ scope: 'department', id: '35' }))!;
    expect(alone).toMatchObject({ name: 'Ille-et-Vilaine', towns: 2, ranked: 1, few: 1, mean: null });
    expect(alone.rows.map(({ code, rank, tie, strip }) => [code, rank, tie, strip])).toEqual([['35001', null, null, even('2')]]);
  });

  it('tell ties, and never order towns that are alike', async () => {
    const { rows } = (await ask({ scope: 'department', id: '29' }))!;
    const [, one, other] = rows;
    expect(one!.tie).toMatchObject({ towns: 2, others: ['Ville 29003'] });
    expect(other!.tie).toMatchObject({ towns: 2, others: ['Ville 29001'] });
    expect(one!.rank).toEqual(other!.rank);
  });

  it('count what was not seen apart, and list it by name', async () => {
    const { towns, ranked, out } = (await ask())!;
    expect([towns, ranked]).toEqual([8, 6]);
    expect(out).toEqual([
      { why: 'without-site', towns: 1 },
      { why: 'unobserved', towns: 1 },
    ]);
    const shown = (await shownWave(store))!;
    const listed = await unrankedPage(store, shown, { scope: 'panel', id: '', page: 1 });
    expect(listed!.rows.map(({ code, why }) => [code, why])).toEqual([
      ['35002', 'unobserved'],
      ['56001', 'without-site'],
    ]);
    expect(await unrankedPage(store, shown, { scope: 'department', id: '29', page: 1 })).toBeNull();
  });

  it('are sorted by what is asked', async () => {
    const codes = async (sort: RankingQuestion['sort']) => (await ask({ sort }))!.rows.map(({ code }) => code);
    expect(await codes('population')).toEqual(['35001', '29002', '29003', '29005', '29004', '29001']);
    expect(await codes('name')).toEqual(['29001', '29002', '29003', '29004', '29005', '35001']);
    expect((await codes('attainment'))[0]).toBe('29002');
  });

  it('have no page for what there is not', async () => {
    for (const question of [
      { page: 2 },
      { page: 0 },
      { scope: 'department', id: '75' },
      { scope: 'stratum', id: 'x' },
      { id: 'x' },
    ] as const) {
      expect(await ask(question)).toBeNull();
    }
  });

  it('draw the ranks anew for a series that was closed before they were kept', async () => {
    const before = (await ask({ scope: 'department', id: '29' }))!;
    await store.db.deleteFrom('scope_rank').execute();
    expect(await ask({ scope: 'department', id: '29' })).toEqual(before);
  });

  it('know their strata, regions and departments', async () => {
    const [shown] = await publishedWaves(store.db);
    expect(await rankingScopes(store, shown!)).toEqual({
      towns: 8,
      strata: [
        { id: 'under-50000', towns: 7 },
        { id: '50000-200000', towns: 1 },
      ],
      departments: [
        { id: '29', name: 'Finistère', towns: 5 },
        { id: '35', name: 'Ille-et-Vilaine', towns: 2 },
        { id: '56', name: 'Morbihan', towns: 1 },
      ],
      regions: [{ id: '53', name: 'Bretagne', towns: 8 }],
    });
  });
});
