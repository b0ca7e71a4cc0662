import { once } from 'node:events';
import { createServer, type IncomingMessage, request, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { describe, expect, it, onTestFinished } from 'vitest';
import { codingOf, compressAnswer } from './compress.ts';

const PAGE = '<p>une page de la commune</p>\n'.repeat(20_000);

/** Asks a server that answers in one way. */
async function ask(
  answer: (response: ServerResponse) => unknown,
  headers: Record<string, string>,
  method = 'GET',
): Promise<{ status: number; headers: IncomingMessage['headers']; body: Buffer }> {
  const server = createServer((asked, response) => {
    compressAnswer(asked, response);
    answer(response);
  }).listen(0, '127.0.0.1');
  onTestFinished(() => void server.close());
  await once(server, 'listening');
  const asking = request({ host: '127.0.0.1', port: (server.address() as AddressInfo).port, method, headers }).end();
  const [response] = (await once(asking, 'response')) as [IncomingMessage];
  return { status: response.statusCode ?? 0, headers: response.headers, body: await buffer(response) };
}

const html = { 'content-type': 'text/html', etag: '"abc"', vary: 'Accept' };

it.each([
  [undefined, null],
  ['', null],
  ['identity', null],
  ['gzip, deflate, br, zstd', 'br'],
  ['gzip', 'gzip'],
  ['br;q=0, gzip', 'gzip'],
  ['br;q=0.1, gzip;q=0.9', 'gzip'],
  ['*', 'br'],
  ['br;q=0, *;q=0', null],
  [';;,q=,', null],
])('of %j it takes %s', (header, coding) => {
  expect(codingOf(header)).toBe(coding);
});

describe('a page', () => {
  it.each([
    ['br', brotliDecompressSync],
    ['gzip', gunzipSync],
  ] as const)('goes as %s to who asks for it, whole, with a weak tag and what it depends on', async (coding, unpacked) => {
    const got = await ask((response) => response.writeHead(200, { ...html, 'content-length': PAGE.length }).end(PAGE), {
      'accept-encoding': coding,
    });
    expect(got.headers).toMatchObject({ 'content-encoding': coding, etag: 'W/"abc"', vary: 'Accept, Accept-Encoding' });
    expect(got.headers['content-length']).toBeUndefined();
    expect(got.body.length).toBeLessThan(PAGE.length / 50);
    expect(unpacked(got.body).toString()).toBe(PAGE);
  });

  it('is written piece by piece as fast as it is read, and arrives whole', async () => {
    const noise = Buffer.from(Array.from({ length: 400_000 }, (_, at) => Math.trunc(Math.sin(at) * 1e6)).join(' '));
    const got = await ask(
      (response) => {
        response.writeHead(200, { 'content-type': 'text/csv' });
        const pieces = Array.from({ length: Math.ceil(noise.length / 65_536) }, (_, at) => noise.subarray(at * 65_536, (at + 1) * 65_536));
        const next = (): void => {
          for (let piece = pieces.shift(); piece !== undefined; piece = pieces.shift())
            if (!response.write(piece)) return void response.once('drain', next);
          response.end();
        };
        next();
      },
      { 'accept-encoding': 'gzip' },
    );
    expect(gunzipSync(got.body).equals(noise)).toBe(true);
  });

  it('goes as it is to who asks for nothing, and says that it depends on that', async () => {
    const got = await ask((response) => response.writeHead(200, html).end(PAGE), {});
    expect(got.headers['content-encoding']).toBeUndefined();
    expect(got.headers).toMatchObject({ etag: '"abc"', vary: 'Accept, Accept-Encoding' });
    expect(got.body.toString()).toBe(PAGE);
  });

  it('has its headers alone where only these are asked for', async () => {
    const got = await ask((response) => response.writeHead(200, html).end(), { 'accept-encoding': 'br' }, 'HEAD');
    expect(got.headers).toMatchObject({ etag: expect.stringContaining('"abc"'), vary: 'Accept, Accept-Encoding' });
    expect(got.body).toHaveLength(0);
  });

  it('that has not changed says what it depends on too', async () => {
    const got = await ask((response) => response.writeHead(304, { etag: '"abc"' }).end(), { 'accept-encoding': 'br' });
    expect([got.status, got.headers.vary, got.headers['content-encoding']]).toEqual([304, 'Accept-Encoding', undefined]);
  });
});

it.each([
  ['what belongs to one person', { ...html, 'cache-control': 'private, no-store' }],
  ['what gives a cookie', { ...html, 'set-cookie': 'a=b' }],
  ['a stream of events', { 'content-type': 'text/event-stream' }],
  ['a picture', { 'content-type': 'image/png' }],
  ['a workbook', { 'content-type': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' }],
  ['what is compressed already', { 'content-type': 'text/css', 'content-encoding': 'gzip' }],
  ['what must not be changed', { ...html, 'cache-control': 'no-transform' }],
])('leaves %s as it is', async (_, headers) => {
  const got = await ask((response) => response.writeHead(200, headers as Record<string, string>).end(PAGE), {
    'accept-encoding': 'br, gzip',
  });
  expect(got.body.toString()).toBe(PAGE);
  expect(got.headers.vary ?? '').not.toContain('Accept-Encoding');
});

it('leaves what is small, and a part of a file', async () => {
  expect(
    (
      await ask((response) => response.writeHead(200, { ...html, 'content-length': 3 }).end('peu'), { 'accept-encoding': 'br' })
    ).body.toString(),
  ).toBe('peu');
  const part = await ask((response) => response.writeHead(206, html).end(PAGE), { 'accept-encoding': 'br' });
  expect(part.body.toString()).toBe(PAGE);
});
