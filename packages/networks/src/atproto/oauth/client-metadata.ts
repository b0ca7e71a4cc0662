import type { KeyJson } from './key.ts';
import { SCOPE } from './scopes.ts';

/** How the house is known to servers that it has never met: a document of its own site, or for who runs it on their own machine no document at all. */
export interface ClientSettings {
  /** Public origin of the site (`https://bureau.brezan.fr`). */
  readonly site: string;
  /** Path to which people come back. */
  readonly redirectPath: string;
  /** As people read it when they are asked. */
  readonly name: string;
  /** Private key by which the site proves that it is itself (ES256), with its `kid`. Without one a server lets it in for two weeks at most, with one for two years. */
  readonly key: KeyJson | null;
}

/** Where the site serves its document. */
export const CLIENT_METADATA_PATH = '/bluesky-client.json';

/** Whether people come back to their own machine: such a client needs no document (AT Protocol, OAuth, "Localhost client development"). */
export function isLoopback(redirect: string): boolean {
  const url = URL.parse(redirect);
  return url?.protocol === 'http:' && (url.hostname === '127.0.0.1' || url.hostname === '[::1]');
}

/** The name of a client without document: it holds all that one would say. */
export function loopbackClientId(redirect: string): string {
  return `http://localhost?${new URLSearchParams({ redirect_uri: redirect, scope: SCOPE }).toString()}`;
}

/** The document by which servers know the site: to be served at `CLIENT_METADATA_PATH` as `application/json`, to everybody. */
export function clientMetadata({ site, redirectPath, name, key }: ClientSettings): Readonly<Record<string, unknown>> {
  const origin = new URL(site).origin;
  return {
    client_id: origin + CLIENT_METADATA_PATH,
    client_name: name,
    client_uri: origin,
    application_type: 'web',
    redirect_uris: [origin + redirectPath],
    grant_types: ['authorization_code', 'refresh_token'],
    response_types: ['code'],
    scope: SCOPE,
    dpop_bound_access_tokens: true,
    ...(key === null
      ? { token_endpoint_auth_method: 'none' }
      : { token_endpoint_auth_method: 'private_key_jwt', token_endpoint_auth_signing_alg: 'ES256', jwks: { keys: [publicPart(key)] } }),
  };
}

function publicPart(key: KeyJson): KeyJson & { readonly kid: string } {
  const { kty = '', crv = '', x = '', y = '' } = key;
  return { kty, crv, x, y, alg: 'ES256', use: 'sig', kid: kidOf(key) };
}

/** The name of a key: its own, or what cannot be another's. */
export function kidOf(key: KeyJson): string {
  const named = 'kid' in key ? key['kid'] : undefined;
  return typeof named === 'string' ? named : (key.x ?? '');
}
