import { once } from 'node:events';
import { createServer, type RequestListener, type Server } from 'node:http';
import type { LookupFunction } from 'node:net';
import type { Clock } from '@beffroi/capture';
import { describe, expect, it, onTestFinished } from 'vitest';
import { Outbound, type OutboundOptions } from './outbound.ts';
import { NetworkRefusal } from './refusal.ts';

const NOW = Date.UTC(2026, 10, 28, 12);
const CLOCK: Clock = { now: () => NOW, sleep: async () => undefined };

/** A server on loopback. @returns its address */
async function served(answer: RequestListener): Promise<string> {
  const server: Server = createServer(answer);
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(async () => {
    server.closeAllConnections();
    server.close();
    await once(server, 'close');
  });
  const place = server.address();
  return `http://127.0.0.1:${typeof place === 'object' ? place?.port : ''}`;
}

function outbound(options: OutboundOptions = {}): Outbound {
  const made = new Outbound({ allowPrivate: true, clock: CLOCK, milliseconds: 5000, ...options });
  onTestFinished(() => made.close());
  return made;
}

async function refusal(doing: Promise<unknown>): Promise<NetworkRefusal> {
  const error = await doing.then(
    () => null,
    (thrown: unknown) => thrown,
  );
  expect(error).toBeInstanceOf(NetworkRefusal);
  return error as NetworkRefusal;
}

const json =
  (status: number, value: unknown, headers: Readonly<Record<string, string>> = {}): RequestListener =>
  (_, response) =>
    void response.writeHead(status, { 'content-type': 'application/json; charset=utf-8', ...headers }).end(JSON.stringify(value));

