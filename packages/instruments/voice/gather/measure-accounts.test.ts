import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { archiveSource, eraseRecords, folderSource, readArchive, type Source, viaSource } from '@beffroi/capture';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { SeenAccount } from '../judge/account.ts';
import { type LittleMastodon, type LittlePost, littleMastodon } from './clients/little-mastodon.ts';
import { readAccounts } from './read-account.ts';
import { MEASURED, type MeasuringTrial, meansOf, readFrom, registerOf, startLittleServer, startMeasuring, textOfTown } from './testing.ts';
import type { RegisteredAccount } from './unit-register.ts';

const HOST = 'social.brezan.example';
const MAIRIE: Partial<RegisteredAccount> & { key: string } = {
  key: 'mairie',
  handle: `@mairie@${HOST}`,
  address: `https://${HOST}/@mairie`,
};

let trial: MeasuringTrial;
beforeAll(async () => {
  trial = await startMeasuring();
});
afterAll(() => trial[Symbol.asyncDispose]());

const many = (count: number): readonly LittlePost[] =>
  Array.from({ length: count }, (_, at) => ({ id: at + 1, text: `Message ${at + 1} ^SD` }));

interface Measured {
  readonly account: SeenAccount;
  readonly path: string;
  readonly asked: readonly string[];
  readonly text: string;
}

/** Measures the account of a little Mastodon, and reads its archive without it. */
async function measured(server: Omit<LittleMastodon, 'host'>, account: Partial<RegisteredAccount> = {}): Promise<Measured> {
  let path: string;
  let asked: readonly string[];
  {
    await using little = await startLittleServer(littleMastodon({ host: HOST, ...server }));
    const source = viaSource(little.address);
    path = await trial.measure(source, registerOf([{ ...MAIRIE, ...account }]));
    await source.close();
    asked = little.asked;
  }
  const town = await readFrom(path);
  return { account: town.accounts[0]!, path, asked, text: textOfTown(town) };
}

const codes = ({ sight }: SeenAccount): readonly string[] => sight.obstacles.map(({ obstacle, code }) => `${obstacle}/${code}`);

