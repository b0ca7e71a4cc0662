import { viaSource } from '@beffroi/capture';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { SeenAccount } from '../../judge/account.ts';
import { type LittleAnswer, type MeasuringTrial, readFrom, registerOf, startLittleServer, startMeasuring, textOfTown } from '../testing.ts';
import type { RegisteredAccount } from '../unit-register.ts';
import { atActor, fediverseName } from './account-address.ts';

// Interfaces by their documented shapes; what real servers of them answer is tried in test/peers/.

let trial: MeasuringTrial;
beforeAll(async () => {
  trial = await startMeasuring();
});
afterAll(() => trial[Symbol.asyncDispose]());

async function measured(
  account: Partial<RegisteredAccount>,
  answer: (host: string, path: string) => LittleAnswer,
): Promise<{ readonly account: SeenAccount; readonly asked: readonly string[] }> {
  await using little = await startLittleServer((host, path) => (path === '/robots.txt' ? { status: 404 } : answer(host, path)));
  const source = viaSource(little.address);
  const path = await trial.measure(source, registerOf([{ key: 'a', ...account }]));
  await source.close();
  const town = await readFrom(path);
  expect(textOfTown(await readFrom(path))).toBe(textOfTown(town));
  return { account: town.accounts[0]!, asked: little.asked.filter((one) => !one.endsWith('/robots.txt')) };
}

const codes = ({ sight }: SeenAccount): readonly string[] => sight.obstacles.map(({ obstacle, code }) => `${obstacle}/${code}`);

