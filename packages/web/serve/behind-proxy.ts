import type { IncomingMessage } from 'node:http';

/** What is wrong with the address by which a visitor is known: the proxy's instead of theirs, or one that anybody can make up. */
export type ProxyTrouble = 'all-visitors-alike' | 'anybody-can-forge';

/** How the site can be reached. */
export interface Reached {
  /** Address that visitors see; `null` where none was named. */
  readonly publicUrl: string | null;
  /** Where it listens. */
  readonly host: string;
  /** The header that a proxy writes the visitor's address into (`ADDRESS_HEADER`); empty without. */
  readonly addressHeader: string;
}

const LOOPBACK = /^(?:127\.\d+\.\d+\.\d+|localhost|::1|\[::1\])$/;

/** Looks whether visitors are known by their own address. What listens on this machine alone and is seen by another name, or by https, stands behind a proxy. */
export function proxyTrouble({ publicUrl, host, addressHeader }: Reached): ProxyTrouble | null {
  const url = publicUrl === null ? null : new URL(publicUrl);
  const proxied = url !== null && (url.protocol === 'https:' || (LOOPBACK.test(host) && !LOOPBACK.test(url.hostname)));
  if (addressHeader === '') return proxied ? 'all-visitors-alike' : null;
  return LOOPBACK.test(host) ? null : 'anybody-can-forge';
}

/** Watches for a proxy that nothing else tells of: a request that one has passed on. @param onProxy called once */
export function watchForProxy(addressHeader: string, onProxy: () => void): (request: Pick<IncomingMessage, 'headers'>) => void {
  let told = addressHeader !== '';
  return ({ headers }) => {
    if (told || (headers['x-forwarded-for'] === undefined && headers['forwarded'] === undefined)) return;
    told = true;
    onProxy();
  };
}
