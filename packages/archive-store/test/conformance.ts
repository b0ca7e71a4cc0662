import { createHash, randomBytes } from 'node:crypto';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type ArchiveStore, removeArchive, storeArchive, takeArchive } from '../src/index.ts';

/** All keys below a prefix, as they come. */
export async function keysOf(archiveStore: ArchiveStore, prefix: string): Promise<string[]> {
  const keys: string[] = [];
  for await (const key of archiveStore.list(prefix)) keys.push(key);
  return keys;
}

/** What every archive store does. `open` gives an archive store that is empty below `conformance/`; each call one onto the same place. */
export function itIsAnArchiveStore(open: () => ArchiveStore): void {
  describe('as an archive store', () => {
    let folder: string;
    let archiveStore: ArchiveStore;
    beforeAll(async () => {
      folder = await mkdtemp(join(tmpdir(), 'archive-store-conformance-'));
      archiveStore = open();
    });
    afterAll(() => rm(folder, { recursive: true }));

    const file = async (name: string, bytes: string | Uint8Array): Promise<string> => {
      await writeFile(join(folder, name), bytes);
      return join(folder, name);
    };

    test.each([0, 1, 70_000, 3_000_001])('keeps a file of %i bytes as it is', async (size) => {
      const bytes = randomBytes(size);
      const key = `conformance/sizes/${size}.bin`;
      expect(await archiveStore.has(key)).toBe(false);
      const shelved = await archiveStore.put(key, await file('source', bytes));
      expect(shelved).toEqual({ bytes: size, digest: `sha256:${createHash('sha256').update(bytes).digest('hex')}` });
      expect(await archiveStore.has(key)).toBe(true);
      // Another machine sees the same.
      expect((await readFile(await open().take(key))).equals(bytes)).toBe(true);
    });

    test('takes the same bytes again, and refuses others under the same key', async () => {
      const first = await archiveStore.put('conformance/once.txt', await file('one', 'one'));
      expect(await open().put('conformance/once.txt', await file('same', 'one'))).toEqual(first);
      await expect(archiveStore.put('conformance/once.txt', await file('two', 'two'))).rejects.toMatchObject({ code: 'taken' });
      await expect(archiveStore.put('conformance/once.txt', await file('longer', 'one and more'))).rejects.toMatchObject({ code: 'taken' });
      expect(await readFile(await archiveStore.take('conformance/once.txt'), 'utf8')).toBe('one');
    });

    test('puts other bytes in the place of what must not be kept, and only there', async () => {
      const key = 'conformance/replaced.txt';
      await expect(archiveStore.replace(key, await file('early', 'x'))).rejects.toMatchObject({
        name: 'ArchiveStoreRefusal',
        code: 'missing',
      });
      expect(await archiveStore.has(key)).toBe(false);
      await archiveStore.put(key, await file('before', 'with a name'));
      expect(await readFile(await archiveStore.take(key), 'utf8')).toBe('with a name');
      const replaced = await archiveStore.replace(key, await file('after', 'without'));
      expect(replaced).toEqual({ bytes: 7, digest: `sha256:${createHash('sha256').update('without').digest('hex')}` });
      expect(await readFile(await archiveStore.take(key), 'utf8')).toBe('without');
      expect((await keysOf(archiveStore, 'conformance/replaced')).sort()).toEqual([key]);
    });

    test('says that a file is missing, before it came and after it went', async () => {
      const key = 'conformance/comes-and-goes';
      await expect(archiveStore.take(key)).rejects.toMatchObject({ name: 'ArchiveStoreRefusal', code: 'missing' });
      await archiveStore.put(key, await file('guest', 'x'));
      await archiveStore.take(key);
      await archiveStore.remove(key);
      await archiveStore.remove(key);
      expect(await archiveStore.has(key)).toBe(false);
      await expect(archiveStore.take(key)).rejects.toMatchObject({ code: 'missing' });
    });

    test('lists keys by their beginning', async () => {
      const keys = ['b/z', 'a-b/x', 'a/y', 'a/b.c/d', 'a.b', 'a/B', 'ab/c_d'].map((key) => `conformance/list/${key}`);
      const source = await file('listed', 'x');
      for (const key of keys) await archiveStore.put(key, source);
      const sorted = async (prefix: string) => (await keysOf(archiveStore, prefix)).sort();
      expect(await sorted('conformance/list/')).toEqual(keys.toSorted());
      expect(await sorted('conformance/list/a/')).toEqual(['B', 'b.c/d', 'y'].map((key) => `conformance/list/a/${key}`));
      expect(await sorted('conformance/list/a')).toEqual(keys.filter((key) => key.includes('list/a')).toSorted());
      expect(await keysOf(archiveStore, 'conformance/nothing/here/')).toEqual([]);
      expect(await keysOf(archiveStore, '')).toEqual(expect.arrayContaining(keys));
    });

    test.each([
      '',
      '/x',
      'x/',
      'a//b',
      '.',
      '..',
      'a/../b',
      '../x',
      'a/.b',
      'a\\b',
      'a b',
      'é',
      'a\0b',
      `${'a/'.repeat(400)}b`,
      'a'.repeat(201),
    ])('refuses %j as a key', async (key) => {
      const source = await file('any', 'x');
      for (const act of [
        () => archiveStore.put(key, source),
        () => archiveStore.has(key),
        () => archiveStore.take(key),
        () => archiveStore.remove(key),
      ]) {
        await expect(act()).rejects.toMatchObject({ code: 'bad-key' });
      }
      if (key !== '' && key !== 'x/') await expect(keysOf(archiveStore, `${key}/`)).rejects.toMatchObject({ code: 'bad-key' });
    });

    test('leaves nothing when the file to put cannot be read', async () => {
      await expect(archiveStore.put('conformance/unread', join(folder, 'is-not-there'))).rejects.toMatchObject({ code: 'ENOENT' });
      expect(await archiveStore.has('conformance/unread')).toBe(false);
    });

    test('lets one of many win that put at once under one key', async () => {
      const sources = await Promise.all(['a', 'b', 'c', 'd'].map((name) => file(name, name.repeat(1000))));
      // Each under its own claim, as waves do: no two keys are the same, and all come to rest.
      await Promise.all(sources.map((source, i) => open().put(`conformance/many/${i}`, source)));
      expect(await keysOf(archiveStore, 'conformance/many/')).toHaveLength(4);
      // The same bytes from everywhere: a retry that meets its own first try.
      await Promise.all(sources.map(() => open().put('conformance/many/same', sources[0]!)));
      expect(await readFile(await archiveStore.take('conformance/many/same'), 'utf8')).toBe('a'.repeat(1000));
    });

    test('keeps an archive beside its index', async () => {
      const path = await file('town.warc.gz', 'archive');
      const key = 'conformance/waves/2026/29019/2026-11-24T08-00-00.000Z-0a1b2c3d.warc.gz';
      // Without its index an archive is not put at all.
      await expect(storeArchive(archiveStore, key, path)).rejects.toMatchObject({ code: 'ENOENT' });
      expect(await archiveStore.has(key)).toBe(false);
      await file('town.cdxj', 'index');
      expect(await storeArchive(archiveStore, key, path)).toMatchObject({ bytes: 7 });
      const taken = await takeArchive(open(), key);
      expect([await readFile(taken, 'utf8'), await readFile(taken.replace('.warc.gz', '.cdxj'), 'utf8')]).toEqual(['archive', 'index']);
      await removeArchive(archiveStore, key);
      expect(await keysOf(archiveStore, 'conformance/waves/')).toEqual([]);
      await expect(storeArchive(archiveStore, 'conformance/x.zip', path)).rejects.toMatchObject({ code: 'bad-key' });
    });

    test('has a name for people', () => {
      expect(archiveStore.name).toMatch(/^(?:folder|s3 bucket) \S+/);
    });
  });
}
