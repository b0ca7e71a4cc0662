import type { Configuration, DPoPHandle, ServerMetadata } from 'openid-client';
import type { Way } from '../network.ts';
import { type ClientSettings, kidOf } from './client-metadata.ts';
import type { KeyJson } from './key.ts';

const KIND = { name: 'ECDSA', namedCurve: 'P-256' } as const;

/** How we speak with who lets people in: its certified client (OpenID), which does the rest of OAuth as AT Protocol wants it. */
export interface OAuthClient {
  readonly library: typeof import('openid-client');
  readonly configuration: Configuration;
}

/**
 * @param id address by which the server knows us
 * @param settings those of our site; `null` for who is on their own machine
 */
export async function oauthClient(way: Way, server: ServerMetadata, id: string, settings: ClientSettings | null): Promise<OAuthClient> {
  // Loaded where somebody signs in or an account is opened, and not where the house starts.
  const library = await import('openid-client');
  const key = settings?.key ?? null;
  const proof = key === null ? library.None() : library.PrivateKeyJwt({ key: await privateKey(key), kid: kidOf(key) });
  const configuration = new library.Configuration(server, id, {}, proof);
  configuration[library.customFetch] = (url, asking) => way.fetch(url, asking as RequestInit);
  // Which addresses may be asked is decided by the way out.
  if (server.issuer.startsWith('http:')) library.allowInsecureRequests(configuration);
  return { library, configuration };
}

/** A new key that an access is to be bound to. */
export async function newAccessKey(): Promise<KeyJson> {
  const { privateKey: made } = await crypto.subtle.generateKey(KIND, true, ['sign', 'verify']);
  const { kty, crv, x, y, d } = await crypto.subtle.exportKey('jwk', made);
  return { kty: kty!, crv: crv!, x: x!, y: y!, d: d! };
}

/** Proofs that what is asked comes from who holds the key (DPoP, RFC 9449). It remembers the words that servers want in the next one. */
export async function proofsBy({ library, configuration }: OAuthClient, key: KeyJson): Promise<DPoPHandle> {
  const { d: _, key_ops: __, ...open } = key;
  const publicKey = await crypto.subtle.importKey('jwk', open, KIND, true, ['verify']);
  return library.getDPoPHandle(configuration, { privateKey: await privateKey(key), publicKey });
}

/** What the platform calls a key: pages and programs have it from different libraries of types. */
type PlatformKey = Awaited<ReturnType<typeof crypto.subtle.importKey>>;

function privateKey({ key_ops: _, ...key }: KeyJson): Promise<PlatformKey> {
  return crypto.subtle.importKey('jwk', key, KIND, false, ['sign']);
}
