import { chmod, mkdir, mkdtemp, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, expect, inject, it, onTestFinished } from 'vitest';
import { startWriter, type Watched } from '../../../test/process.ts';
import { siteOf } from '../../../test/rows.ts';
import { StoreRefusal } from '../../refusal.ts';
import { openStore, type Store } from '../../store.ts';
import { testEngine } from '../../testing.ts';
import { layoutOf } from './layout.ts';

const engine = testEngine('pglite', () => {
  throw new Error('a folder was taken in a hook');
});

/** A data folder with an empty database of today's schema. */
async function dataFolder(): Promise<string> {
  const place = await engine.place();
  return place.kind === 'folder' ? place.path : '';
}

/** Opens a folder until the test ends. */
async function open(path: string, ownerPatienceMs = 10_000): Promise<Store> {
  const store = await openStore({ kind: 'folder', path }, { ownerPatienceMs });
  onTestFinished(() => store.close());
  return store;
}

function start(path: string, name: string, rows: number): Watched {
  const watched = startWriter({ kind: 'folder', path }, name, rows);
  onTestFinished(async () => {
    watched.child.kill('SIGKILL');
    await watched.ended;
  });
  return watched;
}

const sources = async (store: Store, territory: string): Promise<readonly string[]> =>
  (await store.db.selectFrom('target').select('source').where('territory', '=', territory).orderBy('id').execute()).map(
    (row) => row.source,
  );

describe('two processes on one folder', () => {
  it('work on it at once: the second through the first', async () => {
    const path = await dataFolder();
    const store = await open(path);
    const guest = start(path, 'guest', 20);
    expect(store.role).toBe('owner');
    expect(await guest.said('as')).toBe('as guest');
    await guest.said('done');
    expect(await sources(store, 'guest')).toHaveLength(40);
  });

  if (inject('all'))
    it('never see each other inside of a transaction', async () => {
      const path = await dataFolder();
      const store = await open(path);
      const guests = [start(path, 'a', 40), start(path, 'b', 40)];
      await Promise.all(guests.map((guest) => guest.said('wrote 0')));
      const seen = new Set<number>();
      while (guests.some((guest) => !guest.lines.includes('done'))) {
        const counts = await store.db.transaction().execute((db) =>
          db
            .selectFrom('target')
            .select((eb) => ['territory', 'source', eb.fn.countAll<number>().as('n')])
            .groupBy(['territory', 'source'])
            .execute(),
        );
        for (const { n } of counts) seen.add(n);
      }
      expect([...seen]).toEqual([2]);
      expect((await sources(store, 'a')).length + (await sources(store, 'b')).length).toBe(160);
    });

  it('lose no confirmed row when the first is killed, and the second says that it is gone', async () => {
    const path = await dataFolder();
    const owner = start(path, 'owner', 1e6);
    expect(await owner.said('as')).toBe('as owner');
    const guest = start(path, 'guest', 1e6);
    expect(await guest.said('as')).toBe('as guest');
    await guest.said('wrote 20');
    owner.child.kill('SIGKILL');
    expect(await guest.said('refused')).toMatch(/^refused owner-gone The process that held the data folder ended/);
    await Promise.all([owner.ended, guest.ended]);

    const store = await open(path);
    expect(store.role).toBe('owner');
    for (const [name, { lines }] of [
      ['owner', owner],
      ['guest', guest],
    ] as const) {
      const confirmed = lines.filter((line) => line.startsWith('wrote')).length;
      const rows = await sources(store, name);
      // The last pair may have been written and not confirmed any more; half a pair never is.
      expect([confirmed * 2, confirmed * 2 + 2]).toContain(rows.length);
      expect(rows).toEqual(Array.from({ length: rows.length / 2 }, (_, index) => [String(index), String(index)]).flat());
    }
  });

  if (inject('all'))
    it('part in peace when the first closes: the second hears it', async () => {
      const path = await dataFolder();
      const owner = start(path, 'owner', 0);
      await owner.said('as owner');
      const guest = await open(path);
      expect(guest.role).toBe('guest');
      owner.child.stdin!.end();
      await owner.said('closed');
      await expect(guest.db.selectFrom('target').selectAll().execute()).rejects.toMatchObject({ code: 'owner-gone' });
      const next = await open(path);
      expect(next.role).toBe('owner');
      // The one of before is not led to the new owner behind its back: it may have had a transaction in mind.
      await expect(guest.executeSql('select 1')).rejects.toMatchObject({ code: 'owner-gone' });
    });

  it('that come at the same moment make one owner', async () => {
    const path = await dataFolder();
    const all = [1, 2, 3, 4].map((number) => start(path, `p${number}`, 5));
    await Promise.all(all.map((each) => each.said('done')));
    expect(all.map((each) => each.lines[0]).sort()).toEqual(['as guest', 'as guest', 'as guest', 'as owner']);
    const store = await open(path);
    for (const number of [1, 2, 3, 4]) expect(await sources(store, `p${number}`)).toHaveLength(10);
  });

  it.skipIf(process.platform === 'win32')('leave a suspended first its folder, and say who holds it', async () => {
    const path = await dataFolder();
    const owner = start(path, 'owner', 0);
    await owner.said('as owner');
    owner.child.kill('SIGSTOP');
    await expect(open(path, 300)).rejects.toMatchObject({
      code: 'busy',
      message: expect.stringContaining(`held by process ${owner.child.pid} since`),
    });
    owner.child.kill('SIGCONT');
    expect((await open(path)).role).toBe('guest');
  });

  if (inject('all'))
    it('are told when the first runs on another machine', async () => {
      const path = await dataFolder();
      await start(path, 'owner', 0).said('as owner');
      const { notice } = layoutOf(path);
      await writeFile(notice, JSON.stringify({ ...JSON.parse(await readFile(notice, 'utf8')), host: 'another-machine' }));
      await expect(open(path)).rejects.toMatchObject({ code: 'busy', message: expect.stringContaining('on the machine another-machine') });
    });

  if (inject('all'))
    it('are not led astray by a notice that says nothing', async () => {
      const path = await dataFolder();
      await start(path, 'owner', 0).said('as owner');
      for (const text of ['', '{', '[]', 'null', '{"pid":1}', '{"pid":1,"host":"h","since":"s","address":1,"secret":"s"}']) {
        await writeFile(layoutOf(path).notice, text);
        await expect(open(path, 50)).rejects.toMatchObject({ code: 'busy' });
      }
    });
});

