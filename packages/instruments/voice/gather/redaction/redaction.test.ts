import { readFile as readBytes } from 'node:fs/promises';
import { gunzipSync } from 'node:zlib';
import { digestOf, eraseRecords, type RecordFate, readArchive, viaSource } from '@beffroi/capture';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { assessTown } from '../../judge/assess-town.ts';
import { littleMastodon } from '../clients/little-mastodon.ts';
import { readFile } from '../files/read-file.ts';
import { zipped } from '../files/zip.ts';
import {
  fileOf,
  MEASURED,
  type MeasuringTrial,
  readFrom,
  registerOf,
  startLittleServer,
  startMeasuring,
  textOfTown,
  tweet,
  xScript,
} from '../testing.ts';
import { findingOf } from '../voice-finding.ts';
import { redactRecord } from './redact-record.ts';
import { unquoted } from './unquoted.ts';

const HOST = 'social.example';
const MAIRIE = { key: 'mairie', address: `https://${HOST}/@mairie`, handle: `@mairie@${HOST}` };
const GROUND = { erased: MEASURED, ground: 'request' };

let trial: MeasuringTrial;
let path = '';
let times = 0;

beforeAll(async () => {
  trial = await startMeasuring();
  const many = Array.from({ length: 90 }, (_, at) => ({ id: at + 1, text: `Message ${at + 1} à tous. Sophie` }));
  const posts = [
    ...many,
    { id: 200, text: 'Une question ?', by: 'camille', to: 5 },
    { id: 201, text: 'Une réponse, c’est fait. Sophie', to: 200 },
  ];
  await using little = await startLittleServer(littleMastodon({ host: HOST, posts }));
  const source = viaSource(little.address);
  path = await trial.measure(source, registerOf([MAIRIE]));
  await source.close();
});

afterAll(() => trial[Symbol.asyncDispose]());

/** An archive without some posts. */
async function without(...ids: readonly string[]): Promise<string> {
  const to = path.replace('99001', `without-${ids.join('-')}-${++times}`);
  await eraseRecords(path, to, GROUND, async ({ type }, record): Promise<RecordFate> => {
    if (type === 'metadata') return 'keep';
    return redactRecord(record!, ({ names }) => names.some((name) => ids.includes(name))) ?? 'keep';
  });
  return to;
}

describe('one post of a page of forty', () => {
  // In the midst of a page, at the end of one, which says where the next begins; and one that somebody answered.
  it.each(['40', '52', '5'])('goes out (%s), and all else is read as before, to the bit', async (id) => {
    const [before, after] = [await readFrom(path), await readFrom(await without(id))];
    const [all] = before.accounts;
    const kept = { ...all!, posts: all!.posts.filter((post) => post.id !== id) };
    expect(kept.posts).toHaveLength(90);
    expect(textOfTown(after)).toBe(textOfTown({ ...before, accounts: [kept] }));
  });

  it('leaves count, digest, date and ground, and the page under the digest that findings know it by', async () => {
    const to = await without('40');
    const archive = await readArchive(to);
    const [post] = (await readFrom(path)).accounts[0]!.posts.filter(({ id }) => id === '41');
    const capture = await archive.capture(post!.digest!);
    const text = Buffer.from(capture!.body).toString('utf8');
    expect([text.includes('Message 41 '), text.includes('Message 40 ')]).toEqual([true, false]);
    const [stone, ...more] = (await archive.erasures()).filter(({ digest }) => digest === post!.digest);
    expect(more).toEqual([]);
    expect(stone).toMatchObject({
      erased: MEASURED,
      ground: 'request',
      type: 'response',
      left: digestOf(capture!.body),
      removed: [expect.stringMatching(/^sha256:/)],
    });
    expect(archive.damages).toEqual([]);
    await archive.close();
    expect(gunzipSync(await readBytes(to)).toString('utf8')).not.toContain('Message 40 ');
  });

  it('may be a resident’s: it goes wherever it was shown, with its author', async () => {
    const { accounts } = await readFrom(await without('200'));
    expect(accounts[0]!.others).toEqual([]);
    expect(accounts[0]!.posts).toHaveLength(91);
  });

  it('goes again from what lost another, by the digest of before', async () => {
    const first = await without('40');
    const second = first.replace('.warc.gz', '-and-41.warc.gz');
    await eraseRecords(first, second, GROUND, async ({ type }, record) =>
      type === 'metadata' ? 'keep' : (redactRecord(record!, ({ names }) => names.includes('41')) ?? 'keep'),
    );
    const { accounts } = await readFrom(second);
    expect(accounts[0]!.posts.map(({ id }) => id)).not.toContain('41');
    expect(accounts[0]!.posts).toHaveLength(89);
    expect(accounts[0]!.posts[0]!.digest).toBe((await readFrom(path)).accounts[0]!.posts[0]!.digest);
  });

  it('takes its words out of what was judged, and no others', async () => {
    const finding = findingOf(assessTown(await readFrom(path)));
    const quoted = finding.evidence.find(({ quote }) => quote !== '')!;
    const post = (await readFrom(path)).accounts[0]!.posts.find(({ text }) => text === quoted.quote)!;
    const said = JSON.stringify([finding]);
    const after = await unquoted(said, await without(post.id), '⟦erased 2026-11-24 request⟧');
    expect(after).toContain('⟦erased 2026-11-24 request⟧');
    expect(after.split('⟦erased')).toHaveLength(said.split(`"quote":${JSON.stringify(quoted.quote)}`).length);
    expect(await unquoted(said, path, 'x')).toBe(said);
    // Nothing of it is left to be taken out.
    expect(await unquoted(after, await without(post.id), 'x')).toBe(after);
  });
});

