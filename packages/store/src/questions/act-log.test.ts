import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { writeActLog } from '../act-log.ts';
import { eachEngine } from '../testing.ts';
import { actLogRows, loggedActs, loggedNames } from './act-log.ts';

const NOW = new Date('2026-11-24T10:00:00Z');
const TERMINAL = { id: null, name: 'terminal', address: null };
const OPENED = { act: 'wave.opened', subject: 'wave:1', details: {} };

eachEngine('the act log', (engine) => {
  test('is written with what explains it, and read the newest first, page by page', async () => {
    const { db } = await engine.open();
    for (const n of [1, 2, 3])
      await writeActLog(db, TERMINAL, { act: n === 2 ? 'wave.closed' : 'wave.opened', subject: `wave:${n}`, details: { n } }, NOW);
    const page = await actLogRows(db, {}, null, 2);
    expect(page.map(({ subject, details }) => [subject, details])).toEqual([
      ['wave:3', { n: 3 }],
      ['wave:2', { n: 2 }],
    ]);
    expect((await actLogRows(db, {}, page.at(-1)!.id, 2)).map(({ subject }) => subject)).toEqual(['wave:1']);
    expect((await actLogRows(db, { act: 'wave.closed' }, null, 9)).map(({ subject }) => subject)).toEqual(['wave:2']);
    expect((await actLogRows(db, { subject: 'wave:1' }, null, 9)).map(({ act }) => act)).toEqual(['wave.opened']);
    expect(await loggedActs(db)).toEqual(['wave.closed', 'wave.opened']);
    expect(await loggedNames(db)).toEqual(['terminal']);
    expect(await actLogRows(db, { actor: 'terminal' }, null, 9)).toHaveLength(3);
    expect(await actLogRows(db, { actor: 'visitor' }, null, 9)).toEqual([]);
  });

  test('is undone with the act that it tells of', async () => {
    const { db } = await engine.open();
    const failing = db.transaction().execute(async (trx) => {
      await writeActLog(trx, TERMINAL, OPENED, NOW);
      throw new Error('no wave');
    });
    await expect(failing).rejects.toThrow('no wave');
    expect(await actLogRows(db, {}, null, 9)).toEqual([]);
  });

  test('cannot be changed, whoever asks', async () => {
    const { db } = await engine.open();
    await writeActLog(db, TERMINAL, OPENED, NOW);
    for (const statement of [
      sql`update act_log set actor = 'nobody'`,
      sql`delete from act_log`,
      sql`delete from act_log where false`,
      sql`truncate act_log`,
    ]) {
      await expect(statement.execute(db)).rejects.toMatchObject({ code: '23000', message: 'rows of act_log are never changed' });
    }
  });
});