describe('the way out', () => {
  it('sends forms, files, bytes and words with their types, and a token', async () => {
    const url = await served(async (request, response) => {
      const pieces: Buffer[] = [];
      for await (const piece of request) pieces.push(piece as Buffer);
      const { authorization, 'content-type': type, 'user-agent': agent } = request.headers;
      json(200, { method: request.method, authorization, type, agent, body: Buffer.concat(pieces).toString() })(request, response);
    });
    const told = await outbound().ask(url, { method: 'POST', body: new URLSearchParams({ a: 'é b' }), token: 'mot' });
    expect(told.said).toEqual({
      method: 'POST',
      authorization: 'Bearer mot',
      type: 'application/x-www-form-urlencoded',
      agent: expect.stringMatching(/^Beffroi\//),
      body: 'a=%C3%A9+b',
    });
    const form = new FormData();
    form.set('file', new Blob(['abc'], { type: 'image/png' }), 'a.png');
    const { type, body } = (await outbound().ask(url, { method: 'POST', body: form })).said as { type: string; body: string };
    expect(type).toMatch(/^multipart\/form-data; boundary=/);
    expect(body).toContain('filename="a.png"');
  });

  it('asks no private address, by whatever name, and nothing but https, where that was not allowed', async () => {
    const lookup: LookupFunction = (_, options, callback) =>
      options.all === true ? callback(null, [{ address: '10.0.0.1', family: 4 }]) : callback(null, '10.0.0.1', 4);
    const guarded = outbound({ allowPrivate: false, lookup });
    for (const url of [
      'http://social.example/',
      'https://127.0.0.1/',
      'https://[::1]/',
      'https://[::ffff:10.0.0.1]/',
      'https://2130706433/',
      'https://localhost/',
      'https://intranet/',
      'https://imprimante.local/',
      'https://social.example/',
      'https://moi:mot@social.example/',
      'file:///etc/passwd',
      'pas une adresse',
    ]) {
      const { code, taken } = await refusal(guarded.ask(url, { method: 'POST', body: 'x' }));
      expect([url, code, taken]).toEqual([url, 'forbidden-address', 'no']);
    }
  });

  it('leaves the names to a proxy, and asks nothing inside of its house', async () => {
    const proxy = await served((request, response) => json(200, { asked: request.url, host: request.headers.host })(request, response));
    const told = await outbound({ proxy }).ask('http://social.brezan.example/api?a=b');
    expect(told.said).toEqual({ asked: 'http://social.brezan.example/api?a=b', host: 'social.brezan.example' });
    expect((await refusal(outbound({ proxy, allowPrivate: false }).ask('https://10.0.0.1/'))).code).toBe('forbidden-address');
    // A proxy that opens no tunnel: nothing has reached the server.
    const { code, taken } = await refusal(
      outbound({ proxy, allowPrivate: false }).ask('https://social.brezan.example/', { method: 'POST', body: 'x' }),
    );
    expect([code, taken]).toEqual(['unreachable', 'no']);
  });

  it('says that nothing was taken where no connection was made, and that it may be where one was', async () => {
    const closed = await served(() => undefined);
    const breaking = await served((request) => request.socket.resetAndDestroy());
    const cut = await served((_, response) => void response.writeHead(200, { 'content-length': '50' }).end('{'));
    const silent = await served(() => undefined);
    const post = { method: 'POST', body: 'x' };
    const port = new URL(closed).port;
    const patient = outbound({ milliseconds: 300 });
    const taken = async (url: string, asking: object) => (await refusal(patient.ask(url, asking))).taken;
    expect(await taken(`http://nul.invalid:${port}/`, post)).toBe('no');
    expect(await taken('http://127.0.0.1:1/', post)).toBe('no');
    expect(await taken(breaking, post)).toBe('perhaps');
    expect(await taken(cut, post)).toBe('perhaps');
    expect(await taken(silent, post)).toBe('perhaps');
    expect(await taken(silent, {})).toBe('no');
    expect(await taken(silent, { ...post, changes: false })).toBe('no');
  });

  it('gives answers of no, and refuses those of a server in trouble', async () => {
    const no = await served(json(422, { error: 'Trop long' }));
    const told = await outbound().ask(no, { method: 'POST', body: 'x' });
    expect([told.status, told.ok, told.data]).toEqual([422, false, { error: 'Trop long' }]);
    const broken = await served(json(502, {}));
    const { code, taken } = await refusal(outbound().ask(broken, { method: 'POST', body: 'x' }));
    expect([code, taken]).toEqual(['unreachable', 'perhaps']);
  });

  it('never takes a page for data, and shows nothing of it', async () => {
    const page = await served((_, response) => void response.writeHead(200, { 'content-type': 'text/html' }).end('<h1>{"a":1}</h1>'));
    const told = await outbound().ask(page, { method: 'POST', body: 'x' });
    expect(told.data).toBeUndefined();
    const error = await refusal((async () => told.said)());
    expect([error.code, error.taken, error.message]).toEqual(['unreachable', 'perhaps', expect.not.stringContaining('<')]);
    const lying = await served((_, response) => void response.writeHead(200, { 'content-type': 'application/json' }).end('<h1>'));
    expect((await outbound().ask(lying)).data).toBeUndefined();
  });

  it('cuts what has no end, and what unfolds without end', async () => {
    const endless = await served((_, response) => {
      response.writeHead(200, { 'content-type': 'application/json' });
      const piece = Buffer.alloc(256 * 1024, 'a');
      const more = (): void => {
        while (!response.destroyed && response.write(piece));
      };
      response.on('drain', more);
      more();
    });
    expect((await refusal(outbound({ milliseconds: 60_000 }).ask(endless))).message).toMatch(/more than 5242880 bytes/);
  });

  it.each<[string, number, Readonly<Record<string, string>>, number | null]>([
    ['seconds', 429, { 'retry-after': '30' }, 30_000],
    ['a date', 429, { 'retry-after': new Date(NOW + 60_000).toUTCString(), date: new Date(NOW).toUTCString() }, 60_000],
    [
      'a date of a server whose clock is an hour off',
      429,
      { 'retry-after': new Date(NOW + 3_660_000).toUTCString(), date: new Date(NOW + 3_600_000).toUTCString() },
      60_000,
    ],
    [
      'a window, as Mastodon writes it',
      429,
      { 'x-ratelimit-reset': new Date(NOW + 240_000).toISOString(), date: new Date(NOW).toUTCString() },
      240_000,
    ],
    [
      'a window, as AT Protocol writes it',
      429,
      { 'ratelimit-reset': String((NOW + 200_000) / 1000), date: new Date(NOW).toUTCString() },
      200_000,
    ],
    ['a year', 429, { 'retry-after': '31536000' }, 24 * 3600_000],
    ['nothing', 429, {}, null],
    ['nonsense', 429, { 'retry-after': 'soon' }, null],
    ['seconds of a server that rests', 503, { 'retry-after': '30' }, 30_000],
  ])('knows from %s when it may ask again', async (_, status, headers, wait) => {
    const url = await served(json(status, {}, headers));
    const { code, taken, retryAt } = await refusal(outbound().ask(url, { method: 'POST', body: 'x' }));
    expect([code, taken, retryAt === null ? null : retryAt.getTime() - NOW]).toEqual(['too-many', 'no', wait]);
  });

  it('is led on only with nothing to lose: no token, nothing to do twice', async () => {
    const asked: string[] = [];
    const url = await served((request, response) => {
      asked.push(`${request.method} ${request.url} ${request.headers.authorization}`);
      if (request.url === '/b') json(200, 'là')(request, response);
      else response.writeHead(302, { location: '/b' }).end();
    });
    expect((await outbound().ask(`${url}/a`)).data).toBe('là');
    for (const asking of [{ token: 'mot' }, { headers: { Authorization: 'DPoP mot' } }, { method: 'POST', body: 'x' }])
      expect((await outbound().ask(`${url}/a`, asking)).status).toBe(302);
    expect(asked.filter((line) => line.includes('/b'))).toEqual(['GET /b undefined']);
    const round = await served((_, response) => void response.writeHead(302, { location: '/' }).end());
    expect((await outbound().ask(round)).status).toBe(302);
  });

  it('is a fetch for libraries: any status an answer, all else a refusal', async () => {
    const url = await served((request, response) => {
      if (request.url === '/loin') response.writeHead(302, { location: 'https://ailleurs.example/' }).end();
      else if (request.url === '/coupe') request.socket.resetAndDestroy();
      else if (request.url === '/vide') response.writeHead(204).end();
      else json(429, { error: 'rate' }, { 'retry-after': '3' })(request, response);
    });
    const { fetch } = outbound();
    const response = await fetch(`${url}/x`, { method: 'POST', body: JSON.stringify({ a: 1 }), headers: { dpop: 'preuve' } });
    expect([response.status, await response.json(), response.headers.get('retry-after'), response.url]).toEqual([
      429,
      { error: 'rate' },
      '3',
      `${url}/x`,
    ]);
    expect((await fetch(`${url}/vide`)).body).toBeNull();
    expect((await refusal(fetch(`${url}/coupe`, { method: 'POST', body: 'x' }))).taken).toBe('perhaps');
    expect((await refusal(fetch(`${url}/loin`))).code).toBe('unreachable');
    expect((await fetch(`${url}/loin`, { redirect: 'manual' })).headers.get('location')).toBe('https://ailleurs.example/');
    expect((await refusal(outbound({ allowPrivate: false }).fetch('https://127.0.0.1/'))).code).toBe('forbidden-address');
  });

  it('ends with who asked', async () => {
    const url = await served(() => undefined);
    const stop = new AbortController();
    const asking = refusal(outbound().ask(url, { signal: stop.signal }));
    stop.abort();
    expect((await asking).code).toBe('unreachable');
  });
});
