import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { itIsAnArchiveStore, keysOf } from '../test/conformance.ts';
import { sumsOf } from './file-sums.ts';
import { folderArchiveStore } from './folder.ts';

let root: string;
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'archive-store-folder-'));
});
afterAll(() => rm(root, { recursive: true }));

describe('a folder', () => {
  itIsAnArchiveStore(() => folderArchiveStore(join(root, 'archive-store')));

  test('lets exactly one win of those that put other bytes under one key', async () => {
    const paths = ['a', 'b', 'c', 'd', 'e', 'f'].map((name) => join(root, name));
    for (const path of paths) await writeFile(path, path.repeat(20_000));
    const done = await Promise.allSettled(paths.map((path) => folderArchiveStore(join(root, 'race')).put('k/x', path)));
    const winners = done.flatMap((one, i) => (one.status === 'fulfilled' ? [paths[i]!] : []));
    expect(winners).toHaveLength(1);
    expect(await readFile(join(root, 'race', 'k', 'x'), 'utf8')).toBe(winners[0]!.repeat(20_000));
    for (const one of done) if (one.status === 'rejected') expect(one.reason).toMatchObject({ code: 'taken' });
    expect(await readdir(join(root, 'race', '.unfinished'))).toEqual([]);
  });

  test('refuses a key where a folder lies, or below a file', async () => {
    const archiveStore = folderArchiveStore(join(root, 'crossed'));
    await writeFile(join(root, 'x'), 'x');
    await archiveStore.put('a/b', join(root, 'x'));
    for (const key of ['a', 'a/b/c']) {
      await expect(archiveStore.put(key, join(root, 'x'))).rejects.toMatchObject({ code: 'taken' });
      expect(await archiveStore.has(key)).toBe(false);
      await archiveStore.remove(key);
    }
    expect(await archiveStore.has('a/b')).toBe(true);
  });

  test('shows nothing that is no key: hidden, odd and unfinished files, and what links lead to', async () => {
    const folder = join(root, 'odd');
    await mkdir(join(folder, 'w', '.unfinished'), { recursive: true });
    for (const name of ['w/.hidden', 'w/.unfinished/x', 'w/with space', 'w/good']) await writeFile(join(folder, name), '');
    await symlink(root, join(folder, 'w', 'circle'));
    expect(await keysOf(folderArchiveStore(folder), '')).toEqual(['w/good']);
  });

  test('says that it may not write where it may not', async () => {
    const folder = join(root, 'locked');
    await mkdir(folder);
    await writeFile(join(folder, 'waves'), '');
    await chmod(folder, 0o500);
    await writeFile(join(root, 'x'), 'x');
    const failed = folderArchiveStore(folder).put('k/x', join(root, 'x'));
    // Root may write everywhere.
    if (process.getuid?.() === 0) await failed;
    else await expect(failed).rejects.toMatchObject({ code: 'forbidden' });
    await chmod(folder, 0o700);
  });

  test('shows whole files only, however often who puts them is killed', async () => {
    const folder = join(root, 'killed');
    let shown = 0;
    let begun = 0;
    for (let kill = 0; kill < 12 || (begun === 0 && kill < 100); kill++) {
      const child = spawn(process.execPath, [fileURLToPath(new URL('../test/putting-child.ts', import.meta.url)), folder, String(kill)], {
        stdio: ['ignore', 'pipe', 'inherit'],
      });
      const exit = once(child, 'exit');
      let steps = 0;
      // At a line a file has just been begun; where in it the kill comes is left to chance.
      for await (const _ of createInterface({ input: child.stdout })) {
        if (++steps === 2) setTimeout(() => child.kill('SIGKILL'), Math.random() * 25);
      }
      await exit;
      begun += (await readdir(join(folder, '.unfinished'))).length;
    }
    const archiveStore = folderArchiveStore(folder);
    for await (const key of archiveStore.list('')) {
      // Each key ends in the digest of what it holds.
      expect((await sumsOf(await archiveStore.take(key))).sha256).toBe(key.slice(-64));
      shown++;
    }
    expect(shown).toBeGreaterThan(10);
    expect(begun).toBeGreaterThan(0);
    // The next who puts clears away what the killed had begun.
    await writeFile(join(root, 'x'), 'x');
    await archiveStore.put('after', join(root, 'x'));
    expect(await readdir(join(folder, '.unfinished'))).toEqual([]);
  });
});
