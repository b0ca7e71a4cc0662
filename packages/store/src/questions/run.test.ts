import { expect, test } from 'vitest';
import { judgedWave } from '../../test/judged.ts';
import { captureOf } from '../../test/rows.ts';
import { eachEngine } from '../testing.ts';
import { attemptsAt, hinderedTowns, runUnit, runUnits } from './run.ts';

const town = (territory: string, strip: string | null) => ({ territory, population: 100, department: '29', strip });

eachEngine('a wave under way', (engine) => {
  test('lists its towns by name with what the last attempt brought, a page at a time, and says how many there are in all', async () => {
    const { db } = await engine.open();
    const { wave_id } = await judgedWave(db, 'w', [town('29003', '1'), town('29001', '1'), town('29002', null)]);
    const second = { ...captureOf(wave_id, '29003'), attempt: 2, archive: 'waves/w/29003-2.warc.gz', pages: 7, obstacles: '{"robots":3}' };
    await db.insertInto('capture').values(second).execute();
    await db.updateTable('unit').set({ state: 'asleep', attempts: 2 }).where('territory', '=', '29003').execute();

    const all = await runUnits(db, wave_id, { offset: 0, limit: 2 });
    expect(all.total).toBe(3);
    expect(all.units.map(({ territory }) => territory)).toEqual(['29001', '29002']);
    expect(all.units[1]).toMatchObject({ state: 'without-site', attempts: 0, pages: null, obstacles: {} });
    const rest = await runUnits(db, wave_id, { offset: 2, limit: 2 });
    expect(rest.units).toMatchObject([{ territory: '29003', state: 'asleep', attempts: 2, pages: 7, obstacles: { robots: 3 } }]);
    expect(await runUnits(db, wave_id, { offset: 10, limit: 2 })).toEqual({ units: [], total: 3 });

    expect((await runUnits(db, wave_id, { states: ['asleep', 'failed'], offset: 0, limit: 9 })).units).toHaveLength(1);
    expect((await runUnits(db, wave_id, { obstacle: 'robots', offset: 0, limit: 9 })).units.map((unit) => unit.territory)).toEqual([
      '29003',
    ]);
    expect((await runUnits(db, wave_id, { obstacle: "ro'bots", offset: 0, limit: 9 })).total).toBe(0);
  });

  test('counts towns and addresses by obstacle, of the last attempts only', async () => {
    const { db } = await engine.open();
    const { wave_id } = await judgedWave(db, 'w', [town('29001', '1'), town('29002', '1')]);
    const after = (territory: string, obstacles: string) => ({
      ...captureOf(wave_id, territory),
      attempt: 2,
      archive: `waves/w/${territory}-2.warc.gz`,
      obstacles,
    });
    await db
      .insertInto('capture')
      .values([after('29001', '{"down":2,"robots":1}'), after('29002', '{"robots":4}')])
      .execute();
    expect(await hinderedTowns(db, wave_id)).toEqual([
      { obstacle: 'robots', towns: 2, addresses: 5 },
      { obstacle: 'down', towns: 1, addresses: 2 },
    ]);
  });

  test('tells the attempts at one town, the last first', async () => {
    const { db } = await engine.open();
    const { wave_id } = await judgedWave(db, 'w', [town('29001', '1')]);
    await db
      .insertInto('capture')
      .values({ ...captureOf(wave_id, '29001'), attempt: 2, archive: 'waves/w/29001-2.warc.gz' })
      .execute();
    expect((await attemptsAt(db, wave_id, '29001')).map(({ attempt, archive }) => [attempt, archive])).toEqual([
      [2, 'waves/w/29001-2.warc.gz'],
      [1, 'waves/w/29001.warc.gz'],
    ]);
    expect(await runUnit(db, wave_id, '29001')).toMatchObject({ name: 'Ville 29001', state: 'done' });
    expect(await runUnit(db, wave_id, '29099')).toBeNull();
  });
});
