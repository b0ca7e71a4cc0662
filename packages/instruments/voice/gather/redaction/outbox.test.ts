import { readFile as readBytes } from 'node:fs/promises';
import { gunzipSync } from 'node:zlib';
import { eraseRecords, type RecordFate, readArchive, viaSource } from '@beffroi/capture';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { SeenAccount, TownAccounts } from '../../judge/account.ts';
import { assessTown } from '../../judge/assess-town.ts';
import {
  type LittleAnswer,
  MEASURED,
  type MeasuringTrial,
  readFrom,
  registerOf,
  startLittleServer,
  startMeasuring,
  textOfTown,
} from '../testing.ts';
import { findingOf } from '../voice-finding.ts';
import { redactRecord } from './redact-record.ts';
import { unquoted } from './unquoted.ts';

// Posts in the outbox of an account that is read by plain ActivityPub.

const HOST = 'pub.test';
const ACTOR = `https://${HOST}/u`;
const PUBLIC = 'https://www.w3.org/ns/activitystreams#Public';
const CAMILLE = 'https://elsewhere.test/users/camille';
const GROUND = { erased: MEASURED, ground: 'request' };
const CREATE = (id: number | string): string => `${ACTOR}/a/${id}`;
const NOTE = (id: number | string): string => `${ACTOR}/n/${id}`;

const note = (id: number, more: object = {}) => ({
  id: NOTE(id),
  type: 'Note',
  content: `<p>Message ${id} à tous. Sophie</p>`,
  published: new Date(Date.UTC(2026, 2, 10) + id * 60_000).toISOString(),
  attributedTo: ACTOR,
  to: [PUBLIC],
  url: [{ type: 'Link', mediaType: 'text/html', href: `https://${HOST}/@mairie/${id}` }],
  ...more,
});
const create = (id: number, more: object = {}) => ({
  id: CREATE(id),
  type: 'Create',
  actor: ACTOR,
  to: [PUBLIC],
  cc: [`${CAMILLE}/followers-${id}`],
  object: note(id, more),
});
const camilles = (id: number, content: string) => ({
  id: `${CAMILLE}/statuses/${id}`,
  type: 'Note',
  content: `<p>${content}</p>`,
  attributedTo: CAMILLE,
  published: '2026-03-10T09:00:00Z',
  to: [PUBLIC],
});
const announce = (id: string, object: unknown) => ({ id: CREATE(id), type: 'Announce', actor: ACTOR, to: [PUBLIC], cc: [CAMILLE], object });

/** The newest first, by six: own posts, some that answer others, what was passed on, what is named and not told. */
const ITEMS: readonly unknown[] = [
  create(20, { inReplyTo: camilles(7, 'Le marché est-il ouvert lundi ?') }),
  create(19),
  announce('told', camilles(8, 'Une fête au port samedi')),
  create(18, { inReplyTo: NOTE(17) }),
  create(17, { inReplyTo: NOTE(16) }),
  create(16),
  announce('named', `${CAMILLE}/statuses/9`),
  note(15),
  { id: CREATE('bare'), type: 'Create', actor: ACTOR, object: NOTE('bare') },
  create(14, { type: 'Article', name: 'Un titre', content: '<p>Quatorze</p>' }),
  create(13, { content: undefined, contentMap: { fr: '<p>Treize en français</p>' } }),
  announce('wrapped', { id: 'https://elsewhere.test/a/1', type: 'Create', actor: CAMILLE, object: camilles(10, 'Un mot de Camille') }),
  ...Array.from({ length: 8 }, (_, at) => create(12 - at)),
];

