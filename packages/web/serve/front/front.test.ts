import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { openStore } from '@beffroi/store';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { type FrontOptions, frontOf } from './front.ts';
import { kindOf } from './metrics.ts';

type Open = Awaited<ReturnType<typeof openStore>>;
let folder: string;
let store: Open;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'beffroi-front-'));
  store = await openStore({ kind: 'folder', path: folder }, { durable: false });
});

afterAll(async () => {
  await store?.close();
  await rm(folder, { recursive: true, force: true });
});

/** Stands before pages that only say where they are. */
async function served(options: Partial<FrontOptions> = {}) {
  const front = frontOf({ publicUrl: null, host: '127.0.0.1', metricsToken: null, version: '0.0.0', store: async () => store, ...options });
  const server = createServer((asked, response) => {
    if (front(asked, response)) return;
    const fails = /\/(?:fails|away)$/.exec(asked.url ?? '')?.[0];
    response.writeHead(fails === undefined ? 200 : fails === '/away' ? 503 : 500, { 'content-type': 'text/html' });
    response.write('pa');
    response.end('ge');
  }).listen(0, '127.0.0.1');
  onTestFinished(() => void server.close());
  await once(server, 'listening');
  return async (path: string, headers: Record<string, string> = {}, method = 'GET') => {
    const { port } = server.address() as AddressInfo;
    const named = { ...headers, ...(headers['host'] !== undefined && { host: headers['host'].replace('PORT', `${port}`) }) };
    const asking = request({ host: '127.0.0.1', port, path, method, headers: named, agent: false }).end();
    const [response] = await once(asking, 'response');
    return { status: response.statusCode as number, headers: response.headers, body: await text(response) };
  };
}

describe('how the site is', () => {
  it('is told with its database and the schema of that', async () => {
    const ask = await served();
    const { status, body, headers } = await ask('/health', { host: 'beffroi.internal' });
    expect([status, headers['cache-control']]).toEqual([200, 'no-store']);
    const told = JSON.parse(body);
    expect(told).toMatchObject({ status: 'ok', version: '0.0.0', database: { reachable: true, milliseconds: expect.any(Number) } });
    expect(told.database.schema).toMatch(/^\d{4}-/);
    expect(told.database.schema).toBe(told.database.wanted);
    expect(await ask('/health', {}, 'POST')).toMatchObject({ status: 405, headers: { allow: 'GET, HEAD' } });
  });

  it('is failing where the database does not answer, or is not this program’s', async () => {
    const gone = await (await served({ store: () => Promise.reject(new Error('gone')) }))('/health');
    expect([gone.status, JSON.parse(gone.body)]).toEqual([
      503,
      expect.objectContaining({ status: 'failing', database: { reachable: false, milliseconds: null, schema: null, wanted: null } }),
    ]);
    await store.executeSql("insert into beffroi_migration values ('9999-later', now())");
    onTestFinished(async () => void (await store.executeSql("delete from beffroi_migration where name = '9999-later'")));
    const newer = await (await served())('/health');
    expect([newer.status, JSON.parse(newer.body).database]).toEqual([503, expect.objectContaining({ reachable: true, schema: null })]);
  });
});