describe('an account over the API of Mastodon', () => {
  it('is read page by page to its first post, with what others asked under it and what it answered elsewhere', async () => {
    const posts: readonly LittlePost[] = [
      ...many(90),
      { id: 200, text: 'À quelle heure ouvre la piscine ?', by: 'camille', to: 5 },
      { id: 201, text: '@camille À 9 h. Sophie', to: 200 },
      { id: 202, text: 'Merci !', by: 'camille', to: 201 },
      { id: 300, text: 'Et les déchets ?', by: 'sacha' },
      { id: 301, text: '@sacha Le mardi ^KL', to: 300 },
    ];
    const { account, asked } = await measured({
      posts,
      account: {
        fields: [
          {
            name: 'Site',
            value: '<a href="https://www.brezan.example" rel="me">brezan.example</a>',
            verified_at: '2026-01-01T00:00:00.000+00:00',
          },
        ],
      },
    });
    expect(account.posts.length).toBe(92);
    expect(account.posts.map(({ at }) => at)).toEqual(account.posts.map(({ at }) => at).toSorted((one, other) => one - other));
    expect(account.others.map(({ text, language }) => [text, language])).toEqual([
      ['À quelle heure ouvre la piscine ?', 'fr'],
      ['Merci !', 'fr'],
      ['Et les déchets ?', 'fr'],
    ]);
    const [question] = account.others;
    const answer = account.posts.find(({ text }) => text === '@camille À 9 h. Sophie')!;
    expect([question!.replyTo, answer.replyTo, answer.thread]).toEqual(['5', question!.id, '5']);
    expect(account.sight).toEqual({ posts: 'whole', answersUnder: true, mentions: 'answered', obstacles: [], unreadable: 0 });
    expect(account.profile).toMatchObject({ name: 'Brezan', bio: 'La ville', followers: 12, pinned: ['1'] });
    expect([account.standing, account.standingProofs[0]!.quote]).toEqual([
      'both-ways',
      'Site: brezan.example (verified 2026-01-01T00:00:00.000Z)',
    ]);
    // Three pages, the end, the pinned ones, two threads: what is below an opened post is not opened again.
    expect(asked.filter((one) => one.includes('/statuses?limit'))).toHaveLength(4);
    expect(asked.filter((one) => one.includes('/context'))).toHaveLength(2);
  });

  it('names nobody else: neither them, nor the ids and addresses of their posts', async () => {
    const { account, text } = await measured({ posts: [...many(2), { id: 200, text: 'Une question ?', by: 'camille', to: 1 }] });
    expect(account.others).toHaveLength(1);
    expect(account.others[0]!.author).toMatch(/^[0-9a-f]{12}$/);
    expect([account.others[0]!.id.length, account.others[0]!.url]).toEqual([16, null]);
    expect([...account.authors.values()]).toEqual([{ key: account.others[0]!.author, followers: 7, bot: false }]);
    expect(text).not.toMatch(/camille|elsewhere/);
  });

  it('gives others another name in each archive', async () => {
    const posts = [...many(1), { id: 200, text: 'Une question ?', by: 'camille', to: 1 }];
    const [one, other] = [await measured({ posts }), await measured({ posts })];
    expect(one.account.others[0]!.author).toBe(other.account.others[0]!.author);
    await using little = await startLittleServer(littleMastodon({ host: HOST, posts }));
    const source = viaSource(little.address);
    const salted = await readFrom(await trial.measure(source, registerOf([MAIRIE]), { salt: 'f'.repeat(32) }));
    await source.close();
    expect(salted.accounts[0]!.others[0]!.author).not.toBe(one.account.others[0]!.author);
  });

  it('of two million posts is read up to its bound, and is called recent', async () => {
    const { account, asked } = await measured({ posts: many(500) }, { bounds: { posts: 10_000, pages: 3, threads: 0 } });
    // The pinned one is older than they.
    expect([account.posts.length, account.sight.posts, codes(account)]).toEqual([121, 'recent', ['budget/most-pages']]);
    expect(asked.filter((one) => one.includes('limit=40'))).toHaveLength(3);
    const few = await measured({ posts: many(500) }, { bounds: { posts: 50, pages: 100, threads: 0 } });
    expect([few.account.posts.length, few.account.sight.posts, codes(few.account)]).toEqual([50, 'recent', ['budget/most-posts']]);
    expect(few.account.posts[0]!.text).toBe('Message 451 ^SD');
  });

  it.each<[string, Omit<LittleMastodon, 'host'>, string, readonly string[]]>([
    [
      'that moved',
      { posts: many(1), account: { moved: { url: 'https://ailleurs.example/@mairie', acct: 'mairie@ailleurs.example' } } },
      'whole',
      ['moved/moved'],
    ],
    ['that is suspended', { posts: many(1), account: { suspended: true } }, 'none', ['blocked/suspended']],
    ['whose posts are for followers alone', { posts: [], account: { locked: true, statuses_count: 40 } }, 'none', ['login/private']],
    ['that is empty', { posts: [] }, 'whole', ['unreadable/empty']],
    [
      'that is suspended for good',
      { posts: many(1), instead: (_, path) => (path.includes('/statuses?') ? { status: 410, json: { error: 'Gone' } } : null) },
      'none',
      ['blocked/suspended'],
    ],
    [
      'whose posts come as a page for people',
      {
        posts: many(1),
        instead: (_, path) =>
          path.includes('/statuses?') ? { body: '<!doctype html><p>Maintenance', headers: { 'content-type': 'text/html' } } : null,
      },
      'none',
      ['unreadable/html-for-data'],
    ],
    [
      'whose posts are no JSON',
      {
        posts: many(1),
        instead: (_, path) => (path.includes('/statuses?') ? { body: '[{"id":', headers: { 'content-type': 'application/json' } } : null),
      },
      'none',
      ['unreadable/not-json'],
    ],
    ['whose server is down', { posts: [], instead: () => 'reset' }, 'none', ['down/down']],
    [
      'whose robots.txt forbids it',
      { posts: many(1), instead: (_, path) => (path === '/robots.txt' ? { body: 'User-agent: *\nDisallow: /api/\n' } : null) },
      'none',
      ['robots/robots'],
    ],
    [
      'whose robots.txt cannot be had',
      { posts: many(1), instead: (_, path) => (path === '/robots.txt' ? { status: 503 } : null) },
      'none',
      ['robots/robots'],
    ],
  ])('%s says so, and nothing is thrown', async (_, server, posts, expected) => {
    const { account } = await measured(server);
    expect([account.sight.posts, codes(account)]).toEqual([posts, expected]);
  });

  it('keeps the pages that it has where a later one fails', async () => {
    const { account } = await measured({ posts: many(100), instead: (_, path) => (path.includes('max_id=21') ? { status: 500 } : null) });
    expect([account.posts.length, account.sight.posts, codes(account)]).toEqual([81, 'recent', ['down/server-error']]);
  });

  it('takes each post once where pages overlap, and ends where a page brings nothing new', async () => {
    const again: LittleMastodon['instead'] = (_, path) => {
      const before = /max_id=(\d+)$/.exec(path)?.[1];
      return before === undefined
        ? null
        : { status: 307, headers: { location: `https://${HOST}${path.replace(/max_id=\d+$/, `max_id=${Number(before) + 20}.0`)}` } };
    };
    const { account } = await measured({ posts: many(60), instead: again });
    expect(account.posts.length).toBe(60);
    expect(new Set(account.posts.map(({ id }) => id)).size).toBe(60);
  });

  it('whose name is at the town’s own domain is found on the server that this leads to', async () => {
    const finger: LittleMastodon['instead'] = (host, path) => {
      if (host !== 'brezan.example') return null;
      if (!path.startsWith('/.well-known/webfinger')) return { status: 404 };
      return { json: { links: [{ rel: 'self', type: 'application/activity+json', href: `https://${HOST}/users/mairie` }] } };
    };
    const { account } = await measured({ posts: many(3), instead: finger }, { handle: '@mairie@brezan.example', address: null });
    expect([account.posts.length, account.sight.posts, codes(account)]).toEqual([3, 'whole', []]);
    const addressed = await measured(
      { posts: many(3), instead: finger },
      { handle: '@mairie@brezan.example', address: `https://${HOST}/@mairie` },
    );
    expect([addressed.account.posts.length, addressed.asked.some((one) => one.startsWith('brezan.example'))]).toEqual([3, false]);
  });

  it('holds hostile words as words', async () => {
    const { account } = await measured({
      posts: [{ id: 1, text: '<script>alert(1)</script>a\u202eb<img src=x onerror=alert(1)>&lt;b&gt;' }],
    });
    expect(account.posts[0]!.text).toBe('a\u202eb<b>');
  });
});

