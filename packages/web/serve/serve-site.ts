import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { ArchiveStore } from '@beffroi/archive-store';
import { VERSION } from '@beffroi/capture';
import type { OpenDesk } from '@beffroi/desk';
import { instrumentsOf } from '@beffroi/house';
import type { PostRoom } from '@beffroi/post';
import type { Store } from '@beffroi/store';
import { watchForProxy } from './behind-proxy.ts';
import { frontOf } from './front/front.ts';
import { type KeptHouse, keptPagesOf } from './kept/index.ts';

/** How the site is served. */
export interface ServeOptions {
  /** Where it listens; 127.0.0.1 and any free port unless said. */
  readonly host?: string;
  readonly port?: number;
  /** How people reach it, when that is not where it listens (behind a proxy): `https://observatoire.example`. */
  readonly publicUrl?: string;
  /** What the site stands on, open; its opener closes it, after the site. Unless said the site opens what the environment names, and closes it. */
  readonly house?: {
    readonly store: Store;
    readonly archiveStore: ArchiveStore;
    readonly data: string;
    readonly desk?: OpenDesk | null;
    readonly post?: PostRoom | null;
    /** Has the open data of a wave made in another process. */
    readonly makeFiles?: ((wave: string) => Promise<void>) | undefined;
  };
  /** What time it is there, for a demonstration of other days; the machine's unless said. */
  readonly now?: () => Date;
  /** Whether all of it is invented, so that a link may let in without a password. */
  readonly demonstration?: boolean;
  /** What who reads `/metrics` from elsewhere brings along; unless said it is read from this machine alone, and not where there is a public address. */
  readonly metricsToken?: string | null;
  /** Megabytes of drawn pages that are kept in memory, as long as they say what is; 64 unless said, 0: none. See docs/adr/0064-pages-that-are-kept.md. */
  readonly pagesKept?: number;
  /** Called once when a request was passed on by a proxy whose header for the visitor's address is not known (`ADDRESS_HEADER`). */
  readonly onProxy?: () => void;
  /** Stands between a request and what draws its answer: for who notes what pages are drawn from. */
  readonly around?: (request: IncomingMessage, draw: () => void) => void;
}

/** A running site. */
export interface ServedSite {
  /** Its address, without a slash at the end. */
  readonly url: string;
  /** Where it listens. */
  readonly port: number;
  /** Takes no new request, lets those that run finish within some seconds, and gives back what it opened. */
  close(): Promise<void>;
}

type Handler = (request: IncomingMessage, response: ServerResponse, next?: (error?: unknown) => void) => unknown;

/** Where the site's own code looks for its house, its public address and its end (`src/lib/server/`): it is built apart from this. */
const HOLDER = globalThis as {
  beffroiHouse?: Promise<KeptHouse> | undefined;
  beffroiSiteEnds?: AbortSignal;
  beffroiDesk?: OpenDesk | null | undefined;
  beffroiPost?: PostRoom | null | undefined;
  beffroiDemonstration?: boolean;
};

/** Bytes of a form at most: a file of sites of all communes has some three million. */
const LARGEST_FORM = 16 * 1024 * 1024;
/** Megabytes of drawn pages that are kept unless said. */
const PAGES_KEPT = 64;
/** Milliseconds that requests have to finish. */
const GRACE = 5_000;

/**
 * Serves the site that was built. One at a time in a process: it takes its database and archives from `house`, else from the environment
 * (`BEFFROI_DATA`, `DATABASE_URL`, `BEFFROI_ARCHIVES`).
 *
 * @throws Error with code `ERR_MODULE_NOT_FOUND` when the site was not built, `EADDRINUSE` or `EACCES` when it cannot listen there · what a store throws
 *   that cannot be opened
 */
export async function serveSite({
  host = '127.0.0.1',
  port = 0,
  publicUrl,
  house,
  now = () => new Date(),
  demonstration = false,
  metricsToken = null,
  pagesKept = PAGES_KEPT,
  onProxy = () => undefined,
  around = (_, draw) => draw(),
}: ServeOptions = {}): Promise<ServedSite> {
  process.env['PROTOCOL_HEADER'] = 'x-beffroi-protocol';
  process.env['HOST_HEADER'] = 'x-beffroi-host';
  process.env['BODY_SIZE_LIMIT'] ??= String(LARGEST_FORM);
  const known = publicUrl === undefined ? null : new URL(publicUrl);
  const ends = new AbortController();
  HOLDER.beffroiSiteEnds = ends.signal;
  HOLDER.beffroiDesk = house?.desk;
  HOLDER.beffroiPost = house?.post;
  HOLDER.beffroiDemonstration = demonstration;
  if (house !== undefined) HOLDER.beffroiHouse = instrumentsOf(house).then((instruments) => ({ ...house, instruments, now }));
  HOLDER.beffroiHouse?.catch(() => undefined);
  const opened = Promise.withResolvers<Handler>();
  opened.promise.catch(() => undefined);
  const openHouse = async (): Promise<KeptHouse> => {
    const open = await HOLDER.beffroiHouse;
    if (open === undefined) throw new Error('no database is open yet');
    return open;
  };
  let ownName = '';
  // What is drawn says by which name it was asked for: it is kept for one alone.
  const kept = keptPagesOf(openHouse, {
    most: pagesKept * 2 ** 20,
    byItsName: ({ headers }) => known !== null || headers.host === ownName,
  });
  const front = frontOf({
    ...{ publicUrl: known, host, metricsToken, version: VERSION, kept: () => kept.counts() },
    store: async () => (await openHouse()).store,
  });
  const watch = watchForProxy(process.env['ADDRESS_HEADER'] ?? '', onProxy);
  // It listens first: a port that is taken is known before a database is opened. Who comes meanwhile waits.
  const server = createServer(async (request, response) => {
    watch(request);
    if (front(request, response)) return;
    const handler = await opened.promise.catch(() => null);
    if (handler === null) return void response.destroy();
    // Where a page is, is for us to say: a visitor's own headers of these names are replaced, and a name that could lead elsewhere was turned away.
    request.headers['x-beffroi-protocol'] = known === null ? 'http' : known.protocol.slice(0, -1);
    request.headers['x-beffroi-host'] = known?.host ?? request.headers.host ?? '';
    const draw = (): void => around(request, () => void handler(request, response));
    if (pagesKept === 0) draw();
    else void kept.answer(request, response, draw).catch(() => response.destroy());
  });
  server.listen(port, host);
  await once(server, 'listening');
  const { port: taken } = server.address() as AddressInfo;
  ownName = `${host.includes(':') ? `[${host}]` : host}:${taken}`;
  try {
    const { handler } = (await import(new URL('../build/handler.js', import.meta.url).href)) as { readonly handler: Handler };
    opened.resolve(handler);
  } catch (error) {
    opened.reject(error);
    server.closeAllConnections();
    server.close();
    throw error;
  }
  return {
    url: known?.origin ?? `http://${ownName}`,
    port: taken,
    close: async () => {
      ends.abort();
      await drained(server);
      kept.clear();
      if (house === undefined) process.emit('sveltekit:shutdown' as 'exit', 0);
      else HOLDER.beffroiHouse = undefined;
    },
  };
}

async function drained(server: Server): Promise<void> {
  const closed = once(server, 'close');
  server.close();
  server.closeIdleConnections();
  const late = setTimeout(() => server.closeAllConnections(), GRACE);
  await closed;
  clearTimeout(late);
}
