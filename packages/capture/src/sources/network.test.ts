import { type AddressInfo, createServer, type LookupFunction, type Server, type Socket } from 'node:net';
import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync, zstdCompressSync } from 'node:zlib';
import { afterEach, describe, expect, test } from 'vitest';
import type { Answer, Limits, Question, Source } from '../source.ts';
import { type Handler, startServer } from '../testing.ts';
import { networkSource } from './network.ts';

const LIMITS: Limits = { bodyBytes: 5 * 1024 * 1024, milliseconds: 5000, ratio: 100 };
const closing: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0)) await close();
});

function source(options: Parameters<typeof networkSource>[0] = { allowPrivate: true, ports: 'all' }): Source {
  const made = networkSource(options);
  closing.push(() => made.close());
  return made;
}

async function serving(handler: Handler): Promise<string> {
  const server = await startServer(handler);
  closing.push(server.close);
  return `http://${server.address}/`;
}

/** A server that speaks bytes, not HTTP. */
async function speaking(talk: (socket: Socket) => void): Promise<string> {
  const sockets = new Set<Socket>();
  const server: Server = createServer((socket) => {
    sockets.add(socket);
    socket.on('error', () => undefined);
    socket.once('data', () => talk(socket));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  closing.push(
    () =>
      new Promise((resolve) => {
        for (const socket of sockets) socket.destroy();
        server.close(() => resolve());
      }),
  );
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
}

const ask = (from: Source, url: string, more: Partial<Question> = {}): Promise<Answer> =>
  from.ask({ url, method: 'GET', headers: { 'user-agent': 'Beffroi/0.1' }, limits: LIMITS, ...more });

function response(answer: Answer): Extract<Answer, { kind: 'response' }> {
  if (answer.kind !== 'response') throw new Error(`${answer.cause}: ${answer.detail}`);
  return answer;
}

const text = (answer: Answer): string => Buffer.from(response(answer).body).toString();

describe('an answer', () => {
  test('gives its body’s memory back when it is told to, and no other’s', async () => {
    const url = await serving((request, response) => {
      response.writeHead(200, { 'content-type': 'text/html' }).end((request.url ?? '').repeat(Number(request.url?.slice(1))));
    });
    const from = source();
    const [large, next, small] = [
      response(await ask(from, `${url}20000`)),
      response(await ask(from, `${url}20001`)),
      response(await ask(from, `${url}9`)),
    ];
    large.release?.();
    large.release?.();
    small.release?.();
    expect([large.body.byteLength, text(next), text(small)]).toEqual([0, '/20001'.repeat(20001), '/9'.repeat(9)]);
  });

  test('comes with its headers in order, repeats kept, and the request as it was sent', async () => {
    let received: string[] = [];
    const url = await serving((request, response) => {
      received = request.rawHeaders;
      response
        .writeHead(200, 'Fort bien', ['Content-Type', 'text/html', 'Set-Cookie', 'a=1', 'X-Ville', '\u00e9', 'Set-Cookie', 'b=2'])
        .end('<p>Bonjour');
    });
    const answer = response(await ask(source(), url));
    expect([answer.status, answer.statusText, text(answer), answer.received, answer.truncated]).toEqual([
      200,
      'Fort bien',
      '<p>Bonjour',
      10,
      false,
    ]);
    expect(answer.headers.slice(0, 4)).toEqual([
      ['Content-Type', 'text/html'],
      ['Set-Cookie', 'a=1'],
      ['X-Ville', 'é'],
      ['Set-Cookie', 'b=2'],
    ]);
    expect(answer.address).toBe('127.0.0.1');
    expect(received.map((part) => part.toLowerCase())).toEqual(answer.request.flat().map((part) => part.toLowerCase()));
  });

  test('is not followed when it redirects', async () => {
    const url = await serving((_, response) => void response.writeHead(302, { location: '/autre' }).end());
    expect(response(await ask(source(), url)).status).toBe(302);
  });

  test('to HEAD has no body, even where one is promised', async () => {
    const url = await serving((_, response) => void response.writeHead(200, { 'content-length': 99, 'content-encoding': 'gzip' }).end());
    expect(response(await ask(source(), url, { method: 'HEAD' })).body).toHaveLength(0);
  });

  test.each([
    ['gzip', gzipSync],
    ['deflate', deflateSync],
    ['deflate', deflateRawSync],
    ['br', brotliCompressSync],
    ['zstd', zstdCompressSync],
    ['identity', (body: Buffer) => body],
    ['gzip, br', (body: Buffer) => brotliCompressSync(gzipSync(body))],
  ] as const)('is decoded from %s', async (encoding, encode) => {
    const body = Buffer.from('Mairie de Rivebelle. '.repeat(5000));
    const url = await serving((_, response) => void response.writeHead(200, { 'content-encoding': encoding }).end(encode(body)));
    const answer = response(await ask(source(), url));
    expect(Buffer.compare(answer.body, body)).toBe(0);
    expect(answer.received).toBe(encode(body).length);
  });

  test('cut short within its compression is read as far as it goes', async () => {
    const packed = gzipSync('a'.repeat(1000));
    const url = await serving(
      (_, response) => void response.writeHead(200, { 'content-encoding': 'gzip' }).end(packed.subarray(0, packed.length - 8)),
    );
    expect(text(await ask(source(), url))).toBe('a'.repeat(1000));
  });

  test('larger than the limit is cut there and says so', async () => {
    const url = await serving((_, response) => void response.end(Buffer.alloc(300_000, 97)));
    const answer = response(await ask(source(), url, { limits: { ...LIMITS, bodyBytes: 1000 } }));
    expect([answer.body.length, answer.truncated]).toEqual([1000, true]);
  });

  test('is whole after the first bytes when only they are wanted', async () => {
    const url = await serving((_, response) => void response.end(Buffer.alloc(300_000, 97)));
    const answer = response(await ask(source(), url, { firstBytes: 16 }));
    expect([answer.body.length, answer.truncated]).toEqual([16, false]);
  });

  test('that is no text gives its first 2 KiB when text is wanted', async () => {
    const url = await serving((request, response) => {
      response.writeHead(200, { 'content-type': request.url === '/a' ? 'text/html' : 'application/pdf' }).end(Buffer.alloc(9000, 37));
    });
    expect(response(await ask(source(), url, { textOnly: true })).body).toHaveLength(2048);
    expect(response(await ask(source(), `${url}a`, { textOnly: true })).body).toHaveLength(9000);
  });

  test('leaves its connection for the next question, also when it is compressed', async () => {
    const ports = new Set<number | undefined>();
    const url = await serving((request, response) => {
      ports.add(request.socket.remotePort);
      response.writeHead(200, { 'content-encoding': 'gzip' }).end(gzipSync('x'));
    });
    const from = source();
    for (let n = 0; n < 5; n++) await ask(from, url);
    expect(ports.size).toBe(1);
  });
});

describe('an obstacle', () => {
  const LITTLE: Partial<Question> = { limits: { ...LIMITS, milliseconds: 300 } };

  test('is a bomb when so much comes out of so little', async () => {
    const bomb = gzipSync(Buffer.alloc(4 * 1024 * 1024));
    const url = await serving((_, response) => void response.writeHead(200, { 'content-encoding': 'gzip' }).end(bomb));
    expect(await ask(source(), url)).toMatchObject({ kind: 'obstacle', obstacle: 'unreadable', cause: 'bomb' });
  });

  test.each([
    ['gzip', 'not gzip at all'],
    ['br', 'not brotli at all, oh no'],
    ['snappy', 'x'],
  ])('is unreadable bytes under %s', async (encoding, body) => {
    const url = await serving((_, response) => void response.writeHead(200, { 'content-encoding': encoding }).end(body));
    expect(await ask(source(), url)).toMatchObject({ obstacle: 'unreadable', cause: 'protocol' });
  });

  test('is a server that never answers', async () => {
    const url = await serving(() => undefined);
    expect(await ask(source(), url, LITTLE)).toMatchObject({ obstacle: 'down', cause: 'timeout' });
  });

  test('is a server that drips, however steadily', async () => {
    const url = await speaking((socket) => {
      socket.write('HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n');
      const drip = setInterval(() => socket.write('<p>'), 20);
      socket.on('close', () => clearInterval(drip));
    });
    // It drips as long as it is listened to.
    expect(await ask(source(), url, LITTLE)).toMatchObject({ obstacle: 'down', cause: 'timeout' });
  });

  test.each([
    ['headers without end', `HTTP/1.1 200 OK\r\nX: ${'a'.repeat(100_000)}\r\n\r\n`, 'protocol'],
    ['no HTTP', 'SSH-2.0-OpenSSH_9.2\r\n\r\n', 'protocol'],
    ['less than it promised', 'HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nshort', 'other'],
  ])('is %s', async (_, bytes, cause) => {
    const url = await speaking((socket) => socket.end(bytes));
    expect(await ask(source(), url)).toMatchObject({ kind: 'obstacle', obstacle: 'down', cause });
  });

  test('is a closed connection, a closed port, a name that is none, TLS where there is none', async () => {
    const reset = await speaking((socket) => socket.resetAndDestroy());
    expect(await ask(source(), reset)).toMatchObject({ obstacle: 'down', cause: 'other' });
    expect(await ask(source(), 'http://127.0.0.1:9/')).toMatchObject({ cause: 'refused' });
    expect(await ask(source(), 'http://nulle-part.invalid/')).toMatchObject({ cause: 'name' });
    const plain = await serving((_, response) => void response.end());
    expect(await ask(source(), plain.replace('http:', 'https:'))).toMatchObject({ cause: 'tls' });
  });

  test('is the caller’s wish to stop, at once', async () => {
    const url = await serving(() => undefined);
    const controller = new AbortController();
    const answer = ask(source(), url, { signal: controller.signal });
    controller.abort();
    expect(await answer).toMatchObject({ cause: 'other', detail: 'stopped' });
  });
});

describe('the guard', () => {
  test.each([
    'http://127.0.0.1/',
    'http://2130706433/',
    'http://0x7f.1/',
    'http://017700000001/',
    'http://[::1]/',
    'http://[::ffff:127.0.0.1]/',
    'http://169.254.169.254/latest/',
  ])('refuses %s', async (url) => {
    expect(await ask(source({}), url)).toMatchObject({ obstacle: 'down', cause: 'forbidden-address' });
  });

  test('refuses a name that leads to a private address when the connection is made, whatever it led to before', async () => {
    const answers = ['93.184.215.14', '127.0.0.1'];
    const lookup = ((_name, options, callback) => {
      const address = answers.pop()!;
      if (options.all) callback(null, [{ address, family: 4 }]);
      else callback(null, address, 4);
    }) as LookupFunction;
    expect(await ask(source({ lookup }), 'http://rebinding.example/')).toMatchObject({
      cause: 'forbidden-address',
      detail: expect.stringContaining('127.0.0.1 is refused: loopback'),
    });
    expect(answers).toEqual(['93.184.215.14']);
  });

  test('connects to the very address that it looked at', async () => {
    let looks = 0;
    const url = await serving((_, response) => void response.end('ici'));
    const lookup = ((_name, options, callback) => {
      looks++;
      if (options.all) callback(null, [{ address: '127.0.0.1', family: 4 }]);
      else callback(null, '127.0.0.1', 4);
    }) as LookupFunction;
    const from = source({ lookup, allowPrivate: true, ports: 'all' });
    expect(text(await ask(from, url.replace('127.0.0.1', 'ville.example')))).toBe('ici');
    expect(looks).toBe(1);
  });

  test('refuses ports that are no website’s', async () => {
    expect(await ask(source({}), 'http://a.example:25/')).toMatchObject({ cause: 'forbidden-address', detail: 'port 25 is refused' });
  });
});
