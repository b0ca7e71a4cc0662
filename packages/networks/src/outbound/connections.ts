import { lookup as systemLookup } from 'node:dns';
import type { LookupFunction } from 'node:net';
import { rootCertificates } from 'node:tls';
import { guardedLookup, refusedHost } from '@beffroi/capture';
import type { Dispatcher } from 'undici';

/** Milliseconds to make a connection at most. */
const CONNECT = 10_000;

/** How connections are made. */
export interface ConnectionOptions {
  /** Also private, loopback and other special addresses. */
  readonly allowPrivate: boolean;
  /** Address of a forward proxy that all goes through; `null` where there is none. */
  readonly proxy: string | null;
  /** How names become addresses (default the system's resolver). */
  readonly lookup: LookupFunction | null;
  /** Certificate (PEM) of an authority that is trusted beside the usual ones; `null` where there is none. */
  readonly authority: string | null;
}

/**
 * Connections to servers. One for each request: a kept one that the other side has closed meanwhile looks as if the request had been taken. Addresses are checked on the
 * very address that a connection is made to; through a proxy it is the proxy that resolves names and stands for what it reaches.
 */
export async function connectionsOf({ allowPrivate, proxy, lookup, authority }: ConnectionOptions): Promise<Dispatcher> {
  const { Agent, Pool, ProxyAgent, buildConnector } = await import('undici');
  const settings = { allowH2: false, pipelining: 0 } as const;
  const tls = authority === null ? null : { ca: [...rootCertificates, authority] };
  if (proxy !== null) {
    const factory = (origin: string | URL, options: object): Dispatcher => new Pool(origin, { ...options, ...settings });
    return new ProxyAgent({
      uri: proxy,
      connectTimeout: CONNECT,
      ...(tls === null ? {} : { requestTls: tls }),
      proxyTunnel: false,
      factory,
      ...settings,
    });
  }
  const resolver = lookup ?? systemLookup;
  const connector = buildConnector({
    lookup: allowPrivate ? resolver : guardedLookup(resolver as LookupFunction),
    timeout: CONNECT,
    allowH2: false,
    ...tls,
  });
  return new Agent({
    ...settings,
    connect: (target, callback) => {
      const refusal = allowPrivate ? null : refusedHost(target.hostname);
      if (refusal === null) connector(target, callback);
      else callback(refusal, null);
    },
  });
}