describe('limits of an interface', () => {
  const limited =
    (headers: Readonly<Record<string, string>>, until: number): LittleMastodon['instead'] =>
    (_, path, times) =>
      path.includes('/statuses?limit=40&exclude_reblogs=true') && times < until
        ? { status: 429, json: { error: 'Too many' }, headers }
        : null;

  it('are kept where it says how long to wait, and nothing is lost or doubled', async () => {
    const before = trial.clock.slept.length;
    const { account, path } = await measured({ posts: many(10), instead: limited({ 'retry-after': '90' }, 2) });
    expect([account.posts.length, account.sight.posts, codes(account)]).toEqual([10, 'whole', []]);
    expect(trial.clock.slept.slice(before)).toContain(90_000);
    const archive = await readArchive(path);
    const visits = archive.tail!.visits.filter(({ url }) => url.endsWith('exclude_reblogs=true'));
    await archive.close();
    expect(visits.map(({ status, detail }) => [status, detail])).toEqual([
      [429, 'asked again after 90 s'],
      [200, 'answered 200 (asked 2 times)'],
    ]);
  });

  it('are kept where the window alone is told, and where nothing is', async () => {
    const reset = new Date(trial.clock.now() + 240_000).toISOString();
    let before = trial.clock.slept.length;
    const windowed = await measured({
      posts: many(3),
      instead: limited(
        {
          'x-ratelimit-limit': '300',
          'x-ratelimit-remaining': '0',
          'x-ratelimit-reset': reset,
          date: new Date(trial.clock.now()).toUTCString(),
        },
        2,
      ),
    });
    expect(windowed.account.posts.length).toBe(3);
    expect(trial.clock.slept.slice(before).some((slept) => slept > 200_000)).toBe(true);
    before = trial.clock.slept.length;
    const silent = await measured({ posts: many(3), instead: limited({}, 3) });
    expect(silent.account.posts.length).toBe(3);
    expect(trial.clock.slept.slice(before)).toEqual(expect.arrayContaining([5_000, 10_000]));
  });

  it('that do not end are an obstacle, and the host is asked nothing more', async () => {
    const { account, asked } = await measured({ posts: many(3), instead: limited({}, 100) });
    expect([account.posts.length, account.sight.posts, codes(account)]).toEqual([0, 'none', ['blocked/limited']]);
    expect(asked.filter((one) => one.includes('exclude_reblogs'))).toHaveLength(3);
    const long = await measured({ posts: many(3), instead: limited({ 'retry-after': '86400' }, 100) });
    expect([codes(long.account), long.asked.filter((one) => one.includes('exclude_reblogs')).length]).toEqual([['blocked/limited'], 1]);
  });

  it('are spared before they are reached', async () => {
    const before = trial.clock.slept.length;
    const reset = new Date(trial.clock.now() + 100_000).toISOString();
    const headers = {
      'x-ratelimit-limit': '300',
      'x-ratelimit-remaining': '9',
      'x-ratelimit-reset': reset,
      date: new Date(trial.clock.now()).toUTCString(),
    };
    await measured({
      posts: many(3),
      instead: (_, path, times) =>
        path.includes('lookup') && times === 1 ? { headers, json: { id: '1', url: `https://${HOST}/@mairie`, statuses_count: 3 } } : null,
    });
    expect(trial.clock.slept.slice(before).some((slept) => slept > 5_000 && slept <= 10_000)).toBe(true);
  });

  it('of a connection that breaks once lose nothing', async () => {
    const { account } = await measured({
      posts: many(50),
      instead: (_, path, times) => (path.includes('max_id') && times === 1 ? 'reset' : null),
    });
    expect([account.posts.length, account.sight.posts, codes(account)]).toEqual([50, 'whole', []]);
  });
});

