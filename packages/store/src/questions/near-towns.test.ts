import fc from 'fast-check';
import { sql } from 'kysely';
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

  test('are those of all its stratum that are nearest, whatever sizes there are and however few were observed', async () => {
    const { db } = await engine.open();
    let n = 0;
    const town = fc.record({ population: fc.oneof(fc.constantFrom(0, 1, 2, 500), fc.nat(3000)), observed: fc.boolean() });
    await fc.assert(
      fc.asyncProperty(
        fc.array(town, { maxLength: 40 }),
        fc.nat(3000),
        fc.integer({ min: 1, max: 4 }),
        async (towns, population, limit) => {
          const rows = towns.map((one, at) => ({ ...one, territory: String(10_000 + at) }));
          const series = await judgedWave(
            db,
            `vague ${n++}`,
            rows.map(({ territory, population: people }) => ({ territory, population: people, department: '10', strip: '1' })),
          );
          const standings = rows.map(({ territory, observed }) => standing(territory, observed ? 1 : null));
          await keepFigures(db, series.id, { figures: [], standings });
          const apart = (size: number): number => Math.abs(Math.log(Math.max(size, 1)) - Math.log(Math.max(population, 1)));
          const expected = rows
            .filter(({ observed, territory }) => observed && territory !== '10000')
            .sort((one, other) => apart(one.population) - apart(other.population) || Number(one.territory) - Number(other.territory))
            .slice(0, limit)
            .map(({ territory }) => territory);
          const found = await nearTowns(db, series, { territory: '10000', population, stratum: 'under-50000' }, limit);
          expect(found.map(({ territory }) => territory)).toEqual(expected);
        },
      ),
      { numRuns: 25 },
    );
    expect((await sql`select from unit`.execute(db)).rows.length).toBeGreaterThan(50);
  });
});