describe('one post of an account', () => {
  /** Measures an account with these posts, and reads it with and without one of them. */
  async function both(posts: Parameters<typeof littleMastodon>[0]['posts'], id: string, more: object = {}) {
    await using little = await startLittleServer(littleMastodon({ host: HOST, posts }));
    const source = viaSource(little.address);
    const from = await trial.measure(source, registerOf([{ ...MAIRIE, ...more }]));
    await source.close();
    const to = from.replace('99001', `without-${++times}`);
    await eraseRecords(
      from,
      to,
      GROUND,
      async ({ type }, record): Promise<RecordFate> =>
        type === 'metadata' ? 'keep' : (redactRecord(record!, (piece) => piece.names.includes(id)) ?? 'keep'),
    );
    return { before: await readFrom(from), after: await readFrom(to), texts: gunzipSync(await readBytes(to)).toString('utf8') };
  }

  it('that it passed on goes with the copy of its words, and nothing else of it was read', async () => {
    const reblog = {
      id: 'abc9',
      content: '<p>Une fête au port</p>',
      account: { id: '77', acct: 'lou' },
      url: 'https://elsewhere.example/@lou/9',
    };
    const posts = [
      { id: 1, text: 'Message un' },
      { id: 2, text: 'Une fête au port', more: { reblog, replies_count: 4 } },
      { id: 3, text: 'Message trois' },
    ];
    const { before, after, texts } = await both(posts, 'https://elsewhere.example/@lou/9');
    expect(texts).not.toMatch(/Une fête|lou/);
    expect(textOfTown(after)).toBe(textOfTown(before));
  });

  it('in the midst of a thread leaves what follows in it', async () => {
    const posts = [
      { id: 1, text: 'Message un' },
      { id: 2, text: 'Message deux', to: 1 },
      { id: 3, text: 'Message trois', to: 2 },
    ];
    const { before, after } = await both(posts, '2');
    const [account] = before.accounts;
    expect(textOfTown(after)).toBe(
      textOfTown({ ...before, accounts: [{ ...account!, posts: account!.posts.filter(({ id }) => id !== '2') }] }),
    );
  });

  it('leaves no room for one that a bound had left', async () => {
    const posts = Array.from({ length: 30 }, (_, at) => ({ id: at + 1, text: `Message ${at + 1}` }));
    const { before, after } = await both(posts, '25', { bounds: { posts: 12, pages: 9, threads: 0 } });
    const [account] = before.accounts;
    expect(account!.posts.map(({ id }) => id)).toContain('25');
    expect(textOfTown(after)).toBe(
      textOfTown({ ...before, accounts: [{ ...account!, posts: account!.posts.filter(({ id }) => id !== '25') }] }),
    );
  });
});