describe('an account over an AppView of AT Protocol', () => {
  const DID = `did:plc:${'a'.repeat(24)}`;
  const VIEW = 'public.api.bsky.app';
  const uri = (did: string, key: string | number): string => `at://${did}/app.bsky.feed.post/${key}`;
  const other = { did: `did:plc:${'b'.repeat(24)}`, handle: 'camille.test', labels: [] };
  const view = (did: string, key: string | number, text: string, more: object = {}): object => ({
    uri: uri(did, key),
    author: did === DID ? { did, handle: 'mairie.test' } : other,
    record: { text, createdAt: '2026-03-10T10:00:00.000Z', langs: ['fr'], ...more },
    replyCount: 0,
    ...more,
  });
  const reply = (did: string, key: string | number): object => ({
    reply: { parent: { uri: uri(did, key) }, root: { uri: uri(did, key) } },
  });
  const answers: Readonly<Record<string, (url: URL) => LittleAnswer>> = {
    'mairie.test/.well-known/atproto-did': () => ({ body: `${DID}\n`, headers: { 'content-type': 'text/plain' } }),
    [`plc.directory/${DID}`]: () => ({
      json: { id: DID, alsoKnownAs: ['at://mairie.test'], service: [{ id: '#atproto_pds', serviceEndpoint: 'https://pds.test' }] },
    }),
    [`${VIEW}/xrpc/app.bsky.actor.getProfile`]: () => ({
      json: {
        did: DID,
        handle: 'mairie.test',
        displayName: 'Brezan',
        description: 'La ville',
        followersCount: 12,
        followsCount: 2,
        postsCount: 4,
        createdAt: '2024-01-01T00:00:00.000Z',
        pinnedPost: { uri: uri(DID, 1) },
        labels: [{ val: 'bot' }],
      },
    }),
    [`${VIEW}/xrpc/app.bsky.feed.getAuthorFeed`]: (url) =>
      url.searchParams.get('cursor') === null
        ? {
            json: {
              cursor: 'c1',
              feed: [
                {
                  post: view(DID, 3, 'À 9 h. Sophie', reply(other.did, 'q')),
                  reply: { root: view(other.did, 'q', 'À quelle heure ?'), parent: view(other.did, 'q', 'À quelle heure ?') },
                },
                { post: view(other.did, 'r', 'un autre'), reason: { $type: 'app.bsky.feed.defs#reasonRepost' } },
                { post: { ...view(DID, 2, 'Bonjour ^SD'), replyCount: 1 } },
              ],
            },
          }
        : { json: { feed: [{ post: view(DID, 1, 'Un', { embed: { images: [{ alt: 'Une équipe' }, { alt: '' }] } }) }] } },
    [`${VIEW}/xrpc/app.bsky.feed.getPostThread`]: () => ({
      json: {
        thread: {
          post: view(DID, 2, 'Bonjour ^SD'),
          replies: [{ post: view(other.did, 'u', 'Merci !', reply(DID, 2)), replies: [] }, { $type: 'app.bsky.feed.defs#blockedPost' }],
        },
      },
    }),
  };
  const answer =
    (instead: Readonly<Record<string, (url: URL) => LittleAnswer>> = {}) =>
    (host: string, path: string): LittleAnswer => {
      const url = new URL(path, `https://${host}`);
      return (instead[host + url.pathname] ?? answers[host + url.pathname] ?? (() => ({ status: 404, json: {} })))(url);
    };
  const AT = { network: 'atproto', handle: 'mairie.test' } as const;

  it('is read to its first post, with what it answered and what was said under its posts', async () => {
    const { account, asked } = await measured(AT, answer());
    expect(account.posts.map(({ text }) => text).toSorted()).toEqual(['Bonjour ^SD', 'Un', 'À 9 h. Sophie']);
    expect(account.posts.find(({ text }) => text === 'Un')!.pictures).toEqual(['Une équipe', null]);
    expect(account.others.map(({ text }) => text).toSorted()).toEqual(['Merci !', 'À quelle heure ?']);
    expect(account.profile).toMatchObject({ name: 'Brezan', bot: true, followers: 12, posts: 4, pinned: [uri(DID, 1)] });
    expect(account.sight).toEqual({ posts: 'whole', answersUnder: true, mentions: 'answered', obstacles: [], unreadable: 0 });
    expect(JSON.stringify(account.others)).not.toContain(other.did);
    expect(asked.filter((one) => one.includes('getPostThread'))).toHaveLength(1);
  });

  it.each<[string, Readonly<Record<string, (url: URL) => LittleAnswer>>, 'none' | 'whole', readonly string[]]>([
    [
      'was taken down',
      {
        [`${VIEW}/xrpc/app.bsky.actor.getProfile`]: () => ({
          status: 400,
          json: { error: 'AccountTakedown', message: 'Account has been suspended' },
        }),
      },
      'none',
      ['blocked/suspended'],
    ],
    [
      'was deactivated',
      {
        [`${VIEW}/xrpc/app.bsky.actor.getProfile`]: () => ({
          status: 400,
          json: { error: 'AccountDeactivated', message: 'Account is deactivated' },
        }),
      },
      'none',
      ['blocked/deactivated'],
    ],
    [
      'asks to be shown to members alone',
      { [`${VIEW}/xrpc/app.bsky.actor.getProfile`]: () => ({ json: { did: DID, labels: [{ val: '!no-unauthenticated' }] } }) },
      'none',
      ['login/private'],
    ],
    [
      'never wrote',
      {
        [`${VIEW}/xrpc/app.bsky.feed.getAuthorFeed`]: () => ({ json: { feed: [] } }),
        [`${VIEW}/xrpc/app.bsky.actor.getProfile`]: () => ({ json: { did: DID, postsCount: 0 } }),
      },
      'whole',
      ['unreadable/empty'],
    ],
  ])('that %s says so', async (_, instead, posts, expected) => {
    const { account } = await measured(AT, answer(instead));
    expect([account.posts, account.sight.posts, codes(account)]).toEqual([[], posts, expected]);
  });

  it('that nobody knows by its handle is not there', async () => {
    const { account } = await measured(
      { ...AT, handle: 'nul.test' },
      answer({
        [`${VIEW}/xrpc/com.atproto.identity.resolveHandle`]: () => ({
          status: 400,
          json: { error: 'InvalidRequest', message: 'Unable to resolve handle' },
        }),
      }),
    );
    expect([account.profile, codes(account)]).toEqual([null, ['lapsed/not-found']]);
  });
});

