import { spawn, spawnSync } from 'node:child_process';
import { connect } from 'node:net';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { type PeerProxy, startPeerProxy } from '../../../../../scripts/peers/peer-proxy.js';
import { firstLine, type PeerFault, sent, snacMissing } from '../../../../../scripts/peers/snac-peers.ts';
import { startLittleServer } from '../../gather/testing.ts';

const script = (name: string): string => fileURLToPath(new URL(`../../../../../scripts/${name}.js`, import.meta.url));

/** @returns whether somebody listens there */
function answers(address: string): Promise<boolean> {
  const [host = '', port] = address.split(':');
  return new Promise((resolve) => {
    const socket = connect(Number(port), host);
    socket.on('connect', () => {
      socket.destroy();
      resolve(true);
    });
    socket.on('error', () => resolve(false));
  });
}

describe('the scripts that start real servers', () => {
  it.each(['snac', 'pds'])('install nothing behind the back of who says none: %s', (name) => {
    const { status, stdout, stderr } = spawnSync(process.execPath, [script(name)], {
      env: { ...process.env, [`BEFFROI_${name.toUpperCase()}`]: 'none' },
      encoding: 'utf8',
    });
    expect([status, stdout, stderr.trim()]).toEqual([1, '', `The variable BEFFROI_${name.toUpperCase()} says "none": unset it.`]);
  });

  it.skipIf(snacMissing() !== null)('end their servers with the process that asked for them, even when that is killed', async () => {
    const asking = `require('node:child_process').spawn(process.execPath, [${JSON.stringify(script('snac'))}, 'serve', 'fin-${process.pid}'], { stdio: ['pipe', 'inherit', 'inherit'] });`;
    const parent = spawn(process.execPath, ['-e', asking], { stdio: ['pipe', 'pipe', 'inherit'] });
    onTestFinished(() => void parent.kill('SIGKILL'));
    const { proxy } = JSON.parse(await firstLine(parent)) as { readonly proxy: string };
    expect(await answers(proxy)).toBe(true);
    parent.kill('SIGKILL');
    await expect.poll(() => answers(proxy)).toBe(false);
  });
});

describe('the proxy between peers', () => {
  let proxy: PeerProxy;
  beforeAll(async () => {
    proxy = await startPeerProxy();
  });
  afterAll(() => proxy.close());

  const get = (host: string, path: string) => sent(proxy.address, host, path, 'GET', null, {});
  const put = (faults: readonly PeerFault[], pages: object = {}) =>
    sent(proxy.address, proxy.control, '/', 'PUT', JSON.stringify({ faults, pages }), {});

  it('gives each name its server, as a forward proxy and as one address, and closes on names that are nobody’s', async () => {
    await using little = await startLittleServer((host, path) => ({ body: `${host}${path}` }));
    proxy.route('social.test', little.address);
    expect((await get('social.test', '/a?b=c')).text).toBe('social.test/a?b=c');
    expect((await sent(proxy.address, 'social.test', '/x', 'POST', 'mot', {})).text).toBe('social.test/x');
    await expect(get('nul.test', '/')).rejects.toThrow(/hang up|ECONNRESET/);
  });

  it('plays faults as often as it is told, and pages of its own', async () => {
    await using little = await startLittleServer(() => ({ body: 'vrai' }));
    proxy.route('social.test', little.address);
    await put(
      [
        { host: 'social.test', path: '/api', kind: 'status', status: 429, times: 1, headers: { 'retry-after': '3' } },
        { host: 'social.test', path: '/html', kind: 'html' },
        { host: 'social.test', path: '/reset', kind: 'reset' },
      ],
      {
        'social.test/robots.txt': { type: 'text/plain', body: 'User-agent: *' },
      },
    );
    const limited = await get('social.test', '/api/v1');
    expect([limited.status, limited.headers['retry-after']]).toEqual([429, '3']);
    expect((await get('social.test', '/api/v1')).text).toBe('vrai');
    expect((await get('social.test', '/html')).headers['content-type']).toMatch(/html/);
    expect((await get('social.test', '/robots.txt')).text).toBe('User-agent: *');
    await expect(get('social.test', '/reset')).rejects.toThrow(/ECONNRESET|hang up/);
    await put([]);
    expect((await get('social.test', '/html')).text).toBe('vrai');
  });
});