describe('what an owner leaves', () => {
  it('is nothing but the folder when it closes', async () => {
    const path = await dataFolder();
    const store = await openStore({ kind: 'folder', path });
    const { database, notice } = layoutOf(path);
    const { address } = JSON.parse(await readFile(notice, 'utf8')) as { address: string };
    if (process.platform !== 'win32') {
      expect((await stat(notice)).mode & 0o777).toBe(0o600);
      expect((await stat(dirname(address))).mode & 0o777).toBe(0o700);
    }
    await store.close();
    await store.close();
    expect((await readdir(database)).sort()).toEqual(['cluster', 'owner.lock']);
    await expect(stat(dirname(address))).rejects.toThrow('ENOENT');
  });

  it.skipIf(process.platform === 'win32')('is cleared by the next one when it was killed', async () => {
    const path = await dataFolder();
    const owner = start(path, 'owner', 0);
    await owner.said('as owner');
    const { address } = JSON.parse(await readFile(layoutOf(path).notice, 'utf8')) as { address: string };
    owner.child.kill('SIGKILL');
    await owner.ended;
    expect((await stat(address)).isSocket()).toBe(true);
    await open(path);
    await expect(stat(dirname(address))).rejects.toThrow('ENOENT');
  });
});

describe('a new folder', () => {
  it('is made, whatever its path is called, and not by halves', async () => {
    const home = await mkdtemp(join(tmpdir(), 'beffroi-new-'));
    onTestFinished(() => rm(home, { recursive: true, force: true }));
    const path = join(home, 'Données d’été, 50 % & "plus"', 'a'.repeat(100), 'b'.repeat(100));
    const { cluster } = layoutOf(path);
    // As a process left it that was killed while it made the database.
    await mkdir(`${cluster}.unfinished`, { recursive: true });
    await writeFile(join(`${cluster}.unfinished`, 'PG_VERSION'), '18\n');

    const store = await openStore({ kind: 'folder', path });
    await store.db
      .insertInto('target')
      .values(siteOf('00001', null, 'x', new Date()))
      .execute();
    expect(await readdir(dirname(cluster))).not.toContain('cluster.unfinished');
    await store.close();
    expect(await sources(await open(path), '00001')).toEqual(['x']);
  });

  it.skipIf(process.platform === 'win32')('whose path is longer than the system’s calls take is refused', async () => {
    const path = join(tmpdir(), ...Array.from({ length: 20 }, () => 'd'.repeat(250)));
    await expect(open(path)).rejects.toMatchObject({ code: 'denied' });
  });
});

