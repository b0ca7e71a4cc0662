import { beforeAll, expect, test } from 'vitest';
import { judgedWave } from '../../test/judged.ts';
import type { Store } from '../store.ts';
import { eachEngine } from '../testing.ts';
import { changedTowns, type TwoSeries, transitions } from './mark-changes.ts';

eachEngine('marks of two series', (engine) => {
  let store: Store;
  let two: TwoSeries;
  beforeAll(async () => {
    store = await engine.open();
    const before = await judgedWave(store.db, 'avant', [
      { territory: '29001', population: 100, department: '29', strip: '12?' },
      { territory: '29002', population: 200, department: '29', strip: '12~' },
      { territory: '29003', population: 300, department: '29', strip: '120' },
      { territory: '29004', population: 400, department: '29', strip: '555' },
    ]);
    const after = await judgedWave(store.db, 'après', [
      { territory: '29001', population: 110, department: '29', strip: '32?' },
      { territory: '29002', population: 220, department: '29', strip: '12?' },
      { territory: '29003', population: 330, department: '29', strip: '320' },
      { territory: '29004', population: 440, department: '29', strip: null },
      { territory: '29005', population: 550, department: '29', strip: '000' },
    ]);
    two = { before, after };
  });

  test('are counted from where to where, over the towns that both have judged', async () => {
    expect(await transitions(store.db, two)).toEqual([
      { place: 0, from: '1', to: '1', towns: 1 },
      { place: 0, from: '1', to: '3', towns: 2 },
      { place: 1, from: '2', to: '2', towns: 3 },
      { place: 2, from: '0', to: '0', towns: 1 },
      { place: 2, from: '?', to: '?', towns: 1 },
      { place: 2, from: '~', to: '?', towns: 1 },
    ]);
  });

  test('name the towns that changed, the most populous of today first', async () => {
    const changed = await changedTowns(store.db, two, 0, { limit: 10 });
    expect(changed).toEqual([
      { territory: '29003', name: 'Ville 29003', population: 330, department: '29', from: '1', to: '3' },
      { territory: '29001', name: 'Ville 29001', population: 110, department: '29', from: '1', to: '3' },
    ]);
    expect(await changedTowns(store.db, two, 0, { limit: 1, offset: 1 })).toEqual(changed.slice(1));
    expect(await changedTowns(store.db, two, 1, { limit: 10 })).toEqual([]);
    expect((await changedTowns(store.db, two, 2, { limit: 10 })).map(({ territory, from, to }) => [territory, from, to])).toEqual([
      ['29002', '~', '?'],
    ]);
  });

  test('are none where nothing was judged', async () => {
    const empty = await judgedWave(store.db, 'vide', []);
    expect(await transitions(store.db, { before: two.before, after: empty })).toEqual([]);
    expect(await changedTowns(store.db, { before: two.before, after: empty }, 0, { limit: 10 })).toEqual([]);
  });
});
