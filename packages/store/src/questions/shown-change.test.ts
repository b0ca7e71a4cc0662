import { sql } from 'kysely';
import { expect, it } from 'vitest';
import { siteOf } from '../../test/rows.ts';
import { TABLES } from '../backup/tables.ts';
import { FROZEN_TABLES, notingTables, PRIVATE_TABLES, tablesIn } from '../read-tables.ts';
import { openStore } from '../store.ts';
import { eachEngine } from '../testing.ts';
import { changesByTable, shownChanges } from './shown-change.ts';

const NOW = new Date('2026-11-28T10:00:00Z');

eachEngine('changes of what pages show', (engine) => {
  it('are counted when they are there to be seen, by table, whoever made them', async () => {
    const place = await engine.place();
    const store = await openStore(place);
    const before = await shownChanges(store.db);
    const at = async (table: string) => changesByTable(await shownChanges(store.db)).get(table);
    await sql`update objection set reason = reason`.execute(store.db);
    await sql`insert into attempt select * from attempt`.execute(store.db);
    expect(await shownChanges(store.db)).toBe(before);
    const add = (db: typeof store.db, territory: string) =>
      db
        .insertInto('target')
        .values(siteOf(territory, null, 'a', NOW))
        .execute();
    await add(store.db, '35001');
    const [first, pages] = [await at('target'), await at('plan')];
    // Two at once, on a server: neither waits for the other, and each counts when it is committed.
    const trx = await store.db.startTransaction().execute();
    await add(trx as never, '35002');
    if (store.engine === 'postgres') {
      expect(await at('target')).toBe(first);
      await add(store.db, '35003');
      expect(await at('target')).not.toBe(first);
    }
    const second = store.engine === 'postgres' ? await at('target') : first;
    await trx.commit().execute();
    expect(await at('target')).not.toBe(second);
    expect(await at('plan')).toBe(pages);
    await store.close();
  });

  it('are told by every table that is neither frozen nor private', async () => {
    const store = await engine.open();
    const { rows } = await sql<{ name: string }>`select distinct relname as name from pg_trigger join pg_class on pg_class.oid = tgrelid
      where tgname in ('told_come', 'told_update', 'told_delete') group by relname having count(*) = 3`.execute(store.db);
    expect(rows.map(({ name }) => name).sort()).toEqual(TABLES.filter((one) => !FROZEN_TABLES.has(one) && !PRIVATE_TABLES.has(one)).sort());
  });

  it('notes which tables were read, by what was begun and what followed', async () => {
    const store = await engine.open();
    const tables = new Set<string>();
    await notingTables(tables, async () => {
      await store.db.selectFrom('wave').innerJoin('series', 'series.wave_id', 'wave.id').select('wave.id').execute();
      await new Promise((resolve) => setImmediate(resolve));
      await store.db.transaction().execute((trx) => sql`select count(*) from plan`.execute(trx));
    });
    await store.db.selectFrom('objection').selectAll().execute();
    expect([...tables].sort()).toEqual(['plan', 'series', 'wave']);
  });
});

it.each([
  ['select "attempt" from "judgement" join target on true', ['judgement', 'target']],
  ['select 1 from "attempt" where id = $1', ['attempt']],
  ['insert into public.mail values (1)', ['mail']],
])('%s names %j', (text, tables) => {
  expect([...tablesIn(text)].sort()).toEqual(tables);
});