describe('an account by plain ActivityPub', () => {
  const HOST = 'pub.test';
  const note = (id: number, more: object = {}): object => ({
    id: `https://${HOST}/a/${id}`,
    type: 'Create',
    to: ['https://www.w3.org/ns/activitystreams#Public'],
    object: {
      id: `https://${HOST}/n/${id}`,
      type: 'Note',
      content: `<p>Message ${id}</p>`,
      published: `2026-03-10T10:00:0${id}Z`,
      attributedTo: `https://${HOST}/u`,
      to: ['as:Public'],
      contentMap: { fr: 'x' },
      attachment: [{ type: 'Document', name: 'Une équipe' }],
      ...more,
    },
  });
  const actor = {
    id: `https://${HOST}/u`,
    type: 'Service',
    name: 'Brezan',
    summary: '<p>La ville</p>',
    outbox: `https://${HOST}/o`,
    followers: `https://${HOST}/f`,
    attachment: [{ type: 'PropertyValue', name: 'Site', value: '<a href="https://www.brezan.example">brezan.example</a>' }],
  };
  const answers = (more: Readonly<Record<string, LittleAnswer>> = {}): Readonly<Record<string, LittleAnswer>> => ({
    '/.well-known/webfinger': { json: { links: [{ rel: 'self', type: 'application/activity+json', href: `https://${HOST}/u` }] } },
    '/u': { json: actor },
    '/f': { json: { totalItems: 12 } },
    '/o': { json: { totalItems: 4, first: `https://${HOST}/o/1` } },
    '/o/1': { json: { orderedItems: [note(5), { type: 'Announce', object: 'https://x.test/1' }, note(4)], next: `https://${HOST}/o/2` } },
    '/o/2': {
      json: {
        orderedItems: [
          note(3, { to: ['https://pub.test/followers'], cc: [] }),
          note(2, { inReplyTo: 'https://elsewhere.test/q' }),
          `https://${HOST}/a/1`,
        ],
        next: `https://${HOST}/o/3`,
      },
    },
    '/o/3': { json: { orderedItems: [] } },
    ...more,
  });
  const read = (more: Readonly<Record<string, LittleAnswer>> = {}) =>
    measured({ network: 'activitypub', handle: `@u@${HOST}` }, (_, path) => answers(more)[path.split('?')[0]!]);

  it('is read page by page; what others wrote cannot be seen there, and is not counted as nothing', async () => {
    const { account } = await read();
    expect(account.posts.map(({ id, text, language, pictures }) => [id, text, language, pictures])).toEqual([
      [`https://${HOST}/n/2`, 'Message 2', 'fr', ['Une équipe']],
      [`https://${HOST}/n/4`, 'Message 4', 'fr', ['Une équipe']],
      [`https://${HOST}/n/5`, 'Message 5', 'fr', ['Une équipe']],
    ]);
    expect(account.profile).toMatchObject({
      name: 'Brezan',
      bio: 'La ville',
      bot: true,
      followers: 12,
      posts: 4,
      fields: [{ name: 'Site', value: 'brezan.example', verifiedAt: null }],
    });
    expect([account.sight.posts, account.sight.answersUnder, account.sight.mentions, account.sight.unreadable]).toEqual([
      'whole',
      false,
      'none',
      1,
    ]);
    expect(account.standing).toBe('one-way');
  });

  it.each<[string, Readonly<Record<string, LittleAnswer>>, readonly string[]]>([
    ['moved', { '/u': { json: { ...actor, movedTo: 'https://new.test/u' } } }, ['moved/moved']],
    ['is suspended', { '/u': { json: { ...actor, suspended: true } } }, ['blocked/suspended']],
    ['is gone', { '/u': { status: 410 } }, ['blocked/suspended']],
    ['counts posts and shows none', { '/o': { json: { totalItems: 9 } } }, ['login/private']],
    ['is empty', { '/o': { json: { totalItems: 0, orderedItems: [] } } }, ['unreadable/empty']],
    ['leads in a circle', { '/o/2': { json: { orderedItems: [note(5)], next: `https://${HOST}/o/1` } } }, []],
    ['names no actor', { '/.well-known/webfinger': { json: { links: [] } } }, ['unreadable/not-an-account']],
    ['is a page for people', { '/u': { body: '<!doctype html>', headers: { 'content-type': 'text/html' } } }, ['unreadable/html-for-data']],
  ])('that %s says so, and ends', async (_, more, expected) => {
    const { account } = await read(more);
    expect(codes(account).filter((code) => code !== 'unreadable/no-object')).toEqual(expected);
  });
});

