import { readFile } from 'node:fs/promises';
import { connect, type Socket } from 'node:net';
import { sql } from 'kysely';
import { expect, it, onTestFinished } from 'vitest';
import { openStore, type Store } from '../../store.ts';
import { testEngine } from '../../testing.ts';
import { layoutOf } from './layout.ts';
import type { Notice } from './notice.ts';
import { ownerOf } from './owner.ts';
import { message, PROTOCOL_3, SYNC } from './wire.ts';

const engine = testEngine('pglite', () => {
  throw new Error('a folder was taken in a hook');
});

/** An owner of a folder, what it tells its guests, and a guest of it in the same process. */
async function opened(stillPatienceMs?: number): Promise<{ owner: Store; guest: Store; notice: Notice }> {
  const place = await engine.place();
  const options = stillPatienceMs === undefined ? {} : { stillPatienceMs };
  const owner = await openStore(place, options);
  const guest = await openStore(place);
  onTestFinished(async () => {
    await guest.close();
    await owner.close();
  });
  const path = place.kind === 'folder' ? place.path : '';
  return { owner, guest, notice: JSON.parse(await readFile(layoutOf(path).notice, 'utf8')) as Notice };
}

function greeting(): Buffer {
  const body = Buffer.from('\0\0\0\0\0\0\0\0user\0x\0\0');
  body.writeUInt32BE(body.length, 0);
  body.writeUInt32BE(PROTOCOL_3, 4);
  return body;
}

/** Says these bytes to the owner. @returns what it answered until it hung up */
async function say(address: string, ...parts: readonly Buffer[]): Promise<string> {
  const socket: Socket = connect(address);
  const heard: Buffer[] = [];
  socket.on('data', (chunk) => heard.push(chunk));
  socket.on('error', () => {});
  for (const part of parts) socket.write(part);
  await new Promise((resolve) => socket.on('close', resolve));
  return Buffer.concat(heard).toString('latin1');
}

const host = (name: string) => ({ host: name, next_at: new Date(), interval_ms: 1, holder: null });
const hosts = async (store: Store) =>
  (await store.db.selectFrom('host_turn').select('host').orderBy('host').execute()).map((row) => row.host);

it('who speaks something else to an owner, or does not know the secret, is sent away, and nobody else notices', async () => {
  const { owner, guest, notice } = await opened();
  const password = (text: string): Buffer => message('p', Buffer.from(`${text}\0`));
  expect(await say(notice.address, Buffer.from('GET / HTTP/1.1\r\n\r\n'))).toContain('08P01');
  expect(await say(notice.address, Buffer.from([0, 0, 0, 8, 1, 2, 3, 4]))).toContain('08P01');
  expect(await say(notice.address, Buffer.alloc(9000, 1))).toContain('08P01');
  expect(await say(notice.address, greeting(), password('guess'))).toContain('28P01');
  expect(await say(notice.address, greeting(), password(`${notice.secret}x`))).toContain('28P01');
  expect(await say(notice.address, greeting(), message('Q', Buffer.from(`${notice.secret}\0`)))).toContain('28P01');
  const let_in = await say(
    notice.address,
    greeting(),
    password(notice.secret),
    message('Q', Buffer.from("select 'hello'\0")),
    message('X'),
  );
  expect(let_in).toContain('server_version');
  expect(await hosts(owner)).toEqual([]);
  expect(await hosts(guest)).toEqual([]);
});

it('what a single session cannot give is refused, and the engine works on', async () => {
  const { owner, guest } = await opened();
  for (const store of [owner, guest]) {
    await expect(store.executeSql('copy host_turn from stdin')).rejects.toMatchObject({ code: '0A000' });
    await expect(store.executeSql('COPY host_turn\n FROM\n STDIN', [])).rejects.toMatchObject({ code: '0A000' });
    expect((await store.executeSql('select 1 as n')).rows).toEqual([{ n: 1 }]);
  }
});

it('a guest that goes away in the middle of a transaction has done nothing, and holds nobody up', async () => {
  const { owner, notice } = await opened();
  const text = "begin; insert into host_turn values ('a', now(), 1, null, null); select 'inside'\0";
  const socket = connect(notice.address);
  socket.on('error', () => {});
  for (const part of [greeting(), message('p', Buffer.from(`${notice.secret}\0`)), message('Q', Buffer.from(text))]) socket.write(part);
  await new Promise<void>((resolve) => {
    let heard = '';
    socket.on('data', (chunk) => {
      heard += chunk.toString('latin1');
      if (heard.includes('inside')) resolve();
    });
  });
  const waits = hosts(owner);
  socket.destroy();
  expect(await waits).toEqual([]);
  await owner.db.insertInto('host_turn').values(host('b')).execute();
  expect(await hosts(owner)).toEqual(['b']);
});

it.each(['owner', 'guest'] as const)(
  'a transaction of the %s that stands still is rolled back once others wait, not before',
  async (who) => {
    const stores = await opened(50);
    const still = await stores[who].db.startTransaction().execute();
    await still.insertInto('host_turn').values(host('a')).execute();
    // Nobody waits: it may think for longer than that.
    await new Promise((resolve) => setTimeout(resolve, 150));
    await still.insertInto('host_turn').values(host('b')).execute();
    expect(await hosts(stores[who === 'owner' ? 'guest' : 'owner'])).toEqual([]);
    await expect(sql`select 1`.execute(still)).rejects.toMatchObject({ code: '25P03' });
    await still
      .rollback()
      .execute()
      .catch(() => {});
    expect(await hosts(stores[who])).toEqual([]);
  },
);

it('a client that asks for nothing and ends its batch is answered', async () => {
  const { notice } = await opened();
  const heard = await say(notice.address, greeting(), message('p', Buffer.from(`${notice.secret}\0`)), SYNC, SYNC, message('X'));
  expect(heard).toContain('server_version');
});

it.each([
  ['breaks over its last checkpoint is asked nothing more, and its folder', Buffer.alloc(0), null],
  ['cannot be closed says so, and its folder', Buffer.from([...message('Z', Buffer.from('I'))]), 'no end'],
])('an engine that %s is given back', async (_, answer, says) => {
  let isGivenBack = false;
  const fails = { version: '18', run: async () => answer, close: () => Promise.reject(new Error('no end')) };
  const owner = await ownerOf(fails, '', 1_000, async () => {
    isGivenBack = true;
  });
  expect(
    await owner.close().then(
      () => null,
      (error: Error) => error.message,
    ),
  ).toBe(says);
  expect(isGivenBack).toBe(true);
});