/** @param inOne whether the first page is written out in the collection */
function outbox(inOne: boolean): (host: string, path: string) => LittleAnswer {
  const pageOf = (page: number) => ({
    id: `${ACTOR}/outbox?page=${page}`,
    type: 'OrderedCollectionPage',
    orderedItems: ITEMS.slice(6 * (page - 1), 6 * page),
    ...(6 * page < ITEMS.length ? { next: `${ACTOR}/outbox?page=${page + 1}` } : {}),
  });
  return (_, path) => {
    const { pathname, searchParams } = new URL(path, ACTOR);
    if (pathname === '/.well-known/webfinger')
      return { json: { links: [{ rel: 'self', type: 'application/activity+json', href: ACTOR }] } };
    if (pathname === '/u')
      return { json: { id: ACTOR, type: 'Service', name: 'Brezan', summary: '<p>La ville</p>', outbox: `${ACTOR}/outbox` } };
    if (pathname !== '/u/outbox') return { status: 404 };
    const page = Number(searchParams.get('page') ?? 0);
    const first = inOne ? pageOf(1) : `${ACTOR}/outbox?page=1`;
    return { json: page === 0 ? { id: `${ACTOR}/outbox`, type: 'OrderedCollection', totalItems: ITEMS.length, first } : pageOf(page) };
  };
}

let trial: MeasuringTrial;
let path = '';
let times = 0;

async function measured(inOne = false): Promise<string> {
  await using little = await startLittleServer(outbox(inOne));
  const source = viaSource(little.address);
  const archive = await trial.measure(source, registerOf([{ key: 'mairie', network: 'activitypub', handle: `@u@${HOST}` }]));
  await source.close();
  return archive;
}

beforeAll(async () => {
  trial = await startMeasuring();
  path = await measured();
});
afterAll(() => trial[Symbol.asyncDispose]());

/** An archive without what is known by a name. */
async function without(name: string, from = path): Promise<string> {
  const to = from.replace('.warc.gz', `-without-${++times}.warc.gz`);
  const erased = await eraseRecords(
    from,
    to,
    GROUND,
    async ({ type }, record): Promise<RecordFate> =>
      type === 'metadata' ? 'keep' : (redactRecord(record!, ({ names }) => names.includes(name)) ?? 'keep'),
  );
  expect(erased?.erased.length).toBeGreaterThan(0);
  return to;
}

const textsIn = async (archive: string): Promise<string> => gunzipSync(await readBytes(archive)).toString('utf8');
const accountIn = (town: TownAccounts): SeenAccount => town.accounts[0]!;

/** What was read, but for a post. */
const but = (town: TownAccounts, id: string): TownAccounts => {
  const account = accountIn(town);
  return { ...town, accounts: [{ ...account, posts: account.posts.filter((post) => post.id !== id) }] };
};

