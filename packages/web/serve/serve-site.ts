import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface ServeOptions {
  /** Where it listens; 127.0.0.1 and any free port unless said. */
  readonly host?: string;
  readonly port?: number;
  /** How people reach it, when that is not where it listens (behind a proxy): `https://observatoire.example`. */
  readonly publicUrl?: string;
}

export interface ServedSite {
  /** Its address, without a slash at the end. */
  readonly url: string;
  close(): Promise<void>;
}

type Handler = (request: IncomingMessage, response: ServerResponse, next?: (error?: unknown) => void) => unknown;

/**
 * Serves the site that was built. One in a process: it takes its database and archives from the environment (`BEFFROI_DATA`, `DATABASE_URL`,
 * `BEFFROI_ARCHIVES`).
 *
 * @throws Error with code `ERR_MODULE_NOT_FOUND` when the site was not built · what a store throws that cannot be opened
 */
export async function serveSite({ host = '127.0.0.1', port = 0, publicUrl }: ServeOptions = {}): Promise<ServedSite> {
  process.env['PROTOCOL_HEADER'] = 'x-beffroi-protocol';
  process.env['HOST_HEADER'] = 'x-beffroi-host';
  const { handler } = (await import(new URL('../build/handler.js', import.meta.url).href)) as { readonly handler: Handler };
  const known = publicUrl === undefined ? null : new URL(publicUrl);
  const server = createServer((request, response) => {
    // Where a page is, is for us to say: a visitor's own headers of these names are replaced.
    request.headers['x-beffroi-protocol'] = known === null ? 'http' : known.protocol.slice(0, -1);
    request.headers['x-beffroi-host'] = known?.host ?? request.headers.host ?? '';
    void handler(request, response);
  });
  server.listen(port, host);
  await once(server, 'listening');
  const { port: taken } = server.address() as AddressInfo;
  return {
    url: known?.origin ?? `http://${host.includes(':') ? `[${host}]` : host}:${taken}`,
    close: async () => {
      server.closeAllConnections();
      server.close();
      process.emit('sveltekit:shutdown' as 'exit', 0);
    },
  };
}
