import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { memberActor, TERMINAL } from '@beffroi/acts';
import { type ArchiveStore, folderArchiveStore } from '@beffroi/archive-store';
import { digestOf, readArchive } from '@beffroi/capture';
import type { Instrument } from '@beffroi/instrument';
import { actLogRows, archivesOf, backup, erasures, lastErasure, type Store } from '@beffroi/store';
import { eachEngineAtLength } from '@beffroi/store/testing';
import { erasePost, eraseWords, lookForPost } from '@beffroi/upkeep';
import { instrument as voice } from '@beffroi/voice';
import { readAccounts, takeFiles, voiceFindingIn } from '@beffroi/voice/gather';
import { idsBehind, postCards } from '@beffroi/voice/views';
import { closeWave, openWave, startWave, verifyWave, work } from '@beffroi/waves';
import { afterAll, beforeAll, expect, it } from 'vitest';

const DATED = new Date('2026-11-24T12:00:00Z');
const NOW = new Date('2027-03-03T10:00:00Z');
const ADDRESS = 'https://social.example/@valdor/r7';

/** Forty answers in one file, each in words of its own. */
const POSTS = [
  {
    account: { handle: 'valdor', name: 'Valdor', bio: '^SD Sophie Durand' },
    covers: { posts: 'whole', answers_under: true, mentions: 'all' },
  },
  ...Array.from({ length: 40 }, (_, at) => [
    {
      id: `q${at}`,
      at: new Date(Date.UTC(2026, 8, 1 + at, 9)).toISOString(),
      text: `La rue numéro ${at} rouvre quand ?`,
      author: `lou${at}`,
    },
    {
      id: `r${at}`,
      at: new Date(Date.UTC(2026, 8, 1 + at, 10)).toISOString(),
      text: `La rue numéro ${at} rouvre samedi. ^SD`,
      reply_to: `q${at}`,
      url: `https://social.example/@valdor/r${at}`,
    },
  ]).flat(),
];
/** What is to go. */
const WORDS = 'La rue numéro 7 rouvre samedi';

