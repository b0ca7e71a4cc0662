import { expect, test } from 'vitest';
import { judgedWave } from '../../test/judged.ts';
import { eachEngine } from '../testing.ts';
import { keepFigures } from './figure.ts';
import { waveTowns } from './wave-towns.ts';

eachEngine('the towns of a wave', (engine) => {
  test('come with their means, and without where nothing was judged', async () => {
    const { db } = await engine.open();
    const series = await judgedWave(db, '2026', [
      { territory: '29002', population: 200, department: '29', strip: '4?1' },
      { territory: '29001', population: 100, department: '29', strip: null },
    ]);
    await judgedWave(db, 'autre', [{ territory: '35238', population: 9, department: '35', strip: '5' }]);
    await keepFigures(db, series.id, {
      figures: [],
      standings: [{ territory: '29002', value: 2.5, low: 1, high: 4, rank_low: 1, rank_high: 1, evenness: null }],
    });
    expect(await waveTowns(db, series)).toMatchObject([
      { territory: '29001', name: 'Ville 29001', state: 'without-site', value: null, observed: 0 },
      { territory: '29002', population: 200, state: 'done', value: 2.5, low: 1, high: 4, observed: 2 },
    ]);
  });
});
