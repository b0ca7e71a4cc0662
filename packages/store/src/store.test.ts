import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { placeOf } from './store.ts';
import { eachEngine } from './testing.ts';

describe('where the data lie', () => {
  it.each([
    ['in a folder', {}, '/srv/data', { kind: 'folder', path: '/srv/data' }],
    ['in a folder, when the variable is empty', { DATABASE_URL: '' }, '/srv/data', { kind: 'folder', path: '/srv/data' }],
    ['on the server that DATABASE_URL names', { DATABASE_URL: 'postgres://h/d' }, '/srv/data', { kind: 'server', url: 'postgres://h/d' }],
  ] as const)('is %s', (_what, env, data, place) => {
    expect(placeOf(env, data)).toEqual(place);
  });
});

eachEngine('a store', (engine) => {
  it('gives values of the same kinds on both engines', async () => {
    const { db } = await engine.open();
    const { rows } = await sql`select
      7::smallint as small, -7::integer as whole, 9007199254740991::bigint as large, count(*) as counted, sum(x) as summed, avg(x) as mean,
      0.1::real as short_float, 0.1::double precision as float, 'NaN'::float8 as nan, 12345678901234567890.10::numeric as exact,
      true as yes, null::text as nothing, 'é"\\'::text as text, '{"a": [1, null, "x"]}'::jsonb as json, '[1]'::json as list,
      '2026-11-24 06:00:00.123456+01'::timestamptz as moment, '2026-11-24'::date as day, '2026-11-24 06:00'::timestamp as local,
      '0190AAAA-bbbb-7ccc-8ddd-eeeeffff0001'::uuid as id, array['0190aaaa-bbbb-7ccc-8ddd-eeeeffff0001']::uuid[] as ids,
      array['a', null, 'b"c']::text[] as texts, array[1, 2]::integer[] as wholes, array[3]::bigint[] as larges, '\\x00ff'::bytea as bytes
      from generate_series(1, 3) as x`.execute(db);
    expect(rows).toEqual([
      {
        small: 7,
        whole: -7,
        large: 9007199254740991,
        counted: 3,
        summed: 6,
        mean: '2.0000000000000000',
        short_float: 0.1,
        float: 0.1,
        nan: Number.NaN,
        exact: '12345678901234567890.10',
        yes: true,
        nothing: null,
        text: 'é"\\',
        json: { a: [1, null, 'x'] },
        list: [1],
        moment: new Date('2026-11-24T05:00:00.123Z'),
        day: '2026-11-24',
        local: '2026-11-24 06:00:00',
        id: '0190aaaa-bbbb-7ccc-8ddd-eeeeffff0001',
        ids: ['0190aaaa-bbbb-7ccc-8ddd-eeeeffff0001'],
        texts: ['a', null, 'b"c'],
        wholes: [1, 2],
        larges: [3],
        bytes: Buffer.from([0, 255]),
      },
    ]);
  });

  it('takes values of the same kinds on both engines', async () => {
    const { db } = await engine.open();
    const moment = new Date('2026-11-24T05:00:00.123Z');
    const { rows } = await sql`select
      ${7}::integer as whole, ${2 ** 53 - 1}::bigint as large, ${12n}::bigint as big, ${0.1}::float8 as float, ${Number.NaN}::float8 as nan, ${true}::boolean as yes,
      ${null}::text as nothing, ${'é\n"\\\''}::text as text, ${moment}::timestamptz as moment, ${JSON.stringify({ a: 1 })}::jsonb as json,
      ${{ b: [2] }}::jsonb as object, ${['a', null, 'b"c,{}\\']}::text[] as texts, ${[1, 2]}::integer[] as wholes, ${[]}::text[] as none,
      ${Buffer.from([0, 1, 254])}::bytea as bytes`.execute(db);
    expect(rows).toEqual([
      {
        whole: 7,
        large: 2 ** 53 - 1,
        big: 12,
        float: 0.1,
        nan: Number.NaN,
        yes: true,
        nothing: null,
        text: 'é\n"\\\'',
        moment,
        json: { a: 1 },
        object: { b: [2] },
        texts: ['a', null, 'b"c,{}\\'],
        wholes: [1, 2],
        none: [],
        bytes: Buffer.from([0, 1, 254]),
      },
    ]);
  });

  it('refuses whole numbers that would come out as others, and works on', async () => {
    const { db } = await engine.open();
    await expect(sql`select 9007199254740993::bigint as n`.execute(db)).rejects.toThrow(RangeError);
    await expect(sql`select array[9007199254740993]::bigint[] as n`.execute(db)).rejects.toThrow(RangeError);
    expect((await sql`select 1 as n`.execute(db)).rows).toEqual([{ n: 1 }]);
  });

  it('says what was wrong with a statement in the same words on both engines', async () => {
    const { db } = await engine.open();
    const row = { host: 'a.example', next_at: new Date(), interval_ms: 1, holder: null };
    await db.insertInto('host_turn').values(row).execute();
    await expect(db.insertInto('host_turn').values(row).execute()).rejects.toMatchObject({
      code: '23505',
      table: 'host_turn',
      constraint: 'host_turn_pkey',
    });
    await expect(
      db
        .insertInto('host_turn')
        .values({ ...row, host: 'b', interval_ms: null as unknown as number })
        .execute(),
    ).rejects.toMatchObject({ code: '23502', column: 'interval_ms' });
    await expect(sql`select 1 / 0`.execute(db)).rejects.toMatchObject({ code: '22012', message: 'division by zero' });
    await expect(sql`selec 1`.execute(db)).rejects.toMatchObject({ code: '42601' });
  });

  it('keeps all of a transaction or nothing', async () => {
    const { db } = await engine.open();
    const insert = (host: string, by: typeof db) =>
      by.insertInto('host_turn').values({ host, next_at: new Date(), interval_ms: 1, holder: null }).execute();
    const hosts = async () => (await db.selectFrom('host_turn').select('host').orderBy('host').execute()).map((row) => row.host);

    await db.transaction().execute(async (trx) => {
      await insert('a', trx);
      await insert('b', trx);
    });
    await expect(
      db.transaction().execute(async (trx) => {
        await insert('c', trx);
        throw new Error('changed my mind');
      }),
    ).rejects.toThrow('changed my mind');
    await expect(
      db.transaction().execute(async (trx) => {
        await insert('d', trx);
        // An error that is caught has still undone the transaction: it must not be taken for a commit.
        await insert('d', trx).catch(() => {});
      }),
    ).rejects.toThrow();
    expect(await hosts()).toEqual(['a', 'b']);
  });

  it('lets many work at once, in transactions and out of them', async () => {
    const { db } = await engine.open();
    await db.insertInto('host_turn').values({ host: 'a', next_at: new Date(), interval_ms: 0, holder: null }).execute();
    const add = () =>
      db.transaction().execute(async (trx) => {
        const { interval_ms } = await trx
          .selectFrom('host_turn')
          .select('interval_ms')
          .where('host', '=', 'a')
          .forUpdate()
          .executeTakeFirstOrThrow();
        await Promise.all([sql`select 1`.execute(trx), sql`select 2`.execute(trx)]);
        await trx
          .updateTable('host_turn')
          .set({ interval_ms: interval_ms + 1 })
          .where('host', '=', 'a')
          .execute();
      });
    await Promise.all([...Array.from({ length: 40 }, add), ...Array.from({ length: 40 }, () => sql`select 1`.execute(db))]);
    expect((await db.selectFrom('host_turn').select('interval_ms').executeTakeFirstOrThrow()).interval_ms).toBe(40);
  });

  it('undoes to a savepoint', async () => {
    const { db } = await engine.open();
    const trx = await db.startTransaction().execute();
    const at = await trx.savepoint('here').execute();
    await expect(sql`select 1 / 0`.execute(at)).rejects.toMatchObject({ code: '22012' });
    const back = await at.rollbackToSavepoint('here').execute();
    expect((await sql`select 1 as n`.execute(back)).rows).toEqual([{ n: 1 }]);
    await trx.commit().execute();
  });

  it('runs text of several statements, and leaves no failed transaction behind', async () => {
    const store = await engine.open();
    const { rows } = await store.executeSql(
      "begin; insert into host_turn values ('a', now(), 1, null, null) returning host; select 5::bigint as n; commit",
    );
    expect(rows).toEqual([{ host: 'a' }, { n: 5 }]);
    expect((await store.executeSql('select $1::integer + 1 as n', [4])).rows).toEqual([{ n: 5 }]);
    await expect(store.executeSql('begin; delete from host_turn; select 1 / 0; commit')).rejects.toMatchObject({ code: '22012' });
    expect((await store.executeSql('select host from host_turn')).rows).toEqual([{ host: 'a' }]);
    expect((await store.executeSql('')).rows).toEqual([]);
  });

  it('says that it is closed, and closes once', async () => {
    const store = await engine.open();
    await Promise.all([store.close(), store.close()]);
    await expect(store.executeSql('select 1')).rejects.toMatchObject({ name: 'StoreRefusal', code: 'closed' });
    await expect(store.db.selectFrom('wave').selectAll().execute()).rejects.toMatchObject({ code: 'closed' });
  });

  it('takes and gives large things', async () => {
    const { db } = await engine.open();
    const text = 'é'.repeat(4_000_000);
    const { rows } = await sql<{ text: string; length: number }>`select ${text}::text as text, length(${text}::text) as length`.execute(db);
    expect(rows[0]?.length).toBe(4_000_000);
    expect(rows[0]?.text === text).toBe(true);
    const many = await sql<{ n: number }>`select n from generate_series(1, 100000) as n`.execute(db);
    expect(many.rows.at(-1)).toEqual({ n: 100_000 });
  });
});
