import type { ServerMetadata } from 'openid-client';
import { NetworkRefusal } from '../../refusal.ts';
import { DID, HANDLE } from '../at-uri.ts';
import { credentialsOf } from '../credentials.ts';
import { type Identity, identityOfDid, identityOfHandle } from '../identity.ts';
import { isObject, parsedJson, textIn } from '../json-values.ts';
import type { AtprotoWorld } from '../network.ts';
import { authorizationServerOf, metadataOf } from './authorization-server.ts';
import { newAccessKey, type OAuthClient, oauthClient, proofsBy } from './client.ts';
import { CLIENT_METADATA_PATH, isLoopback, loopbackClientId } from './client-metadata.ts';
import type { KeyJson } from './key.ts';
import { oauthRefusal } from './oauth-refusal.ts';
import { reaches, SCOPE } from './scopes.ts';

/** What must be known when the person comes back. */
interface Pending {
  readonly issuer: string;
  readonly client: string;
  readonly redirect: string;
  readonly state: string;
  readonly verifier: string;
  readonly key: KeyJson;
}

/** @param server origin of a server (`https://bsky.social`), its bare name, a handle, or a DID */
export async function beginOAuth(
  world: AtprotoWorld,
  server: string,
  { redirect, state }: { readonly redirect: string; readonly state: string },
): Promise<{ readonly url: string; readonly pending: string }> {
  const { origin, hint } = await whereTo(world, server.trim().replace(/^@/, ''));
  const metadata = await authorizationServerOf(world, origin);
  const id = clientIdFor(world, redirect);
  const client = await oauthClient(world, metadata, id, isLoopback(redirect) ? null : world.client);
  const pending: Pending = {
    issuer: metadata.issuer,
    client: id,
    redirect,
    state,
    verifier: client.library.randomPKCECodeVerifier(),
    key: await newAccessKey(),
  };
  return { url: await pushed(client, pending, hint), pending: JSON.stringify(pending) };
}

/** Tells the server what will be asked of the person (PAR). @param hint whose account it is to be; `null` where nobody said. @returns where the person goes */
async function pushed(client: OAuthClient, { redirect, state, verifier, key }: Pending, hint: string | null): Promise<string> {
  const { library, configuration } = client;
  const asked = {
    redirect_uri: redirect,
    scope: SCOPE,
    state,
    code_challenge: await library.calculatePKCECodeChallenge(verifier),
    code_challenge_method: 'S256',
    ...(hint === null ? {} : { login_hint: hint }),
  };
  try {
    return (await library.buildAuthorizationUrlWithPAR(configuration, asked, { DPoP: await proofsBy(client, key) })).href;
  } catch (error) {
    throw oauthRefusal(error, 'begin');
  }
}

/** @returns credentials as text, with the key that they are bound to */
export async function finishOAuth(world: AtprotoWorld, kept: string, answer: URLSearchParams): Promise<string> {
  const pending = pendingIn(kept);
  const metadata = await metadataOf(world, pending.issuer);
  const client = await oauthClient(world, metadata, pending.client, isLoopback(pending.redirect) ? null : world.client);
  const tokens = await exchanged(client, pending, answer);
  const did = textIn(tokens['sub'], 300);
  const identity = await whoseTokens(world, did, metadata);
  const scope = tokens.scope ?? '';
  if (!reaches(scope)) throw new NetworkRefusal('narrowed', 'the access that was given does not reach posts and profile');
  return credentialsOf({
    way: 'oauth',
    did: identity.did,
    server: identity.server,
    issuer: pending.issuer,
    client: pending.client,
    scope,
    access: tokens.access_token,
    refresh: tokens.refresh_token ?? '',
    until: untilOf(tokens.expires_in, world.now),
    key: pending.key,
  });
}

/** When an access ends that was given now, in milliseconds since 1970. */
export function untilOf(seconds: number | undefined, now: number): number | null {
  return seconds === undefined ? null : now + seconds * 1000;
}

async function exchanged(client: OAuthClient, pending: Pending, answer: URLSearchParams) {
  const back = new URL(pending.redirect);
  back.search = answer.toString();
  const checks = { pkceCodeVerifier: pending.verifier, expectedState: pending.state };
  try {
    return await client.library.authorizationCodeGrant(client.configuration, back, checks, undefined, {
      DPoP: await proofsBy(client, pending.key),
    });
  } catch (error) {
    throw oauthRefusal(error, 'finish');
  }
}

/**
 * Whose account tokens open: who is named must live on a server whose people this very issuer lets in, or any server could give out tokens for anybody.
 */
async function whoseTokens(world: AtprotoWorld, did: string | null, { issuer }: ServerMetadata): Promise<Identity> {
  if (did === null || !DID.test(did)) throw new NetworkRefusal('sign-in', 'the server did not say whose account it is');
  const identity = await identityOfDid(world, did);
  if ((await authorizationServerOf(world, identity.server)).issuer !== issuer)
    throw new NetworkRefusal('sign-in', 'the server let somebody in who lives elsewhere');
  return identity;
}

async function whereTo(world: AtprotoWorld, server: string): Promise<{ readonly origin: string; readonly hint: string | null }> {
  const url = /^https?:\/\//i.test(server) ? URL.parse(server) : null;
  if (url !== null) return { origin: url.origin, hint: null };
  const identity = await (DID.test(server) ? identityOfDid(world, server) : identityOfName(world, server));
  return identity === null ? { origin: `https://${server.toLowerCase()}`, hint: null } : { origin: identity.server, hint: server };
}

/** `null` for a name that is no account’s: a server’s own, perhaps. */
async function identityOfName(world: AtprotoWorld, name: string): Promise<Identity | null> {
  if (!HANDLE.test(name)) throw new NetworkRefusal('refused', 'neither a handle nor the address of a server');
  return identityOfHandle(world, name).catch((error: unknown) => {
    if (error instanceof NetworkRefusal && error.code === 'refused') return null;
    throw error;
  });
}

function clientIdFor({ client }: AtprotoWorld, redirect: string): string {
  if (isLoopback(redirect)) return loopbackClientId(redirect);
  if (client === null || new URL(client.site).origin + client.redirectPath !== redirect)
    throw new NetworkRefusal('unsupported', 'the site has no public address to which one could come back');
  return new URL(client.site).origin + CLIENT_METADATA_PATH;
}

function pendingIn(kept: string): Pending {
  const told = parsedJson(kept);
  if (
    isObject(told) &&
    isObject(told['key']) &&
    ['issuer', 'client', 'redirect', 'state', 'verifier'].every((name) => typeof told[name] === 'string')
  )
    return told as unknown as Pending;
  throw new NetworkRefusal('sign-in', 'this sign-in was not begun here');
}
