import { expect, it } from 'vitest';
import { siteOf } from '../../test/rows.ts';
import { ofOneMoment, openStore } from '../store.ts';
import { eachEngine } from '../testing.ts';

const NOW = new Date('2026-11-28T10:00:00Z');

eachEngine('a store of one moment', (engine) => {
  const opened = async () => {
    const place = await engine.place();
    const store = await openStore(place);
    await store.db
      .insertInto('target')
      .values(siteOf('35001', null, 'a', NOW))
      .execute();
    return { store, once: ofOneMoment(store) };
  };

  it('sees nothing of what others change, and what it changes itself', async () => {
    const { store, once } = await opened();
    const sources = async ({ db }: typeof store) =>
      (await db.selectFrom('target').select('source').orderBy('id').execute()).map((row) => row.source);
    expect(await sources(once)).toEqual(['a']);
    await store.db
      .insertInto('target')
      .values(siteOf('35002', null, 'b', NOW))
      .execute();
    expect([await sources(once), await sources(store)]).toEqual([['a'], ['a', 'b']]);
    await once.db
      .insertInto('target')
      .values(siteOf('35003', null, 'c', NOW))
      .execute();
    expect(await sources(once)).toEqual(['a', 'b', 'c']);
    await store.close();
  });

  it('sees at once what was taken out or silenced', async () => {
    const { store, once } = await opened();
    const silences = async () => (await once.db.selectFrom('silence_setting').select('year').execute()).length;
    expect(await silences()).toBe(0);
    await store.db
      .insertInto('silence_setting')
      .values({ year: 2026, round: 1, kind: 'off', silent_from: null, silent_until: null, actor: 'essai', at: NOW } as never)
      .execute();
    expect(await silences()).toBe(1);
    await store.close();
  });

  it('gives each who asks a list of their own, asks by values, and remembers no failure', async () => {
    const { store, once } = await opened();
    const rows = () => once.db.selectFrom('target').selectAll().where('territory', '=', '35001').execute();
    (await rows()).pop();
    expect(await rows()).toHaveLength(1);
    expect(await once.db.selectFrom('target').selectAll().where('territory', '=', '35009').execute()).toEqual([]);
    const wrong = () =>
      once.db
        .selectFrom('nothing' as 'target')
        .selectAll()
        .execute();
    await expect(wrong()).rejects.toMatchObject({ code: '42P01' });
    await store.db.schema.createTable('nothing').addColumn('id', 'integer').execute();
    expect(await wrong()).toEqual([]);
    await store.close();
  });

  it('remembers nothing within a transaction', async () => {
    const { store, once } = await opened();
    const count = async (db: typeof once.db) => (await db.selectFrom('target').selectAll().execute()).length;
    expect(await count(once.db)).toBe(1);
    const seen = await once.db.transaction().execute(async (db) => {
      await db
        .insertInto('target')
        .values(siteOf('35002', null, 'b', NOW))
        .execute();
      return count(db);
    });
    expect([seen, await count(once.db)]).toEqual([2, 2]);
    await store.close();
  });

  it('keeps no long list, of which one page is made and no other', async () => {
    const { store, once } = await opened();
    const many = Array.from({ length: 250 }, (_, at) => siteOf(String(35100 + at), null, 'm', NOW));
    await store.db.insertInto('target').values(many).execute();
    const count = async () => (await once.db.selectFrom('target').selectAll().execute()).length;
    expect(await count()).toBe(251);
    await store.db
      .insertInto('target')
      .values(siteOf('35002', null, 'b', NOW))
      .execute();
    expect(await count()).toBe(252);
    await store.close();
  });
});
