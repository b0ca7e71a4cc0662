import { lookup as dnsLookup } from 'node:dns';
import type { LookupFunction } from 'node:net';
import type { buildConnector } from 'undici';
import { WEB_PORTS } from '../guard.ts';
import type { Answer, Source } from '../source.ts';
import { exchange } from './exchange.ts';
import { guardedLookup, refusedHost } from './guarded-lookup.ts';
import { lateAgent } from './late-agent.ts';

/** Settings of the live web as a source. */
export interface NetworkOptions {
  /** Also ask private, loopback and other special addresses (default false). */
  readonly allowPrivate?: boolean;
  /** Ports that may be asked (default 80, 443, 8080, 8443), or all. */
  readonly ports?: readonly number[] | 'all';
  /** How names become addresses: the system's resolver unless a test gives another. */
  readonly lookup?: LookupFunction;
  /**
   * A web on this machine that stands in for the live one, for tests: where each of its ports really is, and the certificate that it shows. All else (names, TLS,
   * whose certificate it is, connections) is as ever.
   */
  readonly standIn?: { readonly ports: ReadonlyMap<number, number>; readonly certificate: string };
}

/** Milliseconds to make a connection at most. */
const CONNECT = 10_000;

/**
 * The live web. Addresses are checked when the connection is made, on the very address that it is made to: a name that
 * turns to a private address between two look-ups gains nothing.
 */
export function networkSource(options: NetworkOptions = {}): Source {
  const { allowPrivate = false, ports = WEB_PORTS } = options;
  const resolver = options.lookup ?? dnsLookup;
  const lookup = allowPrivate ? resolver : guardedLookup(resolver);
  const addresses = new Map<string, string>();
  const trusted = options.standIn === undefined ? {} : { ca: options.standIn.certificate };
  const agent = lateAgent((connectorOf) => {
    const connector = connectorOf({ lookup, timeout: CONNECT, allowH2: false, ...trusted } as buildConnector.BuildOptions);
    return (target, callback) => {
      const refusal = allowPrivate ? null : refusedHost(target.hostname);
      if (refusal !== null) {
        callback(refusal, null);
        return;
      }
      connector(portOf(target, options.standIn?.ports), (...[error, socket]) => {
        if (error !== null) {
          callback(error, null);
          return;
        }
        if (socket.remoteAddress !== undefined)
          addresses.set(`${target.protocol}//${target.host ?? target.hostname}`, socket.remoteAddress);
        callback(null, socket);
      });
    };
  });
  /** Origins that have answered: only there can a closed connection be an old one that was kept too long. */
  const answered = new Set<string>();
  return {
    name: 'network',
    polite: true,
    obeys: true,
    ask: async (question) => {
      const url = new URL(question.url);
      const port = Number(url.port || (url.protocol === 'https:' ? 443 : 80));
      if (ports !== 'all' && !ports.includes(port)) return refused(`port ${port} is refused`);
      const wire = {
        dispatcher: await agent.get(),
        origin: url.origin,
        path: url.pathname + url.search,
        host: url.host,
        address: () => addresses.get(url.origin) ?? null,
      };
      const answer = await exchange(wire, question);
      if (answer.kind === 'response') answered.add(url.origin);
      else if (answered.has(url.origin) && isStale(answer) && question.signal?.aborted !== true) return exchange(wire, question);
      return answer;
    },
    close: () => agent.destroy(),
  };
}

function portOf(target: buildConnector.Options, ports: ReadonlyMap<number, number> | undefined): buildConnector.Options {
  const port = ports?.get(Number(target.port || (target.protocol === 'https:' ? 443 : 80)));
  return port === undefined ? target : { ...target, port: String(port) };
}

function isStale(answer: Extract<Answer, { kind: 'obstacle' }>): boolean {
  return answer.cause === 'other' && answer.milliseconds < 1000 && /UND_ERR_SOCKET|ECONNRESET|EPIPE/.test(answer.detail);
}

function refused(detail: string): Answer {
  return { kind: 'obstacle', obstacle: 'down', cause: 'forbidden-address', detail, milliseconds: 0 };
}
