import { beforeAll, expect, test } from 'vitest';
import { judgedWave } from '../../test/judged.ts';
import type { Store } from '../store.ts';
import { eachEngine } from '../testing.ts';
import { figuresOfSeries, figureThroughWaves, keepFigures, type NewFigure } from './figure.ts';
import { historyOf } from './history.ts';

const figure = (scope_id: string, measure: string, value: number | null): NewFigure => ({
  scope: scope_id === '' ? 'panel' : 'department',
  scope_id,
  subject: 'all',
  subject_id: '',
  measure,
  value,
  low: null,
  high: null,
  n_observed: 3,
  n_unobserved: 2,
  n_abstained: 1,
});

eachEngine('figures that were kept', (engine) => {
  let store: Store;
  let older: number;
  let newer: number;
  beforeAll(async () => {
    store = await engine.open();
    const towns = (strip: string) => [{ territory: '29001', population: 100, department: '29', strip, providers: { 0: 'arpège' } }];
    // Opened in another order than they are dated in.
    newer = (await judgedWave(store.db, 'seconde', towns('4?'), new Date('2026-03-01T00:00:00Z'))).id;
    older = (await judgedWave(store.db, 'première', towns('30'), new Date('2025-03-01T00:00:00Z'))).id;
    await keepFigures(store.db, older, { figures: [figure('', 'level', 1.5)], standings: [] });
    await keepFigures(store.db, newer, {
      figures: [figure('29', 'level', 4), figure('', 'own', null), figure('', 'level', 4)],
      standings: [],
    });
  });

  test('come by scope, subject and measure, all or those that are asked for', async () => {
    const said = async (about?: Parameters<typeof figuresOfSeries>[2]) =>
      (await figuresOfSeries(store.db, newer, about)).map(
        ({ scope, scope_id, measure, value }) => `${scope} ${scope_id} ${measure} ${value}`,
      );
    expect(await said()).toEqual(['department 29 level 4', 'panel  level 4', 'panel  own null']);
    expect(await said({ scope: 'panel' })).toEqual(['panel  level 4', 'panel  own null']);
    expect(await said({ scope: 'department', scope_id: '29' })).toEqual(['department 29 level 4']);
    expect(await said({ measure: 'own' })).toEqual(['panel  own null']);
  });

  test('go through the waves by their dates', async () => {
    const rows = await figureThroughWaves(store.db, {
      instrument: 'essai',
      scope: 'panel',
      scope_id: '',
      subject: 'all',
      subject_id: '',
      measure: 'level',
    });
    expect(rows.map(({ wave, value, assessor }) => [wave, value, assessor])).toEqual([
      ['première', 1.5, 'essai@1.0.0'],
      ['seconde', 4, 'essai@1.0.0'],
    ]);
  });

  test('take the place of those before them', async () => {
    await keepFigures(store.db, older, { figures: [figure('', 'level', 2)], standings: [] });
    expect((await figuresOfSeries(store.db, older)).map(({ value }) => value)).toEqual([2]);
    expect(await figuresOfSeries(store.db, newer)).toHaveLength(3);
  });

  test('stand beside what was observed of a town through the years', async () => {
    const rows = await historyOf(store.db, '29001', 'essai');
    expect(rows.map(({ wave, indicator, kind, level, provider }) => [wave, indicator, kind, level, provider])).toEqual([
      ['première', 'service-0', 'level', 3, 'arpège'],
      ['première', 'service-1', 'absence', 0, null],
      ['seconde', 'service-0', 'level', 4, 'arpège'],
      ['seconde', 'service-1', 'unobserved', null, null],
    ]);
    expect(rows[0]).toMatchObject({
      dated: new Date('2025-03-01T00:00:00Z'),
      assessor: 'essai@1.0.0',
      further: { own: 3, lecko2014: 3 },
      ceiling: 5,
      reason: 'form',
    });
    expect(await historyOf(store.db, '29999', 'essai')).toEqual([]);
  });
});
