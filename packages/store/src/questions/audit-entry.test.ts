import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { eachEngine } from '../testing.ts';
import { auditActs, auditEntries, writeAudit } from './audit-entry.ts';

const NOW = new Date('2026-11-24T10:00:00Z');
const TERMINAL = { id: null, name: 'terminal', address: null };

eachEngine('the log', (engine) => {
  test('is written with what explains it, and read the newest first, page by page', async () => {
    const { db } = await engine.open();
    for (const n of [1, 2, 3]) await writeAudit(db, TERMINAL, n === 2 ? 'wave.closed' : 'wave.opened', `wave:${n}`, { n }, NOW);
    const page = await auditEntries(db, {}, null, 2);
    expect(page.map(({ subject, details }) => [subject, details])).toEqual([
      ['wave:3', { n: 3 }],
      ['wave:2', { n: 2 }],
    ]);
    expect((await auditEntries(db, {}, page.at(-1)!.id, 2)).map(({ subject }) => subject)).toEqual(['wave:1']);
    expect((await auditEntries(db, { act: 'wave.closed' }, null, 9)).map(({ subject }) => subject)).toEqual(['wave:2']);
    expect((await auditEntries(db, { subject: 'wave:1' }, null, 9)).map(({ act }) => act)).toEqual(['wave.opened']);
    expect(await auditActs(db)).toEqual(['wave.closed', 'wave.opened']);
  });

  test('is undone with the act that it tells of', async () => {
    const { db } = await engine.open();
    const failing = db.transaction().execute(async (trx) => {
      await writeAudit(trx, TERMINAL, 'wave.opened', 'wave:1', {}, NOW);
      throw new Error('no wave');
    });
    await expect(failing).rejects.toThrow('no wave');
    expect(await auditEntries(db, {}, null, 9)).toEqual([]);
  });

  test('cannot be changed, whoever asks', async () => {
    const { db } = await engine.open();
    await writeAudit(db, TERMINAL, 'wave.opened', 'wave:1', {}, NOW);
    for (const statement of [
      sql`update audit_entry set actor = 'nobody'`,
      sql`delete from audit_entry`,
      sql`delete from audit_entry where false`,
      sql`truncate audit_entry`,
    ]) {
      await expect(statement.execute(db)).rejects.toMatchObject({ code: '23000', message: 'rows of audit_entry are never changed' });
    }
  });
});