describe('a post of an outbox', () => {
  it('is read before anything is taken out', async () => {
    const { posts, sight } = accountIn(await readFrom(path));
    expect(posts.map(({ id }) => id)).toEqual([5, 6, 7, 8, 9, 10, 11, 12, 14, 15, 16, 17, 18, 19, 20].map(NOTE));
    expect(sight).toMatchObject({ posts: 'whole', unreadable: 2 });
  });

  // In the midst of a page and at its end, without an activity, with a title; in the midst of a thread, at its beginning; as it answers somebody.
  it.each([19, 16, 15, 14, 17, 18, 20, 5])('goes out (%s), and all else is read as before, to the bit', async (id) => {
    const to = await without(NOTE(id));
    expect(textOfTown(await readFrom(to))).toBe(textOfTown(but(await readFrom(path), NOTE(id))));
    const texts = await textsIn(to);
    expect(texts).not.toMatch(id === 14 ? /Quatorze|Un titre/ : new RegExp(`Message ${id} `));
    // Whom else it was for goes with it.
    expect(texts).not.toContain(`followers-${id}"`);
  });

  it('is known by its activity, and by the address at which people read it', async () => {
    const whole = textOfTown(but(await readFrom(path), NOTE(19)));
    for (const name of [CREATE(19), `https://${HOST}/@mairie/19`]) expect(textOfTown(await readFrom(await without(name)))).toBe(whole);
  });

  it('goes where it was said in a language alone, and nothing was read of it', async () => {
    const to = await without(NOTE(13));
    const texts = await textsIn(to);
    expect([(await textsIn(path)).includes('Treize'), texts.includes('Treize')]).toEqual([true, false]);
    const [before, after] = [accountIn(await readFrom(path)), accountIn(await readFrom(to))];
    expect(after.posts).toEqual(before.posts);
    expect(after.sight.unreadable).toBe(before.sight.unreadable - 1);
  });

  it('goes where it is named and not told', async () => {
    const to = await without(NOTE('bare'));
    expect(await textsIn(to)).not.toContain(NOTE('bare'));
    expect(accountIn(await readFrom(to)).posts).toEqual(accountIn(await readFrom(path)).posts);
  });

  it('goes out of the first page where that is written out in the collection', async () => {
    const from = await measured(true);
    const to = await without(NOTE(19), from);
    expect(textOfTown(await readFrom(to))).toBe(textOfTown(but(await readFrom(from), NOTE(19))));
    expect(await textsIn(to)).not.toContain('Message 19 ');
  });

  it('leaves no room for one that a bound had left', async () => {
    await using little = await startLittleServer(outbox(false));
    const source = viaSource(little.address);
    const bounds = { posts: 8, pages: 10, threads: 0 };
    const from = await trial.measure(source, registerOf([{ key: 'mairie', network: 'activitypub', handle: `@u@${HOST}`, bounds }]));
    await source.close();
    const before = await readFrom(from);
    expect(accountIn(before).posts).toHaveLength(8);
    expect(textOfTown(await readFrom(await without(NOTE(19), from)))).toBe(textOfTown(but(before, NOTE(19))));
  });

  it('takes its words out of what was judged, and no others', async () => {
    const finding = findingOf(assessTown(await readFrom(path)));
    const quoted = finding.evidence.find(({ quote }) => quote.startsWith('Message '))!;
    const { id } = accountIn(await readFrom(path)).posts.find(({ text }) => text === quoted.quote)!;
    const said = JSON.stringify([finding]);
    const after = await unquoted(said, await without(id), '⟦erased 2026-11-24 request⟧');
    expect(after).not.toContain(JSON.stringify(quoted.quote));
    expect(after.split('⟦erased')).toHaveLength(said.split(`"quote":${JSON.stringify(quoted.quote)}`).length);
    expect(await unquoted(said, path, 'x')).toBe(said);
  });
});

describe('a resident’s post', () => {
  it.each([
    ['passed on with its words', 8, 'Une fête au port'],
    ['passed on by its name', 9, 'statuses/9'],
    ['passed on within its own activity', 10, 'Un mot de Camille'],
  ])('goes where it was %s, with its author, and all is read as before', async (_, id, words) => {
    expect(await textsIn(path)).toContain(words);
    const to = await without(`${CAMILLE}/statuses/${id}`);
    const texts = await textsIn(to);
    expect(texts).not.toContain(words);
    expect(texts).not.toContain(`${CAMILLE}/statuses/${id}"`);
    expect(texts.split(`"cc":["${CAMILLE}"]`)).toHaveLength(3);
    expect(textOfTown(await readFrom(to))).toBe(textOfTown(await readFrom(path)));
  });

  it('goes where it was written out in what answers it: that stays an answer', async () => {
    const to = await without(`${CAMILLE}/statuses/7`);
    expect(await textsIn(to)).not.toMatch(/Le marché|statuses\/7/);
    const [before, after] = [accountIn(await readFrom(path)), accountIn(await readFrom(to))];
    expect(after.posts.map(({ id, text, replyTo }) => [id, text, replyTo !== null])).toEqual(
      before.posts.map(({ id, text, replyTo }) => [id, text, replyTo !== null]),
    );
  });
});

it('of which a whole page goes is read on from the next page that was asked', async () => {
  const to = path.replace('.warc.gz', `-page-${++times}.warc.gz`);
  await eraseRecords(
    path,
    to,
    GROUND,
    async ({ type, url }): Promise<RecordFate> => (type === 'response' && url.endsWith('?page=2') ? 'erase' : 'keep'),
  );
  const { posts, sight } = accountIn(await readFrom(to));
  expect(posts.map(({ id }) => id)).toEqual([5, 6, 7, 8, 9, 10, 11, 12, 16, 17, 18, 19, 20].map(NOTE));
  expect(sight.posts).toBe('recent');
  const archive = await readArchive(to);
  expect(archive.damages).toEqual([]);
  await archive.close();
});
