import type { LookupFunction } from 'node:net';
import { type Clock, exchange, refusedHost, systemClock, type Wire } from '@beffroi/capture';
import type { Dispatcher } from 'undici';
import { type Asking, changesOf, encoded, mayBeLed } from './outbound/asking.ts';
import { connectionsOf } from './outbound/connections.ts';
import { fetchOver } from './outbound/fetch.ts';
import { refusalOfSilence, refusalOfStatus } from './outbound/refusals.ts';
import { type OpenStream, streamOver } from './outbound/stream.ts';
import { Told } from './outbound/told.ts';
import { NetworkRefusal } from './refusal.ts';

/** Settings of the way out. */
export interface OutboundOptions {
  /** Also ask private addresses, and over http (default false): for servers of one's own machine. */
  readonly allowPrivate?: boolean;
  /** Address of a forward proxy (`http://proxy:3128`) that all goes through; names are resolved there. */
  readonly proxy?: string;
  /** How names become addresses (default the system's resolver). */
  readonly lookup?: LookupFunction;
  /** Certificate (PEM) of an authority that is trusted beside the usual ones: proxies of town halls may look into what they pass on. */
  readonly authority?: string;
  /** Milliseconds from asking to the last byte of an answer (default 30,000). */
  readonly milliseconds?: number;
  readonly clock?: Clock;
}

/** Bytes of one answer, and how much it may unfold. */
const BYTES = 5 * 1024 * 1024;
const RATIO = 100;
const MILLISECONDS = 30_000;

/** Hops that a question without token may be sent on. */
const REDIRECTS = 3;

/** The only way out of this room (docs/adr/0045). */
export class Outbound {
  readonly #options: OutboundOptions;
  readonly #clock: Clock;
  #connections: Promise<Dispatcher> | null = null;

  constructor(options: OutboundOptions = {}) {
    this.#options = options;
    this.#clock = options.clock ?? systemClock;
  }

  /** Now, in milliseconds since 1970. */
  get now(): number {
    return this.#clock.now();
  }

  /**
   * Asks a server. Who carries no token and changes nothing is led on three times at most; all others are told of a redirect as of any answer.
   *
   * @returns any answer up to 499 but 429
   * @throws NetworkRefusal `forbidden-address`, `unreachable`, or `too-many`; its `taken` is `perhaps` where a request that changes something may have reached the server
   */
  async ask(url: string, asking: Asking = {}): Promise<Told> {
    let told = await this.once(url, asking);
    for (let hop = 0; hop < REDIRECTS && mayBeLed(asking); hop++) {
      const onward = redirectOf(told);
      if (onward === null) break;
      told = await this.once(onward, asking);
    }
    const refusal = refusalOfStatus(told.status, told.headers, { host: hostOf(told.url), changes: changesOf(asking), now: this.now });
    if (refusal !== null) throw refusal;
    return told;
  }

  /**
   * Asks once, and gives whatever is answered.
   *
   * @throws NetworkRefusal `forbidden-address` or `unreachable`
   */
  async once(url: string, asking: Asking): Promise<Told> {
    const target = this.#target(url);
    const { headers, body } = await encoded(asking);
    let sent = false;
    const wire: Wire = {
      dispatcher: await this.#dispatcher(),
      origin: target.origin,
      path: target.pathname + target.search,
      host: target.host,
      address: () => null,
      onSending: () => {
        sent = true;
      },
    };
    const limits = { bodyBytes: BYTES, milliseconds: this.#options.milliseconds ?? MILLISECONDS, ratio: RATIO };
    const signal = asking.signal === undefined ? {} : { signal: asking.signal };
    const answer = await exchange(wire, {
      url,
      method: asking.method ?? 'GET',
      headers,
      limits,
      ...(body === null ? {} : { body }),
      ...signal,
    });
    const asked = { host: target.host, sent, changes: changesOf(asking) };
    if (answer.kind === 'obstacle') throw refusalOfSilence(answer, asked);
    if (answer.truncated) throw refusalOfSilence({ cause: 'protocol', detail: `more than ${BYTES} bytes` }, asked);
    if (answer.status > 599) throw refusalOfSilence({ cause: 'protocol', detail: `answered ${answer.status}, which is no status` }, asked);
    return new Told(target.href, answer.status, headersOf(answer.headers), answer.body, asked.changes);
  }

  /** The same way out for libraries that take a `fetch`: any status is an answer, and all else a NetworkRefusal. */
  get fetch(): typeof globalThis.fetch {
    return fetchOver(this);
  }

  /**
   * Opens a stream of a server, as questions are asked: no token goes with it.
   *
   * @returns `null` where there is none
   * @throws NetworkRefusal `forbidden-address`
   */
  async stream(url: string, onBytes: (bytes: Buffer) => void): Promise<OpenStream | null> {
    const target = this.#target(url);
    target.protocol = target.protocol === 'https:' ? 'wss:' : 'ws:';
    return streamOver(await this.#dispatcher(), target, onBytes);
  }

  /** Ends all connections. */
  async close(): Promise<void> {
    await (await this.#connections)?.destroy();
  }

  #dispatcher(): Promise<Dispatcher> {
    const { allowPrivate = false, proxy = null, lookup = null, authority = null } = this.#options;
    this.#connections ??= connectionsOf({ allowPrivate, proxy, lookup, authority });
    return this.#connections;
  }

  #target(url: string): URL {
    return addressIn(url, this.#options.allowPrivate ?? false);
  }
}

/**
 * An address that may be asked, by what it says: a name may still lead to a private network, which is refused when it is asked.
 *
 * @param allowPrivate whether it may be of this machine, and over http
 * @throws NetworkRefusal `forbidden-address`
 */
export function addressIn(url: string, allowPrivate = false): URL {
  const target = URL.parse(url);
  if (target === null) throw new NetworkRefusal('forbidden-address', 'it is no address');
  if (target.username !== '' || target.password !== '')
    throw new NetworkRefusal('forbidden-address', `${target.host}: a name and a word stand in the address`);
  if (target.protocol !== 'https:' && !(allowPrivate && target.protocol === 'http:'))
    throw new NetworkRefusal('forbidden-address', `${target.host} is to be asked over https alone`);
  if (!allowPrivate) assertPublic(target.hostname);
  return target;
}

/** Names that only a network within a house knows: a proxy would resolve them. */
const INNER_NAMES = /^[^.]+\.?$|\.(?:local|localhost|internal|intranet|lan|home|corp|arpa)\.?$/i;

function assertPublic(hostname: string): void {
  const refusal = refusedHost(hostname);
  if (refusal !== null) throw new NetworkRefusal('forbidden-address', refusal.message);
  if (!hostname.startsWith('[') && INNER_NAMES.test(hostname))
    throw new NetworkRefusal('forbidden-address', `${hostname} is no name of the public web`);
}

/** Where an answer leads on to; `null` where it leads nowhere. */
function redirectOf({ status, headers, url }: Told): string | null {
  if (![301, 302, 303, 307, 308].includes(status)) return null;
  return URL.parse(headers.get('location') ?? '', url)?.href ?? null;
}

const hostOf = (url: string): string => new URL(url).host;

/** Headers as they came, without those that no header can be. */
function headersOf(pairs: readonly (readonly [string, string])[]): Headers {
  const headers = new Headers();
  for (const [name, value] of pairs) {
    try {
      headers.append(name, value);
    } catch {
      // A name or a value that HTTP does not have: nobody here asks for it.
    }
  }
  return headers;
}