/** Puts something else in the place of a file or folder. @returns what puts it back */
async function swap(path: string, other: 'nothing' | 'folder' | { readonly text: string }): Promise<() => Promise<void>> {
  const away = `${path}.away`;
  await rename(path, away);
  if (other === 'folder') await mkdir(path);
  else if (other !== 'nothing') await writeFile(path, other.text);
  return async () => {
    await rm(path, { recursive: true, force: true });
    await rename(away, path);
  };
}

describe('a folder that cannot be opened', () => {
  it('is refused for what it is, is left as it was, and is free again', async () => {
    const path = await dataFolder();
    const { cluster, lock } = layoutOf(path);
    const version = join(cluster, 'PG_VERSION');
    const control = join(cluster, 'global', 'pg_control');
    const cases: readonly (readonly [string, string, () => Promise<() => Promise<void>>])[] = [
      ['belongs to something else', 'foreign', () => swap(cluster, 'folder')],
      ['holds a file in the place of the database', 'foreign', () => swap(cluster, { text: '' })],
      ['has somebody else’s lock', 'foreign', () => swap(lock, { text: 'x'.repeat(2000) })],
      ['is of a newer engine', 'newer', () => swap(version, { text: '19\n' })],
      ['is of an older engine', 'foreign', () => swap(version, { text: '17\n' })],
      ['has a version that says nothing', 'damaged', () => swap(version, { text: '\0' })],
      ['has lost its control file', 'damaged', () => swap(control, 'nothing')],
      ['has an empty control file', 'damaged', () => swap(control, { text: '' })],
      ['has lost its log', 'damaged', () => swap(join(cluster, 'pg_wal'), 'folder')],
      ['has lost its tables', 'damaged', () => swap(join(cluster, 'base'), 'folder')],
    ];
    for (const [what, code, damage] of cases) {
      const repair = await damage();
      const outcome = await openStore({ kind: 'folder', path }).then(
        () => 'opened',
        (error: unknown) => (error instanceof StoreRefusal ? error.code : String(error)),
      );
      expect([what, outcome]).toEqual([what, code]);
      await repair();
    }
    expect((await open(path)).role).toBe('owner');
  });

  it.skipIf(process.platform === 'win32')('since it may not be written to is refused as such', async () => {
    const path = await dataFolder();
    const { database, lock } = layoutOf(path);
    for (const each of [path, database]) await chmod(each, 0o555);
    await chmod(lock, 0o444);
    // Root may write anywhere: the process that tries is nobody's.
    const ids = process.getuid?.() === 0 ? { uid: 65_534, gid: 65_534 } : {};
    const watched = startWriter({ kind: 'folder', path }, 'x', 0, ids);
    expect(await watched.said('refused')).toMatch(/^refused denied .*owner\.lock cannot be locked/);
    await watched.ended;
  });

  it('since a file is in its way is refused as such', async () => {
    const home = await mkdtemp(join(tmpdir(), 'beffroi-file-'));
    onTestFinished(() => rm(home, { recursive: true, force: true }));
    await writeFile(join(home, 'data'), '');
    await expect(open(join(home, 'data'))).rejects.toMatchObject({ code: 'denied' });
  });
});
