import { createPrivateKey, type JsonWebKey, randomUUID, sign } from 'node:crypto';
import type { Way } from '../network.ts';
import type { KeyJson } from './key.ts';

/**
 * A way out on which each question carries a proof of the key (DPoP, RFC 9449), for the one question to which the library adds none: to take an access back. A server of AT Protocol
 * says yes to one without proof, and takes nothing back.
 */
export function provingWay(way: Way, key: KeyJson): Way {
  const fetch: Way['fetch'] = async (input, init) => {
    const url = new URL(input instanceof Request ? input.url : input);
    const ask = (nonce: string | null): Promise<Response> => {
      const headers = new Headers(init?.headers);
      headers.set('dpop', proofOf(key, init?.method ?? 'GET', url, Math.floor(way.now / 1000), nonce));
      return way.fetch(url, { ...init, headers });
    };
    const answer = await ask(null);
    const nonce = answer.headers.get('dpop-nonce');
    // It wants its own word in the proof, and has done nothing yet.
    return nonce !== null && (answer.status === 400 || answer.status === 401) ? ask(nonce) : answer;
  };
  return { ask: (url, asking) => way.ask(url, asking), fetch, now: way.now };
}

function proofOf(key: KeyJson, method: string, url: URL, seconds: number, nonce: string | null): string {
  const { kty, crv, x, y } = key;
  const header = { alg: 'ES256', typ: 'dpop+jwt', jwk: { kty, crv, x, y } };
  const claims = { jti: randomUUID(), htm: method, htu: url.origin + url.pathname, iat: seconds, ...(nonce === null ? {} : { nonce }) };
  const signed = [header, claims].map((part) => Buffer.from(JSON.stringify(part)).toString('base64url')).join('.');
  const by = createPrivateKey({ key: { ...key } as JsonWebKey, format: 'jwk' });
  return `${signed}.${sign('sha256', Buffer.from(signed), { key: by, dsaEncoding: 'ieee-p1363' }).toString('base64url')}`;
}
