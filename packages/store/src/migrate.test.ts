import { sql } from 'kysely';
import { expect, it, onTestFinished } from 'vitest';
import { checkVersion, migrate, schemaState, schemaVersion } from './migrate.ts';
import { MIGRATIONS } from './migrations/index.ts';
import { openStore } from './store.ts';
import { eachEngine } from './testing.ts';

it('migrations are named by their number and stand in its order', () => {
  const names = Object.keys(MIGRATIONS);
  expect(names).toEqual([...names].sort());
  expect(names.map((name) => name.slice(0, 5))).toEqual(names.map((_, index) => `${String(index + 1).padStart(4, '0')}-`));
  expect(schemaVersion()).toBe(names.at(-1));
});

eachEngine('the schema’s version', (engine) => {
  it('is kept when the database is opened again', async () => {
    const place = await engine.place();
    for (const name of ['a', 'b']) {
      const store = await openStore(place);
      await store.db.insertInto('host_turn').values({ host: name, next_at: new Date(), interval_ms: 1, holder: null }).execute();
      await store.close();
    }
    const store = await openStore(place);
    onTestFinished(() => store.close());
    expect((await store.db.selectFrom('host_turn').select('host').orderBy('host').execute()).map((row) => row.host)).toEqual(['a', 'b']);
  });

  it('that is newer than this program is refused, and left alone', async () => {
    const { db } = await engine.open();
    await sql`insert into beffroi_migration values ('9999-later', now())`.execute(db);
    const refusal = { code: 'newer', message: expect.stringContaining('9999-later') };
    await expect(migrate(db)).rejects.toMatchObject(refusal);
    await expect(checkVersion(db)).rejects.toMatchObject(refusal);
    expect(await schemaState(db)).toEqual({ held: null, wanted: schemaVersion() });
    expect(await db.selectFrom('wave').selectAll().execute()).toEqual([]);
  });

  it('that is older is refused by who may not change it', async () => {
    const { db } = await engine.open();
    expect(await schemaState(db)).toEqual({ held: schemaVersion(), wanted: schemaVersion() });
    await sql`delete from beffroi_migration`.execute(db);
    expect(await schemaState(db)).toEqual({ held: null, wanted: schemaVersion() });
    await expect(checkVersion(db)).rejects.toMatchObject({ code: 'older' });
  });

  it('of a database with somebody else’s tables is refused, and nothing is made', async () => {
    const { db } = await engine.open();
    await sql`drop table beffroi_migration, beffroi_migration_lock`.execute(db);
    await sql`drop table panel cascade`.execute(db);
    await expect(migrate(db)).rejects.toMatchObject({ code: 'foreign' });
    const { rows } = await sql`select 1 from pg_tables where tablename = 'panel'`.execute(db);
    expect(rows).toEqual([]);
  });
});
