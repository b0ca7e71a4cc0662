import { once } from 'node:events';
import { createServer as createSocketServer } from 'node:net';
import fc from 'fast-check';
import { describe, expect, it, onTestFinished } from 'vitest';
import { Told } from './outbound/told.ts';
import { NetworkRefusal } from './refusal.ts';
import { json, NOW, outbound, refusal, served } from './testing.ts';

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
    // A server that rests may have begun.
    expect([code, taken, retryAt === null ? null : retryAt.getTime() - NOW]).toEqual(['too-many', status === 429 ? 'no' : 'perhaps', wait]);
  });

  it('gives an answer or a refusal of whatever comes over the wire, and nothing else', async () => {
    let bytes: Uint8Array = new Uint8Array();
    const server = createSocketServer((socket) => {
      socket.on('error', () => undefined);
      socket.on('data', () => socket.end(bytes));
    });
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    onTestFinished(() => void server.close());
    const place = server.address();
    const url = `http://127.0.0.1:${typeof place === 'object' ? place?.port : ''}/`;
    const asking = outbound({ milliseconds: 60_000 });
    const head = fc.constantFrom(
      'HTTP/1.1 200 OK\r\n',
      'HTTP/1.1 999 \u00e9\r\n',
      'HTTP/1.1 099 x\r\n',
      'content-type: application/json\r\n',
      'content-encoding: gzip\r\n',
      'content-length: 5\r\n',
      'transfer-encoding: chunked\r\n',
      'location: //\u0000\r\n',
      'retry-after: \u00ff\r\n',
      '\r\n',
      '{"a":1}',
      '5\r\nabc',
    );
    const any = fc.oneof(
      fc.uint8Array({ maxLength: 200 }),
      fc.array(head, { maxLength: 8 }).map((pieces) => Buffer.from(pieces.join(''), 'latin1')),
      fc.array(head, { maxLength: 8 }).map((pieces) => Buffer.from(`HTTP/1.1 200 OK\r\n${pieces.join('')}`, 'latin1')),
    );
    await fc.assert(
      fc.asyncProperty(any, async (answer) => {
        bytes = answer;
        const came = await asking.ask(url, { method: 'POST', body: 'x' }).catch((error: unknown) => error);
        if (!(came instanceof Told)) expect(came).toBeInstanceOf(NetworkRefusal);
        else expect([came.status >= 200 && came.status < 500, typeof came.text]).toEqual([true, 'string']);
      }),
    );
  });

  it('ends with who asked', async () => {
    const url = await served(() => undefined);
    const stop = new AbortController();
    const asking = refusal(outbound().ask(url, { signal: stop.signal }));
    stop.abort();
    expect((await asking).code).toBe('unreachable');
  });
});
