import { beforeAll, expect, test } from 'vitest';
import { judgedWave } from '../../test/judged.ts';
import type { Store } from '../store.ts';
import { eachEngine } from '../testing.ts';
import { markCounts } from './mark-counts.ts';

eachEngine('marks that are counted', (engine) => {
  let store: Store;
  let series: { readonly id: number; readonly wave_id: number };
  beforeAll(async () => {
    store = await engine.open();
    // Another wave of the same towns, whose marks and populations must not come in.
    await judgedWave(store.db, 'autre', [{ territory: '29001', population: 9, department: '56', strip: '555' }]);
    series = await judgedWave(store.db, 'celle-ci', [
      { territory: '29001', population: 100, department: '29', strip: '3?0' },
      { territory: '29002', population: 20, department: '29', strip: '350' },
      { territory: '56001', population: 60_000, department: '56', stratum: '50000-200000', strip: '1~0' },
      { territory: '56002', population: 7, department: '56', strip: null },
    ]);
  });

  test('are those of every town, with its residents, also the last of an uneven number', async () => {
    expect(await markCounts(store.db, series, 'panel')).toEqual([
      { scope_id: '', place: 0, mark: '1', towns: 1, residents: 60_000 },
      { scope_id: '', place: 0, mark: '3', towns: 2, residents: 120 },
      { scope_id: '', place: 1, mark: '5', towns: 1, residents: 20 },
      { scope_id: '', place: 1, mark: '?', towns: 1, residents: 100 },
      { scope_id: '', place: 1, mark: '~', towns: 1, residents: 60_000 },
      { scope_id: '', place: 2, mark: '0', towns: 3, residents: 60_120 },
    ]);
  });

  test.each([
    ['stratum', '50000-200000', 'under-50000'],
    ['department', '56', '29'],
  ] as const)('are told apart by %s', async (by, one, other) => {
    const rows = await markCounts(store.db, series, by);
    const first = rows.filter(({ place }) => place === 0);
    expect(first.filter(({ scope_id }) => scope_id === one)).toEqual([{ scope_id: one, place: 0, mark: '1', towns: 1, residents: 60_000 }]);
    expect(first.filter(({ scope_id }) => scope_id === other)).toEqual([
      { scope_id: other, place: 0, mark: '3', towns: 2, residents: 120 },
    ]);
    expect(rows.map(({ scope_id }) => scope_id)).toEqual(rows.map(({ scope_id }) => scope_id).sort());
  });

  test('are only those of the towns that were asked for', async () => {
    const rows = await markCounts(store.db, series, 'region', { department: '56', stratum: '50000-200000' });
    expect(rows.map(({ scope_id, mark, towns }) => [scope_id, mark, towns])).toEqual([
      ['53', '1', 1],
      ['53', '~', 1],
      ['53', '0', 1],
    ]);
    expect(await markCounts(store.db, series, 'panel', { department: '99' })).toEqual([]);
  });

  test('are none where nothing was judged', async () => {
    const empty = await judgedWave(store.db, 'vide', [{ territory: '29001', population: 1, department: '29', strip: null }]);
    expect(await markCounts(store.db, empty, 'panel')).toEqual([]);
  });
});
