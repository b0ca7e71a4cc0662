import { createServer } from 'node:http';
import { createServer as createSecureServer } from 'node:https';
import { connect, type LookupFunction } from 'node:net';
import { selfSigned } from '@beffroi/littleweb/testing';
import { describe, expect, it } from 'vitest';
import { json, listening, outbound, refusal, served } from '../testing.ts';

describe('the doors of the way out', () => {
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

  it('speaks through the tunnel of a proxy with the server itself, by the server’s own certificate', async () => {
    const { certificate, key } = selfSigned(['social.brezan.example']);
    const seen: (string | undefined)[] = [];
    const secure = createSecureServer({ cert: certificate, key, ALPNProtocols: ['h2', 'http/1.1'] }, (request, response) => {
      seen.push(request.headers.authorization);
      json(200, request.url)(request, response);
    });
    const port = await listening(secure);
    const asked: (string | undefined)[] = [];
    const tunnels = createServer();
    tunnels.on('connect', (request, client, head) => {
      asked.push(request.url);
      const server = connect(port, '127.0.0.1', () => {
        client.write('HTTP/1.1 200 Connection established\r\n\r\n');
        server.write(head);
        server.pipe(client).pipe(server);
      });
      for (const side of [client, server]) side.on('error', () => side.destroy());
    });
    const proxy = `http://127.0.0.1:${await listening(tunnels)}`;
    const asking = outbound({ allowPrivate: false, proxy, authority: certificate });
    expect((await asking.ask('https://social.brezan.example/api', { token: 'mot' })).said).toBe('/api');
    expect([asked, seen]).toEqual([['social.brezan.example:443'], ['Bearer mot']]);
    const post = { method: 'POST', body: 'x' };
    const [stranger, other] = [
      await refusal(outbound({ allowPrivate: false, proxy }).ask('https://social.brezan.example/', post)),
      await refusal(asking.ask('https://autre.example/', post)),
    ];
    expect([stranger.code, stranger.taken, other.code, other.taken]).toEqual(['unreachable', 'no', 'unreachable', 'no']);
    expect(seen.length).toBe(1);
    const lookup: LookupFunction = (_, options, callback) =>
      options.all === true ? callback(null, [{ address: '127.0.0.1', family: 4 }]) : callback(null, '127.0.0.1', 4);
    const straight = outbound({ lookup, authority: certificate });
    expect((await straight.ask(`https://social.brezan.example:${port}/b`)).said).toBe('/b');
    expect((await refusal(straight.ask(`https://autre.example:${port}/b`, post))).taken).toBe('no');
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
});
