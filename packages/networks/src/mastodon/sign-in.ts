import { createHash, randomBytes } from 'node:crypto';
import { listIn, objectIn, parsedJson, textIn } from '@beffroi/domain/json-values';
import type { Outbound } from '../outbound.ts';
import { NetworkRefusal } from '../refusal.ts';
import { type Access, canRemove } from './access.ts';
import { MastodonApi, refusedBy } from './api.ts';
import { ownAccount } from './profile.ts';
import { serverName } from './server-name.ts';

/** No more than what this room asks for. */
export const SCOPES = ['read:accounts', 'read:statuses', 'read:notifications', 'write:accounts', 'write:statuses', 'write:media'].join(' ');

/** What is kept while the person is at the server. */
interface Pending {
  readonly origin: string;
  readonly clientId: string;
  readonly clientSecret: string;
  readonly redirect: string;
  readonly state: string;
  readonly verifier: string;
}

/** Where handles lead, and how a bare name is asked. */
export interface SignInOptions {
  readonly outbound: Outbound;
  readonly scheme: 'https' | 'http';
  /** What the server shows to the person as who asks. */
  readonly clientName: string;
  /** Address that the server shows beside it. */
  readonly website: string | null;
}

/** Announces this house at a server, and says where the person goes. */
export async function beginSignIn(
  options: SignInOptions,
  typed: string,
  { redirect, state }: { readonly redirect: string; readonly state: string },
): Promise<{ readonly url: string; readonly pending: string }> {
  const origin = await originOf(options, typed);
  const { clientId, clientSecret } = await announced(options, origin, redirect);
  const verifier = randomBytes(32).toString('base64url');
  const pending: Pending = { origin, clientId, clientSecret, redirect, state, verifier };
  const url = new URL('/oauth/authorize', origin);
  url.search = new URLSearchParams({
    response_type: 'code',
    client_id: clientId,
    redirect_uri: redirect,
    scope: SCOPES,
    state,
    // Servers that do not know it look past it.
    code_challenge: createHash('sha256').update(verifier).digest('base64url'),
    code_challenge_method: 'S256',
    // The town's account is not the one that the person happens to be signed in with.
    force_login: 'true',
  }).toString();
  return { url: url.href, pending: JSON.stringify(pending) };
}

/**
 * Takes what the person came back with.
 *
 * @throws NetworkRefusal `sign-in` for a no, an answer to nothing, or a code that the server does not take
 */
export async function finishSignIn(outbound: Outbound, kept: string, answer: URLSearchParams): Promise<Access> {
  const pending = pendingIn(kept);
  if (answer.get('state') !== pending.state) throw new NetworkRefusal('sign-in', 'this answers no sign-in of ours');
  const code = answer.get('code');
  if (code === null || answer.has('error')) throw new NetworkRefusal('sign-in', 'the person said no');
  const { origin, clientId, clientSecret, redirect, verifier } = pending;
  const told = await outbound.ask(`${origin}/oauth/token`, {
    method: 'POST',
    body: new URLSearchParams({
      grant_type: 'authorization_code',
      code,
      client_id: clientId,
      client_secret: clientSecret,
      redirect_uri: redirect,
      scope: SCOPES,
      code_verifier: verifier,
    }),
  });
  if (!told.ok) throw new NetworkRefusal('sign-in', refusedBy(told).message);
  const token = textIn(objectIn(told.said)['access_token']);
  if (token === null || !/^[\x21-\x7e]{1,5000}$/.test(token))
    throw new NetworkRefusal('unreachable', `${new URL(origin).host} gave no access`);
  const api = new MastodonApi(outbound, origin, token);
  await assertOpens(api);
  return { origin, clientId, clientSecret, token, removes: await canRemove(api) };
}

/** Some servers give a token for any code (snac): it opens nothing, or what the person consented to. */
async function assertOpens(api: MastodonApi): Promise<void> {
  try {
    await ownAccount(api);
  } catch (error) {
    if (error instanceof NetworkRefusal && error.code === 'revoked') throw new NetworkRefusal('sign-in', error.message, { cause: error });
    throw error;
  }
}

/** Gives an access back. One that the server does not know any more is given back. */
export async function giveBack(outbound: Outbound, { origin, clientId, clientSecret, token }: Access): Promise<void> {
  const body = new URLSearchParams({ client_id: clientId, client_secret: clientSecret, token });
  const told = await outbound.ask(`${origin}/oauth/revoke`, { method: 'POST', body });
  if (!told.ok) throw refusedBy(told, { method: 'POST' });
}

async function announced(
  { outbound, clientName, website }: SignInOptions,
  origin: string,
  redirect: string,
): Promise<Pick<Pending, 'clientId' | 'clientSecret'>> {
  const form = new URLSearchParams({ client_name: clientName, redirect_uris: redirect, scopes: SCOPES });
  if (website !== null) form.set('website', website);
  const told = await outbound.ask(`${origin}/api/v1/apps`, { method: 'POST', body: form });
  const app = objectIn(told.data);
  const [clientId, clientSecret] = [textIn(app['client_id']), textIn(app['client_secret'])];
  if (told.ok && clientId !== null && clientSecret !== null) return { clientId, clientSecret };
  throw new NetworkRefusal('unsupported', `${new URL(origin).host} does not speak the API of Mastodon`);
}

/** Where a typed name leads: a handle is asked for (WebFinger), since its server may bear another name. */
async function originOf({ outbound, scheme }: SignInOptions, typed: string): Promise<string> {
  const { origin, user } = serverName(typed, scheme);
  if (user === null) return origin;
  const { host } = new URL(origin);
  const told = await outbound
    .ask(`${origin}/.well-known/webfinger?resource=${encodeURIComponent(`acct:${user}@${host}`)}`)
    .catch(() => null);
  const self = listIn(objectIn(told === null ? null : parsedJson(told.text))['links'])
    .map(objectIn)
    .find(({ rel }) => rel === 'self');
  const url = URL.parse(textIn(self?.['href']) ?? '');
  return url !== null && url.protocol === `${scheme}:` ? url.origin : origin;
}

function pendingIn(kept: string): Pending {
  const pending = objectIn(parsedJson(kept));
  const word = (name: keyof Pending): string => {
    const value = textIn(pending[name]);
    if (value === null) throw new NetworkRefusal('sign-in', 'nothing is known of this sign-in');
    return value;
  };
  return {
    origin: word('origin'),
    clientId: word('clientId'),
    clientSecret: word('clientSecret'),
    redirect: word('redirect'),
    state: word('state'),
    verifier: word('verifier'),
  };
}
