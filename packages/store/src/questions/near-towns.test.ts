import { expect, test } from 'vitest';
import { judgedWave } from '../../test/judged.ts';
import { eachEngine } from '../testing.ts';
import { keepFigures } from './figure.ts';
import { nearTowns, rankedByStratum } from './near-towns.ts';
import { townsNamed } from './town.ts';
import { findingsOf } from './town-findings.ts';
import { townStandings } from './town-standings.ts';

const standing = (territory: string, value: number | null) => ({
  territory,
  value,
  low: null,
  high: null,
  rank_low: value === null ? null : 1,
  rank_high: value === null ? null : 2,
  evenness: null,
});

eachEngine('one town among others', (engine) => {
  test('is near those of its stratum by ratio of population, if something of them was observed', async () => {
    const { db } = await engine.open();
    const old = await judgedWave(db, 'avant', [{ territory: '29001', population: 900, department: '29', strip: '1' }]);
    await keepFigures(db, old.id, { figures: [], standings: [standing('29001', 1)] });
    const series = await judgedWave(db, 'celle-ci', [
      { territory: '29001', population: 1000, department: '29', strip: '2' },
      { territory: '29002', population: 500, department: '29', strip: '3' },
      { territory: '29003', population: 1400, department: '29', strip: '4' },
      { territory: '29004', population: 1001, department: '29', strip: '?' },
      { territory: '29005', population: 999, department: '29', stratum: 'over-200000', strip: '5' },
      { territory: '29006', population: 0, department: '29', strip: '0' },
      { territory: '29007', population: 1000, department: '29', strip: null },
    ]);
    const standings = [
      standing('29001', 2),
      standing('29002', 3),
      standing('29003', 4),
      standing('29004', null),
      standing('29005', 5),
      standing('29006', 0),
    ];
    await keepFigures(db, series.id, { figures: [], standings });
    const to = { territory: '29001', population: 1000, stratum: 'under-50000' };
    expect((await nearTowns(db, series, to, 10)).map(({ territory, strip, value }) => [territory, strip, value])).toEqual([
      ['29003', '4', 4],
      ['29002', '3', 3],
      ['29006', '0', 0],
    ]);
    expect((await nearTowns(db, series, to, 1)).map(({ territory }) => territory)).toEqual(['29003']);
    expect([...(await rankedByStratum(db, series))].sort()).toEqual([
      ['over-200000', 1],
      ['under-50000', 4],
    ]);
    const through = await townStandings(db, '29001', [series.id, old.id]);
    expect(through.map(({ series_id, value, strip }) => [series_id, value, strip])).toEqual([
      [old.id, 1, '1'],
      [series.id, 2, '2'],
    ]);
    expect(await townStandings(db, '29007', [series.id])).toEqual([]);
    expect(await townStandings(db, '29001', [])).toEqual([]);
    expect([...(await findingsOf(db, series.id, ['29001', '29007', '00000'])).keys()]).toEqual(['29001']);
    const named = await townsNamed(db, series, ['29007', '29001', '00000']);
    expect(named.map(({ territory, state, marks }) => [territory, state, marks.length])).toEqual([
      ['29001', 'done', 1],
      ['29007', 'without-site', 0],
    ]);
  });
});
