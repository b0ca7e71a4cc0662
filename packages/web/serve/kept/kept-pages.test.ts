import { once } from 'node:events';
import { createServer, type IncomingMessage, request, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { expect, it, onTestFinished } from 'vitest';
import { plainAddress } from './address.ts';
import { KeptPages } from './kept-pages.ts';
import { Shelf } from './shelf.ts';
import { type Shown, ShownState } from './shown-state.ts';

const NOON = Date.parse('2026-11-29T12:00:00Z');
const PAGE = { 'content-type': 'text/html', 'cache-control': 'public, no-cache', vary: 'Cookie' };
const BODY = '<p>Rivebelle</p>'.repeat(200);

/** Pages that say how often they were drawn. */
async function kept(write: (response: ServerResponse, times: number, request: IncomingMessage) => void) {
  let shown: Shown = { number: 1, tables: new Map([['wave', '1']]), withheld: '', at: NOON };
  const drawn: string[] = [];
  const pages = new KeptPages({
    most: 100_000,
    state: { current: async () => shown },
    told: new Set(['wave', 'series', 'publication', 'erasure', 'silence_setting']),
    byItsName: ({ headers }) => headers.host !== 'autre.example',
  });
  const came = new Map<string, ServerResponse>();
  const server = createServer((asked, response) => {
    came.set(asked.url ?? '', response);
    void pages.answer(asked, response, () => {
      drawn.push(asked.url ?? '');
      setImmediate(() => write(response, drawn.length, asked));
    });
  }).listen(0, '127.0.0.1');
  onTestFinished(() => void server.close());
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const ask = async (path: string, headers: Record<string, string> = {}, method = 'GET') => {
    const asking = request({ host: '127.0.0.1', port, path, headers, method, agent: false }).end();
    const [response] = (await once(asking, 'response')) as [IncomingMessage];
    const body = await buffer(response);
    const coding = response.headers['content-encoding'];
    const plain = coding === 'br' ? brotliDecompressSync(body) : coding === 'gzip' ? gunzipSync(body) : body;
    return { status: response.statusCode, headers: response.headers, text: plain.toString() };
  };
  const now = (change: Partial<Shown>): void => {
    shown = { ...shown, ...change };
  };
  return { ask, drawn, came, pages, now, port };
}

const whole = (response: ServerResponse, times: number): void => void response.writeHead(200, PAGE).end(`${times} ${BODY}`);

it('draws once what all read, in each coding, with a strong tag that is answered before it is drawn', async () => {
  const { ask, drawn } = await kept(whole);
  const all = await Promise.all(Array.from({ length: 5 }, () => ask('/villes/99009?utm_source=journal', { 'accept-encoding': 'br' })));
  expect(new Set(all.map(({ text }) => text))).toEqual(new Set([`1 ${BODY}`]));
  const [plain, zipped] = [await ask('/villes/99009'), await ask('/villes/99009', { 'accept-encoding': 'gzip' })];
  expect([plain.text, zipped.text, zipped.headers['content-encoding']]).toEqual([`1 ${BODY}`, `1 ${BODY}`, 'gzip']);
  expect([plain.headers.vary, plain.headers['cache-control']]).toEqual(['Cookie, Accept-Encoding', 'public, no-cache']);
  const tags = [all[0]!, plain, zipped].map(({ headers }) => headers.etag!);
  expect(new Set(tags).size).toBe(3);
  for (const tag of tags) expect(tag).toMatch(/^"[\w-]{27}(?:-br|-gzip)?"$/);
  const again = await ask('/villes/99009', { 'accept-encoding': 'br', 'if-none-match': `"autre", W/${tags[0]}` });
  expect([again.status, again.text, again.headers.etag, again.headers.vary]).toEqual([304, '', tags[0], 'Cookie, Accept-Encoding']);
  expect((await ask('/villes/99009', {}, 'HEAD')).headers['content-length']).toBe(String(Buffer.byteLength(`1 ${BODY}`)));
  expect(drawn).toEqual(['/villes/99009']);
});

it('draws anew what was made of something that changed, or is withheld, or is of another day', async () => {
  const { ask, now, drawn } = await kept(whole);
  const times = async () => Number((await ask('/')).text.split(' ', 1)[0]);
  expect(await times()).toBe(1);
  now({ number: 2, tables: new Map([...[['wave', '1'] as const], ['plan', '7']]) });
  expect(await times()).toBe(1);
  now({ number: 3, tables: new Map([['wave', '2']]) });
  expect(await times()).toBe(2);
  now({ number: 4, withheld: 'programmes-2026' });
  expect(await times()).toBe(3);
  now({ at: NOON + 30 * 60_000 });
  expect(await times()).toBe(4);
  now({ at: NOON });
  expect(await times()).toBe(5);
  expect(drawn).toHaveLength(5);
});

it.each<[string, string, Record<string, string>, Record<string, string | string[]>, number?]>([
  ['a visitor who is known', '/', { cookie: 'a=b; __Host-beffroi=secret' }, PAGE],
  ['who asks by another name', '/', { host: 'autre.example' }, PAGE],
  ['a part of it', '/', { range: 'bytes=0-9' }, PAGE],
  ['the workshop', '/en/atelier', {}, PAGE],
  ['an address with a secret', '/suivre/fin/abc', {}, PAGE],
  ['what is one visitor’s', '/villes?q=a', {}, { ...PAGE, 'cache-control': 'private, no-cache' }],
  ['what nobody keeps', '/', {}, { ...PAGE, 'cache-control': 'public, no-store' }],
  ['what gives a cookie', '/', {}, { ...PAGE, 'set-cookie': ['a=b'] }],
  ['what depends on more', '/', {}, { ...PAGE, vary: 'Origin' }],
  ['what is not there', '/', {}, PAGE, 404],
])('keeps nothing of %s', async (_, path, headers, said, status = 200) => {
  const { ask, pages, drawn } = await kept((response) => void response.writeHead(status, said).end(BODY));
  for (let times = 0; times < 2; times++) expect((await ask(path, headers)).text).toBe(BODY);
  expect([drawn.length, pages.counts().pages]).toEqual([2, 0]);
});

it('lets go what is too long to be held, and what breaks', async () => {
  const part = 'a'.repeat(500_000);
  const { ask, pages } = await kept((response) => {
    response.writeHead(200, PAGE);
    for (let times = 0; times < 5; times++) response.write(part);
    response.end('z');
  });
  expect((await ask('/')).text).toBe(`${part.repeat(5)}z`);
  expect(pages.counts().pages).toBe(0);
  const broken = await kept((response) => void response.destroy());
  for (let times = 0; times < 2; times++) await expect(broken.ask('/')).rejects.toThrow();
});

it('answers others when who asked first has gone before it was their turn', async () => {
  const held: ServerResponse[] = [];
  // As the site's own handler does: what nobody is there to take is never ended.
  const { ask, drawn, came, port } = await kept((response) => {
    if (drawn.length <= 2) held.push(response);
    else if (!response.destroyed) whole(response, drawn.length);
  });
  const first = [ask('/a'), ask('/b')];
  await expect.poll(() => held).toHaveLength(2);
  const gone = request({ host: '127.0.0.1', port, path: '/c', agent: false }).end();
  gone.on('error', () => undefined);
  await expect.poll(() => came.has('/c')).toBe(true);
  const [asked] = [came.get('/c')!, gone.destroy()];
  await once(asked, 'close');
  const next = ask('/c');
  for (const response of held) whole(response, 0);
  await Promise.all(first);
  expect([(await next).text, (await ask('/c')).text]).toEqual([`3 ${BODY}`, `3 ${BODY}`]);
  expect(drawn).toEqual(['/a', '/b', '/c']);
});

it('draws pages while open data are waited for that another process makes', async () => {
  const held: ServerResponse[] = [];
  const { ask, drawn } = await kept((response, times, { url }) => {
    if (url!.includes('/donnees/')) held.push(response);
    else whole(response, times);
  });
  const files = ['/donnees/2026/a.csv', '/donnees/catalogue.jsonld', '/en/donnees/2026'].map((path) => ask(path));
  await expect.poll(() => held).toHaveLength(3);
  expect((await ask('/villes/99009')).text).toBe(`4 ${BODY}`);
  for (const response of held) whole(response, 0);
  await Promise.all(files);
  expect(drawn).toHaveLength(4);
});

it('holds as many bytes as it may, and what was asked for twice the longest', () => {
  const shelf = new Shelf<{ readonly bytes: number }>(50_000);
  shelf.set('home', { bytes: 5_000 });
  shelf.get('home');
  for (let town = 0; town < 1_000; town++) {
    shelf.set(`town ${town}`, { bytes: 5_000 });
    expect(shelf.bytes).toBeLessThanOrEqual(50_000);
  }
  expect([shelf.get('home') !== undefined, shelf.get('town 0'), shelf.get('town 999') !== undefined]).toEqual([true, undefined, true]);
});

it('looks once for all who came before it began, and at once after who comes later', async () => {
  let looks = 0;
  let now = NOON;
  let erased = 0;
  const state = new ShownState({
    now: async () => new Date(now),
    changes: async () => `erasure ${Math.floor(++looks / 3)}`,
    byTable: (said) => new Map([said.split(' ') as [string, string]]),
    withheld: async (at) => (at.getTime() >= NOON + 2_000 ? 'silent' : ''),
    onErasure: () => erased++,
  });
  const [one, other] = await Promise.all([state.current(), state.current()]);
  expect([looks, one === other, one.withheld]).toEqual([1, true, '']);
  const second = state.current();
  expect((await second).number).toBe(one.number);
  now += 2_000;
  expect([(await state.current()).withheld, erased]).toEqual(['silent', 1]);
});

it.each([
  ['/', '/'],
  ['/?utm_source=a&fbclid=b', '/'],
  ['/villes?q=a&page=2&utm_medium=c', '/villes?page=2&q=a'],
  ['/api/v1/waves?b=1&a=2', '/api/v1/waves?a=2&b=1'],
  ['/api/v1/waves?a=2&b=1', '/api/v1/waves?a=2&b=1'],
])('%s is %s', (asked, plain) => {
  expect(plainAddress(asked)).toBe(plain);
});

it('keeps what is as long as a list of all communes', async () => {
  const { ask, drawn } = await kept((response) => {
    response.writeHead(200, PAGE);
    for (let piece = 0; piece < 4; piece++) response.write('1'.repeat(400_000));
    response.end();
  });
  const answers = [await ask('/villes/index.json', { 'accept-encoding': 'br' }), await ask('/villes/index.json')];
  expect(answers.map(({ text }) => text.length)).toEqual([1_600_000, 1_600_000]);
  expect(drawn).toEqual(['/villes/index.json']);
});