const names = (id: string) => (piece: { readonly names: readonly string[] }) => piece.names.includes(id);

it.each([
  [
    'lines',
    '{"account":{"handle":"a"}}\n{"id":"a1","at":"2026-03-10T10:00:00Z","text":"Un"}\n{"id":"a2","at":"2026-03-10T11:00:00Z","text":"Deux"}\n',
    'posts.jsonl',
  ],
  ['a list', '[{"id":"a1","at":"2026-03-10T10:00:00Z","text":"Un"},{"id":"a2","at":"2026-03-10T11:00:00Z","text":"Deux"}]', 'posts.json'],
  ['rows', 'id,at,text\na1,2026-03-10T10:00:00Z,"Un,\nle premier"\na2,2026-03-10T11:00:00Z,Deux\n', 'posts.csv'],
  [
    'a feed',
    '<?xml version="1.0"?><rss version="2.0"><channel><title>x</title><item><guid>a1</guid><pubDate>Tue, 10 Mar 2026 10:00:00 GMT</pubDate><description>Un</description></item><item><guid>a2</guid><pubDate>Tue, 10 Mar 2026 11:00:00 GMT</pubDate><description>Deux</description></item></channel></rss>',
    'feed.xml',
  ],
  ['a script of X', xScript('tweets', [tweet(1001, 'Un'), tweet(1002, 'Deux')]), 'tweets.js'],
])('goes out of %s', (_, text, name) => {
  const file = fileOf(text, name);
  const id = text.includes('1001') ? '1001' : 'a1';
  const all = readFile(file);
  expect(all.posts).toHaveLength(2);
  const { left, removed } = redactRecord({ url: 'file:///accounts/x', contentType: file.contentType, body: file.bytes }, names(id))!;
  expect(removed).toHaveLength(1);
  expect(Buffer.from(left).toString('utf8')).not.toMatch(/\bUn\b/);
  expect(readFile({ ...file, bytes: left }).posts).toEqual(all.posts.filter((post) => post.id !== id));
  expect(redactRecord({ url: 'file:///accounts/x', contentType: null, body: file.bytes }, names('nobody'))).toBeNull();
});

it('goes out of an archive of X', () => {
  const zip = zipped(new Map([['data/tweets.js', Buffer.from(xScript('tweets', [tweet(1001, 'Un'), tweet(1002, 'Deux')]))]]));
  const { left } = redactRecord({ url: 'file:///accounts/x', contentType: null, body: zip }, names('1001'))!;
  expect(readFile(fileOf(left, 'x.zip')).posts.map(({ id }) => id)).toEqual(['1002']);
});

it('goes out of answers of AT Protocol, and leaves no name of a resident', () => {
  const own = 'did:plc:aaaaaaaaaaaaaaaaaaaaaaaa';
  const other = 'did:plc:bbbbbbbbbbbbbbbbbbbbbbbb';
  const view = (did: string, key: string, text: string) => ({
    uri: `at://${did}/app.bsky.feed.post/${key}`,
    author: { did, handle: did === own ? 'mairie.example' : 'lou.example' },
    record: { text, createdAt: '2026-03-10T10:00:00Z' },
    replyCount: 1,
  });
  const body = Buffer.from(JSON.stringify({ feed: [{ post: view(own, '1', 'Oui'), reply: { parent: view(other, '2', 'Où ?') } }] }));
  const url = `https://public.api.bsky.app/xrpc/app.bsky.feed.getAuthorFeed?actor=${encodeURIComponent(own)}`;
  const go = (id: string) =>
    JSON.parse(Buffer.from(redactRecord({ url, contentType: 'application/json', body }, names(id))!.left).toString('utf8'));
  const without = go(`at://${other}/app.bsky.feed.post/2`);
  expect(JSON.stringify(without)).not.toMatch(/bbbb|lou|Où/);
  expect(without.feed[0].post).toEqual(view(own, '1', 'Oui'));
  expect(go(`https://bsky.app/profile/${own}/post/1`).feed[0].post).toMatchObject({
    uri: `at://${own}/app.bsky.feed.post/1`,
    replyCount: 1,
    'beffroi-erased': true,
  });
});
