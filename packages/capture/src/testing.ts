import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Visit } from '@beffroi/domain';
import type { Clock } from './clock.ts';
import { COLLECT_DEFAULTS } from './collect.ts';
import type { CandidateLink, CaptureSink, CollectOptions, CrawlStrategy, Exchange } from './collect-types.ts';

/** Helpers of this room's tests: a real server on loopback, a clock that moves when it is slept by, a crawl strategy by regex. */

export interface TestServer {
  /** `127.0.0.1:port` */
  readonly address: string;
  /** `host` and target of every request, in order. */
  readonly seen: string[];
  close(): Promise<void>;
}

export type Handler = (request: IncomingMessage & { readonly site: string }, response: ServerResponse) => void;

export async function startServer(handler: Handler): Promise<TestServer> {
  const seen: string[] = [];
  const server: Server = createServer({ keepAliveTimeout: 60_000 }, (request, response) => {
    const site = (request.headers.host ?? '').replace(/:\d+$/, '');
    seen.push(`${request.method === 'HEAD' ? 'HEAD ' : ''}${site}${request.url}`);
    handler(Object.assign(request, { site }), response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    address: `127.0.0.1:${(server.address() as AddressInfo).port}`,
    seen,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** A page with these links, as HTML. */
export function page(title: string, ...links: string[]): string {
  const items = links.map((link) => `<li><a href="${link}">${link}</a></li>`).join('');
  return `<!doctype html><html><head><title>${title}</title></head><body><h1>${title}</h1><p>${title} est une page de la commune qui a un texte à elle : ${title}.</p><ul>${items}</ul></body></html>`;
}

export type Pages = Readonly<Record<string, string | ((request: IncomingMessage, response: ServerResponse) => void)>>;

/** Answers from a table of `host/target` (`www.a.fr/`); 404 for the rest of a host that it names, nothing for other hosts. */
export function serve(pages: Pages): Handler {
  const hosts = new Set(Object.keys(pages).map((key) => key.slice(0, key.indexOf('/'))));
  return (request, response) => {
    const found = pages[`${request.site}${request.url}`];
    if (found === undefined && !hosts.has(request.site)) request.socket.destroy();
    else if (found === undefined) response.writeHead(404, { 'content-type': 'text/html' }).end('<h1>Introuvable</h1>');
    else if (typeof found === 'string') response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(found);
    else found(request, response);
  };
}

/** Does something after the event loop has turned so often: long enough for other requests to come in. */
export function afterTurns(turns: number, then: () => void): void {
  if (turns === 0) then();
  else setImmediate(() => afterTurns(turns - 1, then));
}

/** A handler that redirects. */
export function redirect(location: string, status = 301) {
  return (_: IncomingMessage, response: ServerResponse): void => {
    response.writeHead(status, { location }).end();
  };
}

/** A handler that answers a body as it is. */
export function body(content: string | Uint8Array, headers: Record<string, string> = {}, status = 200) {
  return (_: IncomingMessage, response: ServerResponse): void => {
    response.writeHead(status, headers).end(content);
  };
}

/** A clock that stands still but for sleeping, which takes no time. `slept` lists all pauses in milliseconds. */
export function testClock(start = Date.parse('2026-11-24T08:00:00Z')): Clock & { readonly slept: number[] } {
  let time = start;
  const slept: number[] = [];
  return {
    slept,
    now: () => time,
    sleep: async (milliseconds, signal) => {
      slept.push(milliseconds);
      await new Promise((resolve) => setImmediate(resolve));
      // A sleeper that was woken has not slept.
      if (!signal?.aborted) time += milliseconds;
    },
  };
}

/** Sees links, meta refresh, canonical, base and some walls by regular expressions. A `#9` in a link's text is its score. */
export const regexCrawlStrategy: CrawlStrategy = {
  look: ({ visit, body: bytes }) => {
    const html = Buffer.from(bytes).toString('utf8');
    const base = /<base href="([^"]+)"/.exec(html)?.[1];
    const resolve = (href: string): string => URL.parse(href, base === undefined ? visit.url : new URL(base, visit.url).href)?.href ?? href;
    const candidates: CandidateLink[] = [];
    for (const [, href, text] of html.matchAll(/<a href="([^"]+)"[^>]*>([^<]*)/g)) {
      const url = resolve(href!);
      const score = Number(/#(-?\d+)/.exec(text!)?.[1] ?? 0);
      candidates.push({ url, score, purpose: /\.pdf$/.test(url) ? 'document' : 'page', reach: /teleservice/.test(url) ? 'hop' : 'town' });
    }
    const refresh = /http-equiv="refresh" content="\d+;\s*url=([^"]+)"/i.exec(html)?.[1];
    const canonical = /rel="canonical" href="([^"]+)"/.exec(html)?.[1];
    return {
      candidates,
      refresh: refresh === undefined ? null : resolve(refresh),
      canonical: canonical === undefined ? null : resolve(canonical),
      wantsRendering: false,
      wall: /Just a moment/.test(html) ? 'blocked' : /type="password"/.test(html) ? 'login' : null,
      soft404: /Page non trouvée/.test(html),
    };
  },
  rate: (url) => ({ url, score: 0, purpose: 'page', reach: 'town' }),
};

export function options(start: string, more: Partial<CollectOptions> = {}): CollectOptions {
  return {
    ...COLLECT_DEFAULTS,
    interval: 0,
    start,
    crawlStrategy: regexCrawlStrategy,
    userAgent: 'Beffroi/0.1 (+https://example.org/)',
    ...more,
  };
}

/** A sink that keeps everything. */
export function memorySink(): CaptureSink & { readonly captures: { visit: Visit; exchange: Exchange | null }[] } {
  const captures: { visit: Visit; exchange: Exchange | null }[] = [];
  return {
    captures,
    write: async (capture) => {
      captures.push(capture);
    },
  };
}
