import { createServer, type Server } from 'node:net';
import { sql } from 'kysely';
import pg from 'pg';
import { describe, expect, it, onTestFinished } from 'vitest';
import { StoreRefusal } from '../refusal.ts';
import { openStore } from '../store.ts';
import { testEngine } from '../testing.ts';

const engine = testEngine('postgres', () => {
  throw new Error('a database was taken in a hook');
});

/** @returns address of a database of its own, with other parts */
async function address(parts: { readonly pathname?: string; readonly username?: string } = {}): Promise<string> {
  const place = await engine.place();
  const url = new URL(place.kind === 'server' ? place.url : '');
  return Object.assign(url, parts).href;
}

async function refusalOf(url: string): Promise<StoreRefusal> {
  try {
    await (await openStore({ kind: 'server', url })).close();
  } catch (error) {
    if (error instanceof StoreRefusal) return error;
    throw error;
  }
  throw new Error('it was opened');
}

/** A server that answers every connection with these bytes, and ends it. */
async function serverThatSays(bytes: Buffer | null): Promise<number> {
  const server: Server = createServer((socket) => {
    socket.on('error', () => {}).resume();
    if (bytes === null) socket.destroy();
    else socket.end(bytes);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => new Promise<void>((resolve) => void server.close(() => resolve())));
  return (server.address() as { port: number }).port;
}

describe('a server that cannot be used is refused, and the password is in no word of it:', () => {
  it.each([
    ['no address at all', 'hunter2', 'bad-url'],
    ['another kind of address', 'mysql://user:hunter2@host/db', 'bad-url'],
    ['an address with a wrong port', 'postgres://user:hunter2@host:port/db', 'bad-url'],
    ['a host that there is not', 'postgres://user:hunter2@nobody.invalid/db', 'unreachable'],
    ['a port where nobody listens', 'postgres://user:hunter2@127.0.0.1:1/db', 'unreachable'],
  ])('%s', async (_what, url, code) => {
    const refusal = await refusalOf(url);
    expect(refusal.code).toBe(code);
    expect(JSON.stringify([refusal.message, refusal.stack, String(refusal.cause), refusal.cause])).not.toContain('hunter2');
    if (code === 'unreachable') expect(refusal.message).toMatch(/server at (nobody\.invalid:5432|127\.0\.0\.1:1)\/db cannot be reached: /);
  });

  it('a database that there is not', async () => {
    const refusal = await refusalOf(await address({ pathname: '/nothing' }));
    expect(refusal).toMatchObject({ code: 'no-database', message: expect.stringContaining('"nothing" does not exist') });
  });

  it('a user that there is not', async () => {
    const refusal = await refusalOf(await address({ username: 'nobody' }));
    expect(refusal).toMatchObject({ code: 'denied', message: expect.stringContaining('"nobody" does not exist') });
  });

  it('a user who may not make tables', async () => {
    const url = await address();
    const name = `guest_${new URL(url).pathname.slice(-8)}`;
    const admin = new pg.Client({ connectionString: url });
    await admin.connect();
    onTestFinished(() => admin.end());
    await admin.query(`create role ${name} login; create schema empty; grant usage on schema empty to ${name}`);
    onTestFinished(async () => void (await admin.query(`drop owned by ${name}; drop role ${name}`)));
    const theirs = new URL(url);
    theirs.username = name;
    theirs.searchParams.set('options', '-c search_path=empty');
    expect(await refusalOf(theirs.href)).toMatchObject({ code: 'denied' });
  });

  it('a server that speaks something else, or hangs up', async () => {
    for (const bytes of [Buffer.from('HTTP/1.1 400 Bad Request\r\n\r\n'), Buffer.alloc(0), null]) {
      expect(await refusalOf(`postgres://user:hunter2@127.0.0.1:${await serverThatSays(bytes)}/db`)).toMatchObject({ code: 'unreachable' });
    }
  });

  it('a server that is starting', async () => {
    const body = Buffer.from('SFATAL\0VFATAL\0C57P03\0Mthe database system is starting up\0\0');
    const head = Buffer.alloc(5);
    head.write('E');
    head.writeUInt32BE(body.length + 4, 1);
    const port = await serverThatSays(Buffer.concat([head, body]));
    expect(await refusalOf(`postgres://u@127.0.0.1:${port}/db`)).toMatchObject({
      code: 'unreachable',
      message: expect.stringContaining('starting up'),
    });
  });
});

describe('a store on a server', () => {
  it('is made once, however many come first', async () => {
    const url = await address();
    const admin = new pg.Client({ connectionString: url });
    await admin.connect();
    await admin.query('drop schema public cascade; create schema public');
    await admin.end();
    const stores = await Promise.all(Array.from({ length: 6 }, () => openStore({ kind: 'server', url }, { connections: 2 })));
    for (const store of stores) {
      expect(await store.db.selectFrom('wave').selectAll().execute()).toEqual([]);
      await store.close();
    }
  });

  it('lies in the schema that its address names', async () => {
    const url = await address();
    const admin = new pg.Client({ connectionString: url });
    await admin.connect();
    onTestFinished(() => admin.end());
    await admin.query('create schema elsewhere');
    const there = new URL(url);
    there.searchParams.set('options', '-c search_path=elsewhere');
    const store = await openStore({ kind: 'server', url: there.href });
    onTestFinished(() => store.close());
    const { rows } = await admin.query(
      `select count(*) as n from pg_tables where schemaname = 'elsewhere' and tablename in ('wave', 'beffroi_migration')`,
    );
    expect(Number(rows[0].n)).toBe(2);
  });

  it('says its name to the server', async () => {
    const store = await engine.open();
    expect((await store.executeSql('show application_name')).rows).toEqual([{ application_name: 'beffroi' }]);
    expect(store).toMatchObject({ engine: 'postgres', role: 'client', url: expect.stringMatching(/^postgres:/) });
  });

  it('that loses its connections says so, and works on with others', async () => {
    const store = await engine.open();
    const cut = () =>
      sql`select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()`;
    const held = await store.db.startTransaction().execute();
    await sql`select 1`.execute(held);
    await cut().execute(store.db);
    await expect(sql`select 1`.execute(held)).rejects.toMatchObject({ code: 'unreachable' });
    await held
      .rollback()
      .execute()
      .catch(() => {});
    // Idle connections that were cut are found out, and replaced.
    await Promise.all(Array.from({ length: 5 }, () => sql`select 1`.execute(store.db)));
    await cut().execute(store.db);
    await expect.poll(() => sql`select 1 as n`.execute(store.db).then(({ rows }) => rows)).toEqual([{ n: 1 }]);
  });
});
