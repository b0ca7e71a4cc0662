import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { judgedWave } from '../../test/judged.ts';
import { eachEngine } from '../testing.ts';
import { vacuum } from './vacuum.ts';

eachEngine('tables that were settled', (engine) => {
  test('are known to the planner', async () => {
    const { db } = await engine.open();
    await judgedWave(db, 'une', [{ territory: '29001', population: 100, department: '29', strip: '123' }]);
    await vacuum(db);
    const { rows } = await sql<{ reltuples: number; known: number }>`
      select reltuples, (select count(*) from pg_stats where tablename = 'observation') as known
      from pg_class where relname = 'observation'`.execute(db);
    expect(rows).toEqual([{ reltuples: 3, known: 12 }]);
  });
});
