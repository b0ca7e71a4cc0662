import { sql } from 'kysely';
import { beforeAll, expect, test } from 'vitest';
import { DATED, fillAll } from '../../test/rows.ts';
import type { Store } from '../store.ts';
import { eachEngine } from '../testing.ts';
import { erasedArchiveDigest, erasedSumKey, erasedSums, erasures, insertErasure, lastErasure } from './erasure.ts';
import { replaceText, type TextPlace, textPlaces } from './text-places.ts';

const all = async (store: Store, pattern: string): Promise<TextPlace[]> => {
  const places: TextPlace[] = [];
  for await (const place of textPlaces(store.db, pattern)) places.push(place);
  return places;
};

eachEngine('places of words', (engine) => {
  let store: Store;
  beforeAll(async () => {
    store = await engine.open();
    await fillAll(store.db);
  });

  test('are in every table, but for what holds none of a person', async () => {
    const places = await all(store, '.');
    const tables = new Set(places.map(({ table }) => table));
    for (const table of ['judgement', 'act_log', 'account', 'contest', 'review']) expect(tables).toContain(table);
    for (const table of ['unit', 'capture', 'observation', 'wave']) expect(tables).not.toContain(table);
    const columns = new Set(places.map(({ table, column }) => `${table}.${column}`));
    for (const column of ['judgement.digest', 'account.password', 'account.handle', 'session.hash']) expect(columns).not.toContain(column);
    for (const column of ['judgement.findings', 'account.name', 'account.email', 'act_log.actor', 'act_log.details'])
      expect(columns).toContain(column);
  });

  test('are changed where rows never are, and nothing else is', async () => {
    const [place] = (await all(store, '"é"')).filter(({ table }) => table === 'judgement');
    await store.db.transaction().execute((trx) => replaceText(trx, place!, '[{"é":"x"}]'));
    expect((await all(store, '"x"')).map(({ table, key }) => [table, key])).toEqual([['judgement', place!.key]]);
    await expect(sql`update judgement set findings = 'x'`.execute(store.db)).rejects.toMatchObject({ code: '23000' });
    const opened = store.db.transaction().execute(async (trx) => {
      await replaceText(trx, place!, '[{"é":"x"}]');
      await sql`update judgement set findings = 'x'`.execute(trx);
    });
    await expect(opened).rejects.toMatchObject({ code: '23000' });
    const deleted = store.db.transaction().execute(async (trx) => {
      await sql`select set_config('beffroi.erasing', 'on', true)`.execute(trx);
      await sql`delete from act_log`.execute(trx);
    });
    await expect(deleted).rejects.toMatchObject({ code: '23000' });
  });

  test('leave their digests behind, of what was first and of what is left', async () => {
    expect([await lastErasure(store.db), await erasures(store.db)]).toEqual([0, []]);
    const place = { table: 'judgement', column: 'findings', key: ['1', '00001'] };
    const erase = (before: string, after: string, archive: string) =>
      insertErasure(store.db, {
        ...{ at: DATED, actor: { id: null, name: 'terminal' }, ground: 'request', note: null },
        places: [
          { place, before, after },
          { place: { ...place, table: 'contest', column: 'reason', key: ['1'] }, before: null, after: null },
        ],
        archives: [{ archive: 'a', records: 2, before: archive, after: `${archive}'` }],
      });
    expect(await erase('one', 'two', 'd')).toBe(1);
    expect(await erase('two', 'three', "d'")).toBe(2);
    expect(await erasures(store.db)).toMatchObject([
      { id: 2, places: 2, archives: 1, records: 2 },
      { id: 1, ground: 'request' },
    ]);
    expect([await lastErasure(store.db), await erasedArchiveDigest(store.db, 'a'), await erasedArchiveDigest(store.db, 'b')]).toEqual([
      2,
      "d''",
      null,
    ]);
    const sums = await erasedSums(store.db, 'judgement', 'findings');
    const sumOf = async (text: string) =>
      (await sql<{ sum: string }>`select encode(sha256(convert_to(${text}, 'UTF8')), 'hex') as sum`.execute(store.db)).rows[0]!.sum;
    const [one, two, three] = [await sumOf('one'), await sumOf('two'), await sumOf('three')];
    expect([two, three].map((sum) => sums.get(erasedSumKey(place.key, sum)))).toEqual([one, one]);
    expect(sums.get(erasedSumKey(['1', '00002'], three))).toBeUndefined();
    for (const table of ['erasure', 'erased_place', 'erased_archive']) {
      await expect(sql`delete from ${sql.table(table)}`.execute(store.db)).rejects.toMatchObject({ code: '23000' });
    }
  });
});
