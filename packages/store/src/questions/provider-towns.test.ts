import { beforeAll, expect, test } from 'vitest';
import { judgedWave } from '../../test/judged.ts';
import type { Store } from '../store.ts';
import { eachEngine } from '../testing.ts';
import { confidenceCounts, indicatorMarks } from './indicator-marks.ts';
import { providerLevels, providerTowns } from './provider-towns.ts';

eachEngine('what a provider carries', (engine) => {
  let store: Store;
  let series: { readonly id: number; readonly wave_id: number };
  beforeAll(async () => {
    store = await engine.open();
    series = await judgedWave(store.db, 'celle-ci', [
      { territory: '29001', population: 100, department: '29', strip: '34?', providers: { 0: 'a', 1: 'a' } },
      { territory: '29002', population: 900, department: '29', strip: '302', providers: { 0: 'a', 2: 'b' } },
      { territory: '29003', population: 500, department: '29', strip: null },
    ]);
  });

  test('lies in its towns, the most populous first, a page at a time', async () => {
    const towns = await providerTowns(store.db, series, 'a', { limit: 5, offset: 0 });
    expect(towns.map(({ territory, marks }) => [territory, marks])).toEqual([
      ['29002', [{ indicator: 'service-0', level: 3 }]],
      [
        '29001',
        [
          { indicator: 'service-0', level: 3 },
          { indicator: 'service-1', level: 4 },
        ],
      ],
    ]);
    expect(await providerTowns(store.db, series, 'a', { limit: 5, offset: 1 })).toHaveLength(1);
    expect(await providerTowns(store.db, series, 'nobody', { limit: 5, offset: 0 })).toEqual([]);
  });

  test('is counted by service and level', async () => {
    expect(await providerLevels(store.db, series.id, 'a')).toEqual([
      { indicator: 'service-0', level: 3, marks: 2 },
      { indicator: 'service-1', level: 4, marks: 1 },
    ]);
  });

  test('marks of one service are given for the towns that are named', async () => {
    const marks = await indicatorMarks(store.db, series.id, 'service-2', ['29001', '29002', '29003']);
    expect(marks.map(({ territory, kind, level, provider }) => [territory, kind, level, provider])).toEqual([
      ['29001', 'unobserved', null, null],
      ['29002', 'level', 2, 'b'],
    ]);
    expect(await indicatorMarks(store.db, series.id, 'service-2', [])).toEqual([]);
  });

  test('confidences are counted over what was observed', async () => {
    expect(await confidenceCounts(store.db, series.id)).toEqual([{ confidence: 0.9, marks: 5 }]);
  });
});
