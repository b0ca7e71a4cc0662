import { inject } from 'vitest';
import type { PdsPeer } from '../../scripts/peers/pds-peer.ts';
import { startPeerProxy } from '../../scripts/peers/peer-proxy.js';
import { sent } from '../../scripts/peers/snac-peers.ts';
import { askSetup } from '../setup/ask.ts';

/** Where the servers are that all files of tests share. */
interface SharedPds {
  readonly pds: string;
  readonly plc: string;
  readonly view: string | null;
  readonly bare: string;
}

/** Marks of accounts: no two files have one of the same name. */
export const newMark = (): string => Math.random().toString(36).slice(2, 7).padEnd(5, '0');

/**
 * The Bluesky server that all tests share, behind a proxy of one's own: faults that are put there are nobody else's. Accounts need names that nobody else gives.
 *
 * @param appView with what shows the network; else a server that nobody shows
 * @param names further names that lead to it
 */
export async function joinPds(appView: boolean, names: readonly string[] = []): Promise<PdsPeer> {
  const { pds, plc, view, bare } = JSON.parse(await askSetup(`${inject('pds')}/pds`)) as SharedPds;
  const proxy = await startPeerProxy();
  const server = new URL(appView ? pds : bare).host;
  const loopback = (url: string): string => new URL(url).host.replace('localhost', '127.0.0.1');
  const here = loopback(`http://${server}`);
  proxy.route(server, here);
  proxy.route('plc.directory', loopback(plc));
  // Without what shows the network, the server of the accounts answers in its place that it has none.
  proxy.route('public.api.bsky.app', appView && view !== null ? loopback(view) : here);
  for (const name of names) proxy.route(name, here);
  return {
    proxy: proxy.address,
    host: server,
    async put(faults, pages = {}) {
      await sent(proxy.address, proxy.control, '/', 'PUT', JSON.stringify({ faults, pages }), {});
    },
    async look(name, path) {
      const { text } = await sent(proxy.address, name, path, 'GET', null, {});
      return JSON.parse(text) as unknown;
    },
    async call(method, input, token) {
      const headers = { 'content-type': 'application/json', ...(token === undefined ? {} : { authorization: `Bearer ${token}` }) };
      if ('handle' in input) proxy.route(String(input.handle), here);
      const { status, text } = await sent(proxy.address, server, `/xrpc/${method}`, 'POST', JSON.stringify(input), headers);
      if (status !== 200) throw new Error(`${method}: ${status} ${text}`);
      return text === '' ? {} : (JSON.parse(text) as Readonly<Record<string, unknown>>);
    },
    [Symbol.asyncDispose]: () => proxy.close(),
  };
}