eachEngineAtLength('postgres', 'one post among forty', (engine) => {
  let store: Store;
  let folder = '';
  let archiveStore: ArchiveStore;
  let made: Instrument;
  let places: {
    readonly archiveStore: ArchiveStore;
    readonly data: string;
    readonly redactions: Map<string, NonNullable<Instrument['redaction']>>;
  };
  let verified: Awaited<ReturnType<typeof verifyWave>>;
  let key = '';
  const wish = { post: ADDRESS, ground: 'request' as const, note: 'courrier 12', territories: null, now: NOW };

  beforeAll(async () => {
    store = await engine.open();
    folder = await mkdtemp(join(tmpdir(), 'beffroi-one-post-'));
    archiveStore = folderArchiveStore(join(folder, 'archives'));
    made = voice({ store, archiveStore }, { env: {} });
    places = { archiveStore, data: folder, redactions: new Map([[made.id, made.redaction!]]) };
    const { id } = await store.db
      .insertInto('panel')
      .values({ name: 'Une commune', rule: '{}', vintage: 2026, created_at: DATED })
      .returning('id')
      .executeTakeFirstOrThrow();
    const town = { name: 'Valdor', population: 3000, department: '29', region: '53', epci: null, stratum: 'under-50000' };
    await store.db
      .insertInto('panel_territory')
      .values({ panel_id: id, ordinal: 0, territory: '99001', ...town })
      .execute();
    const file = join(folder, 'valdor.jsonl');
    await writeFile(file, POSTS.map((post) => JSON.stringify(post)).join('\n'));
    const account = {
      territory: '99001',
      key: 'valdor',
      network: 'file',
      address: null,
      handle: 'valdor',
      name: 'Valdor',
      state: 'found',
    } as const;
    await takeFiles(account, [{ path: file, name: 'valdor.jsonl' }], {
      store,
      archiveStore,
      actor: TERMINAL,
      folder,
      source: 'test',
      now: DATED,
    });
    const options = { source: { kind: 'folder', path: folder }, userAgent: 'Beffroi/0.1 (+https://example.org/)', interval: 0, tries: 1 };
    await openWave(store, TERMINAL, { name: 'voix', panel: 'Une commune', instrument: made, dated: DATED, options, now: DATED });
    await startWave(store, TERMINAL, 'voix', DATED);
    const until = { wave: 'voix', until: 'settled' as const, poll: 20 };
    await work(store, { archiveStore, folder: join(folder, 'work'), instruments: [made], ...until });
    await closeWave(store, TERMINAL, { name: 'voix', archiveStore, instruments: [made], now: DATED });
    verified = await verifyWave(store, 'voix');
    key = (await store.db.selectFrom('capture').select('archive').executeTakeFirstOrThrow()).archive!;
    expect(await looked()).toContain(WORDS);
  });

  afterAll(() => rm(folder, { recursive: true, force: true }));

  const findings = async (): Promise<string> =>
    (await store.db.selectFrom('judgement').select('findings').executeTakeFirstOrThrow()).findings;

  /** All that the house holds: the database as a backup has it, and all archives, with the files in them. */
  async function looked(): Promise<string> {
    const path = join(folder, `${Math.random()}.gz`);
    await backup(store, path, { now: NOW, program: 'beffroi' });
    const texts = [gunzipSync(await readFile(path)).toString('utf8')];
    for await (const one of archiveStore.list('')) {
      if (!one.endsWith('.warc.gz')) continue;
      texts.push(gunzipSync(await readFile(await archiveStore.take(one))).toString('utf8'));
    }
    return texts.join('\n');
  }

  async function accountNow() {
    const archive = await readArchive(await archiveStore.take(key));
    try {
      return { accounts: (await readAccounts(archive)).accounts, erasures: await archive.erasures(), damages: archive.damages };
    } finally {
      await archive.close();
    }
  }

  it('may be taken out by who has the right, on a ground, and is looked for first', async () => {
    const coder = memberActor({ id: 1, name: 'Anne', roles: ['coder'], territories: [] }, null);
    await expect(erasePost(store, coder, places, wish)).rejects.toMatchObject({ code: 'not-allowed' });
    await expect(erasePost(store, TERMINAL, places, { ...wish, post: 'r7' })).rejects.toMatchObject({ code: 'bad-words' });
    await expect(erasePost(store, TERMINAL, places, { ...wish, note: `voir ${ADDRESS}` })).rejects.toMatchObject({ code: 'note-repeats' });
    // In the archive that the file was taken in with, and in that of the wave.
    expect(await lookForPost(store, TERMINAL, places, wish)).toMatchObject({ id: null, archives: 2, records: 2, pieces: 2 });
    expect(await lookForPost(store, TERMINAL, places, { ...wish, post: `${ADDRESS}0` })).toMatchObject({ archives: 0 });
    expect(await lastErasure(store.db)).toBe(0);
  });

  it('leaves neither half when it is killed on the way: done again, it is done', async () => {
    /** An archive store at which the process dies after so many files were replaced. */
    const dyingAfter = (times: number): ArchiveStore => {
      let replaced = 0;
      return {
        name: archiveStore.name,
        replace: async (...given) => {
          if (replaced++ === times) throw new Error('killed');
          return archiveStore.replace(...given);
        },
        put: (...given) => archiveStore.put(...given),
        has: (one) => archiveStore.has(one),
        take: (one) => archiveStore.take(one),
        remove: (one) => archiveStore.remove(one),
        list: (prefix) => archiveStore.list(prefix),
      };
    };
    const before = await accountNow();
    const shelved = (await archivesOf(store.db, null)).map(({ archive, digest }) => [archive, digest]);
    const judged = voiceFindingIn(await findings());
    // Before the first archive; between it and its index; before the second, when the first is done; when both are, and no row says so.
    for (const times of [0, 1, 0, 1]) {
      await expect(erasePost(store, TERMINAL, { ...places, archiveStore: dyingAfter(times) }, wish)).rejects.toThrow('killed');
      expect(await lastErasure(store.db)).toBe(0);
      expect((await accountNow()).damages).toEqual([]);
    }
    const erased = await erasePost(store, TERMINAL, places, wish);
    expect(erased).toMatchObject({ id: 1, archives: 2 });
    // Of each archive the database says what its file was and is, of that too which the file was taken in with.
    const noted = await store.db.selectFrom('erased_archive').select(['archive', 'digest_before', 'digest_after']).execute();
    expect(noted.map(({ archive, digest_before }) => [archive, digest_before]).toSorted()).toEqual(shelved.toSorted());
    for (const { archive, digest_after } of noted) expect(digestOf(await readFile(await archiveStore.take(archive)))).toBe(digest_after);
    expect(await looked()).not.toContain(WORDS);
    expect(await erasePost(store, TERMINAL, places, wish)).toMatchObject({ id: null, archives: 0, pieces: 0 });

    // The other thirty-nine are read as before, to the bit, and so is what is judged of them.
    const { accounts, erasures: stones, damages } = await accountNow();
    expect(damages).toEqual([]);
    expect(accounts[0]!.posts).toEqual(before.accounts[0]!.posts.filter(({ id }) => id !== 'r7'));
    expect(accounts[0]!.others).toEqual(before.accounts[0]!.others);
    const now = voiceFindingIn((await made.judge(await archiveStore.take(key))).judgement.findings);
    expect(now.accounts[0]!.posts).toBe(judged.accounts[0]!.posts - 1);
    expect(now.sentence).toMatchObject({ questions: 40, answered: judged.sentence.answered! - 1 });

    // What stays: that it was there, how many, its digest, when and why.
    expect(stones).toMatchObject([
      { erased: NOW.toISOString(), ground: 'request', removed: [expect.stringMatching(/^sha256:[0-9a-f]{64}$/)] },
    ]);
    expect(accounts[0]!.posts[0]!.digest).toBe(stones[0]!.digest);
    expect(await erasures(store.db)).toMatchObject([{ id: 1, at: NOW, ground: 'request', note: 'courrier 12', archives: 2 }]);
    const [row] = await actLogRows(store.db, { act: 'words.erased' }, null, 1);
    expect(JSON.stringify(row)).not.toContain('social.example');
    expect((await verifyWave(store, 'voix')).map(({ what, now: sum }) => [what, sum])).toEqual(
      verified.map(({ what, now: sum }) => [what, sum]),
    );
  });

  it('is not shown any more, and counted; the others are', async () => {
    const [account] = voiceFindingIn(await findings()).accounts;
    const ids = idsBehind(account!, 'answers');
    expect(ids.first).toContain('r7');
    const cards = await postCards({ store, archiveStore }, { archive: key, territory: '99001', account: account!.key }, ids);
    expect(cards).toMatchObject({ erased: 1 });
    expect('cards' in cards && cards.cards.length).toBe(39);
  });

  it('goes with words that stand in it, and the page that held it stays', async () => {
    const erased = await eraseWords(store, TERMINAL, places, {
      words: 'La rue numéro 9 rouvre samedi',
      ground: 'judgment',
      note: null,
      territories: ['99001'],
      now: NOW,
    });
    expect(erased).toMatchObject({ id: 2, archives: 2, pieces: 2 });
    expect(await looked()).not.toContain('La rue numéro 9 rouvre samedi');
    expect((await accountNow()).accounts[0]!.posts).toHaveLength(38);
  });
});