describe('an archive of accounts', () => {
  const posts = [...many(90), { id: 200, text: 'Une question ?', by: 'camille', to: 5 }, { id: 201, text: 'Une réponse', to: 200 }];

  it('gives the same to the bit each time, and again when it is the source of another measurement', async () => {
    const first = await measured({ posts });
    expect(textOfTown(await readFrom(first.path))).toBe(first.text);
    const source = await archiveSource([first.path]);
    const again = await trial.measure(source, registerOf([MAIRIE]));
    await source.close();
    // All but when and in which record it was captured.
    const bare = (account: SeenAccount) => [
      account.posts.map(({ id, text, thread }) => [id, text, thread]),
      account.others.map(({ id, text, author }) => [id, text, author]),
      account.sight,
    ];
    expect(bare((await readFrom(again)).accounts[0]!)).toEqual(bare(first.account));
  });

  it('is made of a folder in which answers of an interface lie as well', async () => {
    const root = join(trial.folder, 'web');
    const answer = littleMastodon({ host: HOST, posts: many(3) });
    const list = '/api/v1/accounts/1/statuses?limit=40&exclude_reblogs=true';
    for (const path of ['/api/v1/accounts/lookup?acct=mairie', list, `${list}&max_id=1`]) {
      const said = answer(HOST, path, 1) as { readonly json: unknown };
      const file = join(root, HOST, path.replace('?', '@'));
      await mkdir(dirname(file), { recursive: true });
      await writeFile(file, JSON.stringify(said.json));
    }
    const { accounts } = await readFrom(await trial.measure(folderSource(root), registerOf([MAIRIE])));
    expect([accounts[0]!.posts.length, accounts[0]!.sight.posts, codes(accounts[0]!)]).toEqual([3, 'whole', []]);
  });

  it('of anything else is refused', async () => {
    const { path } = await measured({ posts: [] });
    const archive = await readArchive(path);
    await expect(readAccounts({ ...archive, kept: [] })).rejects.toThrow('holds no register of accounts');
    await archive.close();
  });

  it('one page of which was taken out says so, and holds all that lie behind it', async () => {
    const { path } = await measured({ posts });
    const without = path.replace('99001', 'without');
    const ground = { erased: MEASURED, ground: 'request' };
    await eraseRecords(path, without, ground, async ({ url }) => (url.endsWith('max_id=52') ? 'erase' : 'keep'));
    const { accounts } = await readFrom(without);
    expect([accounts[0]!.posts.length, accounts[0]!.sight.posts, codes(accounts[0]!)]).toEqual([51, 'recent', ['unreadable/erased']]);
    expect(textOfTown(await readFrom(without))).not.toContain('Message 40 ');
  });

  it('is not there when the measurement is stopped', async () => {
    const stop = new AbortController();
    await using little = await startLittleServer(
      littleMastodon({
        host: HOST,
        posts,
        instead: (_, path) => {
          if (path.includes('max_id')) stop.abort(new Error('enough'));
          return null;
        },
      }),
    );
    const source: Source = viaSource(little.address);
    const means = { ...meansOf(source, `${trial.folder}/stopped`, trial.clock), signal: stop.signal };
    await expect(trial.measure(source, registerOf([MAIRIE]), { means })).rejects.toThrow('enough');
    await source.close();
    await expect(readArchive(`${trial.folder}/stopped/99001.warc.gz`)).rejects.toThrow(/ENOENT/);
  });
});
