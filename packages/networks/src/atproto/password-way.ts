import { NetworkRefusal } from '../refusal.ts';
import type { Question, Way } from './access.ts';
import { credentialsOf, type PasswordGrant } from './credentials.ts';
import { identityOfDid, identityOfHandle } from './identity.ts';
import { objectIn, parsedJson, textIn } from './json-values.ts';
import type { AtprotoWorld } from './network.ts';
import { saidBy, xrpcRefusal } from './xrpc-refusal.ts';

/**
 * Lets us in by an app password. The word is not kept: what is kept ends when it is taken back.
 *
 * @param server origin of the server; empty where the handle is to be asked for it
 * @throws NetworkRefusal `sign-in` where the word is wrong, or more than a word is asked for
 */
export async function signInByPassword(world: AtprotoWorld, server: string, handle: string, password: string): Promise<string> {
  const identifier = handle.trim().replace(/^@/, '');
  const origin = server === '' ? (await identityOfHandle(world, identifier)).server : originOf(server);
  const answer = await post(world, origin, 'createSession', JSON.stringify({ identifier, password }), {});
  const said = await saidBy(answer);
  if (answer.status === 401 && said.error !== 'AccountTakedown') throw new NetworkRefusal('sign-in', `sign-in: ${said.error ?? 'refused'}`);
  if (!answer.ok) throw xrpcRefusal('createSession', answer, said, { changes: false, now: world.now });
  const grant = grantOf(said.data, '', origin);
  const home = await identityOfDid(world, grant.did);
  // What lets people into many servers names the one that holds the account.
  return credentialsOf({ ...grant, server: home.server });
}

/** Let in by what an app password was exchanged for. */
export class PasswordWay implements Way<PasswordGrant> {
  readonly #world: AtprotoWorld;

  constructor(world: AtprotoWorld) {
    this.#world = world;
  }

  isStale(): boolean {
    return false;
  }

  ask({ access }: PasswordGrant, { method, url, headers, body }: Question): Promise<Response> {
    return this.#world.fetch(url, { method, headers: { ...headers, authorization: `Bearer ${access}` }, body, redirect: 'manual' });
  }

  async isOver(answer: Response): Promise<boolean> {
    if (answer.status !== 400 && answer.status !== 401) return false;
    return (await saidBy(answer.clone())).error === 'ExpiredToken';
  }

  async renew(grant: PasswordGrant): Promise<PasswordGrant> {
    const answer = await post(this.#world, grant.server, 'refreshSession', null, { authorization: `Bearer ${grant.refresh}` });
    const said = await saidBy(answer);
    // The same name for two things: what a server calls so, only its words tell.
    if (said.error === 'ExpiredToken')
      throw new NetworkRefusal(/revoked/i.test(said.message) ? 'revoked' : 'expired', 'renew: ExpiredToken');
    if (!answer.ok) throw xrpcRefusal('refreshSession', answer, said, { changes: false, now: this.#world.now });
    return grantOf(said.data, grant.did, grant.server);
  }

  async revoke(grant: PasswordGrant): Promise<void> {
    const answer = await post(this.#world, grant.server, 'deleteSession', null, { authorization: `Bearer ${grant.refresh}` });
    const said = await saidBy(answer);
    // What has ended already is given back.
    if (!answer.ok && said.error !== 'ExpiredToken')
      throw xrpcRefusal('deleteSession', answer, said, { changes: false, now: this.#world.now });
  }
}

function post(
  { fetch }: AtprotoWorld,
  origin: string,
  method: string,
  body: string | null,
  more: Readonly<Record<string, string>>,
): Promise<Response> {
  const headers = { ...(body === null ? {} : { 'content-type': 'application/json' }), ...more };
  return fetch(`${origin}/xrpc/com.atproto.server.${method}`, { method: 'POST', headers, body, redirect: 'manual' });
}

function originOf(server: string): string {
  const url = URL.parse(/^https?:\/\//i.test(server) ? server : `https://${server}`);
  if (url === null) throw new NetworkRefusal('forbidden-address', 'it is no address');
  return url.origin;
}

function grantOf(data: unknown, expected: string, server: string): PasswordGrant {
  const told = objectIn(typeof data === 'string' ? parsedJson(data) : data);
  const [did, access, refresh] = ['did', 'accessJwt', 'refreshJwt'].map((name) => textIn(told[name]));
  if (!did || !access || !refresh || (expected !== '' && did !== expected))
    throw new NetworkRefusal('unreachable', 'the server gave no session');
  return { way: 'password', did, server, access, refresh };
}