describe('what is counted', () => {
  it('is told in Prometheus’s format, to who asks from this machine', async () => {
    const ask = await served();
    await ask('/villes/99009');
    await ask('/health');
    const { status, headers, body } = await ask('/metrics');
    expect([status, headers['content-type']]).toEqual([200, 'text/plain; version=0.0.4; charset=utf-8']);
    expect(body).toContain('beffroi_http_requests_total{kind="page",code="200"} 1\n');
    expect(body).toContain('beffroi_http_request_duration_seconds_count{kind="page"} 1\n');
    expect(body).toContain('beffroi_database_up 1\n');
    expect(Number(/^beffroi_http_response_bytes_total (\d+)$/m.exec(body)?.[1])).toBeGreaterThan(100);
    // Each line is a comment, or a name with labels and a number.
    for (const line of body.trimEnd().split('\n')) expect(line).toMatch(/^(?:# (?:HELP|TYPE) \S+ .+|\w+(?:\{[^{}]*\})? \d[\d.e+-]*)$/);
  });

  it.each<[string, Partial<FrontOptions>, Record<string, string>]>([
    ['another name', {}, { host: 'observatoire.example' }],
    ['a proxy of this machine', {}, { 'x-forwarded-for': '192.0.2.1' }],
    ['a site with a public address', { publicUrl: new URL('https://o.example') }, {}],
    ['who brings no token', { metricsToken: 'un-mot-assez-long' }, {}],
    ['who brings another token', { metricsToken: 'un-mot-assez-long' }, { authorization: 'Bearer un-mot-assez-lonG' }],
  ])('is not told to %s', async (_, options, headers) => {
    const { body } = await (await served(options))('/metrics', headers);
    expect(body).not.toContain('beffroi_');
  });

  it('is told to who brings the token, from wherever', async () => {
    const ask = await served({ metricsToken: 'un-mot-assez-long', publicUrl: new URL('https://o.example') });
    expect((await ask('/metrics', { authorization: 'Bearer un-mot-assez-long', host: 'o.example' })).body).toContain(
      'process_cpu_seconds_total',
    );
  });

  it.each([
    ['/', 'page'],
    ['/villes/99009/cantine', 'page'],
    ['/en/atelier/moi', 'workshop'],
    ['/api/v1/waves', 'api'],
    ['/donnees/2026/marks.csv', 'data'],
    ['/_app/immutable/a.css', 'asset'],
    ['/belfry.svg', 'asset'],
    ['/health', 'watch'],
  ])('%s is of the sort %s', (path, kind) => {
    expect(kindOf(path)).toBe(kind);
  });
});

describe('the name that a visitor says', () => {
  it.each(['observatoire.example', 'localhost.observatoire.example', '127.0.0.1.example', 'user@127.0.0.1', '127.0.0.1/a', '192.0.2.1'])(
    '%s is not believed where no public address is known',
    async (host) => {
      const { status, body } = await (await served())('/', { host });
      expect(status).toBe(421);
      expect(body).toContain('--url');
      expect(body).not.toContain(host);
    },
  );

  it.each(['localhost', '127.0.0.1', '[::1]', 'ma-machine'])('%s is one of its own, with the port where it listens', async (name) => {
    const ask = await served({ host: 'ma-machine' });
    expect((await ask('/', { host: `${name}:PORT` })).body).toBe('page');
    for (const host of [name, `${name}:1`]) expect((await ask('/', { host })).status).toBe(421);
  });

  it.each([
    ['https://o.example', 'o.example', 200],
    ['https://o.example', 'O.example:443', 200],
    ['http://o.example:8080', 'o.example:8080', 200],
    // A proxy of this machine that passes no name on.
    ['https://o.example', '127.0.0.1:4173', 200],
    ['https://o.example', 'attaquant.example', 421],
    ['https://o.example', 'o.example:80', 421],
    ['https://o.example', 'o.example.attaquant.example', 421],
    ['https://o.example', 'attaquant.example/@o.example', 421],
    ['https://o.example', 'user@o.example', 421],
  ])('of a site at %s: %s is answered with %i', async (url, host, wanted) => {
    const ask = await served({ publicUrl: new URL(url) });
    for (const [path, method] of [
      ['/', 'GET'],
      ['/atelier/connexion', 'POST'],
      ['/donnees/catalogue.jsonld', 'GET'],
    ] as const) {
      const { status, body } = await ask(path, { host }, method);
      expect(status).toBe(wanted);
      if (status === 421) expect([body.includes(url), body.includes('attaquant')]).toEqual([true, false]);
    }
  });
});

describe('what is not as it should be', () => {
  it.each([
    ['PUT', '/villes/99009', 'GET, HEAD, OPTIONS, POST'],
    ['POST', '/donnees/2026/towns.csv', 'GET, HEAD, OPTIONS'],
    ['DELETE', '/belfry.svg', 'GET, HEAD, OPTIONS'],
  ])('%s of %s is answered with what may be asked', async (method, path, allow) => {
    expect(await (await served())(path, {}, method)).toMatchObject({ status: 405, headers: { allow } });
  });

  it.each([
    ['POST', '/api/v1/waves', 405, 'read-only', {}, /^Cette interface se lit/],
    ['GET', '/api/v1/fails', 500, 'our-fault', { 'accept-language': 'en' }, /^This is our fault/],
    ['GET', '/api/v1/away', 503, 'database-away', {}, /^Rien n’est perdu/],
  ] as const)('%s of %s is a problem that says what it is', async (method, path, status, code, headers, detail) => {
    const ask = await served({ publicUrl: new URL('https://o.example') });
    const told = await ask(path, headers, method);
    expect([told.status, told.headers['content-type']]).toEqual([status, 'application/problem+json']);
    expect(JSON.parse(told.body)).toEqual({
      type: `https://o.example/donnees/api#${code}`,
      title: expect.any(String),
      status,
      detail: expect.stringMatching(detail),
    });
    expect(told.headers.allow).toBe(status === 405 ? 'GET, HEAD, OPTIONS' : undefined);
    expect((await ask('/api/v1/waves')).body).toBe('page');
    expect((await ask('/villes/fails')).body).toBe('page');
  });
});
