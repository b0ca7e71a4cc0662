import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** One request as the server saw it. Times in milliseconds of `performance.now()` of the server's process. */
export interface Arrival {
  readonly host: string;
  readonly path: string;
  readonly began: number;
  /** When the answer was sent; `Infinity` until then. */
  ended: number;
}

export interface ArrivalServer {
  readonly port: number;
  readonly arrivals: Arrival[];
  /** Those of one host, in order. */
  of(host: string): Arrival[];
  /** Resolves when a path has been asked. */
  asked(path: string): Promise<void>;
  close(): Promise<void>;
}

/**
 * A server of every host that writes down when it was asked what. `/wait/200/…` answers after 200 ms, `/hang/…` never, `/later/1/…` with 429 and
 * `Retry-After: 1` the first time; `/robots.txt` with 404.
 */
export async function startArrivals(): Promise<ArrivalServer> {
  const arrivals: Arrival[] = [];
  const refused = new Set<string>();
  const waiting = new Map<string, () => void>();
  const server = createServer((request, response) => {
    const path = request.url!;
    const arrival = { host: request.headers.host!.replace(/:\d+$/, ''), path, began: performance.now(), ended: Number.POSITIVE_INFINITY };
    arrivals.push(arrival);
    waiting.get(path)?.();
    const [, how = '', value = ''] = path.split('/');
    const answer = (): void => {
      arrival.ended = performance.now();
      if (how === 'later' && !refused.has(path)) {
        refused.add(path);
        response.writeHead(429, { 'retry-after': value }).end();
      } else response.writeHead(how === 'robots.txt' ? 404 : 200, { 'content-type': 'text/html; charset=utf-8' }).end(`<h1>${path}</h1>`);
    };
    if (how === 'wait') setTimeout(answer, Number(value));
    else if (how !== 'hang') answer();
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    port: (server.address() as AddressInfo).port,
    arrivals,
    of: (host) => arrivals.filter((each) => each.host === host),
    asked: (path) =>
      arrivals.some((each) => each.path === path) ? Promise.resolve() : new Promise((resolve) => waiting.set(path, resolve)),
    close: async () => {
      const closed = once(server, 'close');
      server.close();
      server.closeAllConnections();
      await closed;
    },
  };
}
