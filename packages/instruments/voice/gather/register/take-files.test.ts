import { createHash } from 'node:crypto';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { TERMINAL } from '@beffroi/acts';
import { type ArchiveStore, folderArchiveStore } from '@beffroi/archive-store';
import { digestOf } from '@beffroi/capture';
import { archivesOf, type Store } from '@beffroi/store';
import { eachEngineAtLength } from '@beffroi/store/testing';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { AccountNote } from './known-accounts.ts';
import { takeFiles } from './take-files.ts';

const FIRST = new Date('2026-11-24T12:00:00Z');
const LATER = new Date('2026-11-25T12:00:00Z');
const ACCOUNT: AccountNote = {
  ...{ territory: '99001', key: 'valdor', network: 'file', address: null },
  ...{ handle: 'valdor', name: 'Valdor', state: 'found' },
};

eachEngineAtLength('postgres', 'a file of posts', (engine) => {
  let store: Store;
  let folder = '';
  let archiveStore: ArchiveStore;

  beforeEach(async () => {
    store = await engine.open();
    folder = await mkdtemp(join(tmpdir(), 'beffroi-take-files-'));
    archiveStore = folderArchiveStore(join(folder, 'archives'));
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  async function take(text: string, name: string, now = FIRST, archives = archiveStore) {
    const path = join(folder, 'given');
    await writeFile(path, `{"id":"a1","at":"2026-03-10T10:00:00Z","text":"${text}"}\n`);
    return takeFiles(ACCOUNT, [{ path, name }], { store, actor: TERMINAL, archiveStore: archives, folder, source: 'test', now });
  }

  /** The archive store of a process that is killed once so many files lie there. */
  const killedAfter = (times: number): ArchiveStore => {
    let put = 0;
    return {
      ...archiveStore,
      async put(...given) {
        const stored = await archiveStore.put(...given);
        if (++put === times) throw new Error('killed');
        return stored;
      },
    };
  };
  const rows = () => store.db.selectFrom('programme_document').selectAll().orderBy('id').execute();
  async function shelved(): Promise<readonly string[]> {
    const keys: string[] = [];
    for await (const key of archiveStore.list('voice/99001/valdor/')) if (key.endsWith('.warc.gz')) keys.push(key);
    return keys;
  }

  it('is noted with its digest, and with that of the archive that holds it', async () => {
    const { added, archive } = await take('Un', 'posts.jsonl');
    expect(added).toBe(1);
    const file = await readFile(await archiveStore.take(archive!));
    const digest = `sha256:${createHash('sha256').update(file).digest('hex')}`;
    expect(await rows()).toMatchObject([
      { name: 'posts.jsonl', archive, archive_digest: digest, digest: digestOf(await readFile(join(folder, 'given'))), taken_at: FIRST },
    ]);
    // By that an erasure knows what the file was.
    expect(await archivesOf(store.db, null)).toEqual([{ territory: '99001', archive, digest, instrument: null }]);
  });

  it('that is taken in twice is known, until it says something else', async () => {
    await take('Un', 'posts.jsonl');
    expect(await take('Un', 'posts.jsonl', LATER)).toMatchObject({ added: 0, archive: null });
    expect(await shelved()).toHaveLength(1);
    expect(await take('Deux', 'posts.jsonl', LATER)).toMatchObject({ added: 1 });
    // As it was first: news again, in an archive of its own, for that of before may have lost something since.
    expect(await take('Un', 'posts.jsonl', LATER)).toMatchObject({ added: 1 });
    expect(new Set((await rows()).map(({ archive }) => archive)).size).toBe(3);
  });

  it('whose taker was killed between the archive and the rows is noted by the next, where it lies', async () => {
    // Between the archive’s index and itself: nothing is there.
    await expect(take('Un', 'posts.jsonl', FIRST, killedAfter(1))).rejects.toThrow('killed');
    expect([await rows(), await shelved()]).toEqual([[], []]);
    await expect(take('Un', 'posts.jsonl', FIRST, killedAfter(2))).rejects.toThrow('killed');
    const [left] = await shelved();
    expect([await rows(), typeof left]).toEqual([[], 'string']);
    // What was left is of this file alone: another is taken in beside it.
    const other = await take('Deux', 'other.jsonl', LATER);
    expect(other.archive).not.toBe(left);
    expect(await take('Un', 'posts.jsonl', LATER)).toMatchObject({ added: 1, archive: left });
    expect((await shelved()).toSorted()).toEqual([left, other.archive].toSorted());
    const now = (await rows()).find(({ archive }) => archive === left)!;
    const file = await readFile(await archiveStore.take(left!));
    expect(now).toMatchObject({ archive_digest: digestOf(file), taken_at: FIRST });
    expect(await take('Un', 'posts.jsonl', LATER)).toMatchObject({ added: 0, archive: null });
  });
});
