import { expect, test } from 'vitest';
import { judgedWave } from '../../test/judged.ts';
import { DATED } from '../../test/rows.ts';
import { eachEngine } from '../testing.ts';
import { houseState } from './house-state.ts';
import { openSeries } from './series.ts';
import { insertWave } from './wave.ts';
import { wavesWithCounts } from './wave-list.ts';

eachEngine('the list of waves', (engine) => {
  test('counts units by state and names who judged, in the order of opening', async () => {
    const { db } = await engine.open();
    const series = await judgedWave(db, 'une', [
      { territory: '29001', population: 100, department: '29', strip: '1' },
      { territory: '29002', population: 100, department: '29', strip: '1' },
      { territory: '29003', population: 100, department: '29', strip: null },
    ]);
    await openSeries(db, series.wave_id, { name: 'essai@2.0.0', version: '2.0.0', digest: 'r2' }, DATED);
    await insertWave(db, {
      name: 'deux',
      instrument: 'essai',
      panel: 'essai',
      vintage: 2026,
      dated: DATED,
      options: {},
      openedAt: DATED,
    });
    expect(await wavesWithCounts(db)).toEqual([
      {
        id: series.wave_id,
        name: 'une',
        instrument: 'essai',
        panel: 'essai',
        vintage: 2026,
        dated: DATED,
        state: 'running',
        closed_at: null,
        units: { done: 2, 'without-site': 1 },
        assessors: ['essai@1.0.0', 'essai@2.0.0'],
      },
      expect.objectContaining({ name: 'deux', state: 'open', units: {}, assessors: [] }),
    ]);
    expect(await houseState(db)).toEqual({ units: { done: 2, 'without-site': 1 }, mails: {}, workers: 0, published: 0 });
  });
});