describe('a feed at its address', () => {
  const item = (id: number): string =>
    `<item><guid>${id}</guid><pubDate>Tue, 10 Mar 2026 10:00:0${id} GMT</pubDate><description>Mot ${id}</description></item>`;
  const rss = (items: readonly number[], next = ''): LittleAnswer => ({
    body: `<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom"><channel><title>Brezan</title>${next === '' ? '' : `<atom:link rel="next" href="${next}"/>`}${items.map(item).join('')}</channel></rss>`,
    headers: { 'content-type': 'application/rss+xml' },
  });
  const FEED = { network: 'feed', address: 'https://www.brezan.example/feed' } as const;

  it('is read with its older parts, each item once', async () => {
    const { account, asked } = await measured(FEED, (_, path) =>
      path === '/feed'
        ? rss([1, 2], 'https://www.brezan.example/feed?page=2')
        : path === '/feed?page=2'
          ? rss([2, 3], 'https://www.brezan.example/feed')
          : undefined,
    );
    expect(account.posts.map(({ id, text }) => [id, text])).toEqual([
      ['1', 'Mot 1'],
      ['2', 'Mot 2'],
      ['3', 'Mot 3'],
    ]);
    expect([account.sight.posts, account.standing, asked.length]).toEqual(['recent', 'both-ways', 2]);
  });

  it('that is a page, or broken, or elsewhere, says so', async () => {
    const code = async (said: LittleAnswer) => codes((await measured(FEED, () => said)).account);
    expect(await code({ body: '<!doctype html><p>', headers: { 'content-type': 'text/html' } })).toEqual(['unreadable/html-for-data']);
    expect(await code({ body: '{}', headers: { 'content-type': 'application/json' } })).toEqual(['unreadable/not-a-feed']);
    expect(await code({ status: 301, headers: { location: 'https://www.brezan.example/feed' } })).toEqual(['moved/redirects']);
    expect(await code({ status: 404 })).toEqual(['lapsed/not-found']);
  });
});

describe('what names an account', () => {
  it.each([
    ['@mairie@social.example', null, 'mairie@social.example'],
    ['mairie@Social.example', null, 'mairie@social.example'],
    [null, 'https://social.example/@mairie', 'mairie@social.example'],
    [null, 'https://social.example/users/mairie/', 'mairie@social.example'],
    [null, 'https://social.example/mairie', 'mairie@social.example'],
    [null, 'https://social.example/@mairie/112', null],
    ['mairie', null, null],
    ['@a@b/../c', null, null],
  ])('in the fediverse: %s, %s', (handle, address, expected) => {
    const name = fediverseName({ handle, address });
    expect(name === null ? null : `${name.user}@${name.host}`).toBe(expected);
  });

  it.each([
    ['@Brezan.fr', null, 'brezan.fr'],
    [null, 'https://bsky.app/profile/brezan.fr', 'brezan.fr'],
    [`did:plc:${'a'.repeat(24)}`, null, `did:plc:${'a'.repeat(24)}`],
    ['brezan', null, null],
    ['brezan.fr/x', null, null],
  ])('on AT Protocol: %s, %s', (handle, address, expected) => {
    expect(atActor({ handle, address })).toBe(expected);
  });

  it('that names none is an obstacle, and nobody is asked', async () => {
    for (const network of ['mastodon', 'activitypub', 'atproto', 'feed'] as const) {
      const { account, asked } = await measured({ network, handle: '??', address: null }, () => undefined);
      expect([codes(account), asked]).toEqual([['unreadable/no-address'], []]);
    }
  });
});
