import { resolveTxt } from 'node:dns/promises';
import type { Outbound } from '../outbound.ts';
import type { Connector, Keeper, NetworkSession } from '../port.ts';
import { Access } from './access.ts';
import { type Grant, grantIn } from './credentials.ts';
import type { AtprotoWorld, Way } from './network.ts';
import type { ClientSettings } from './oauth/client-metadata.ts';
import { OAuthWay } from './oauth/oauth-way.ts';
import { beginOAuth, finishOAuth } from './oauth/sign-in.ts';
import { PasswordWay, signInByPassword } from './password-way.ts';
import { openAtproto } from './session.ts';
import { nextTid } from './tid.ts';
import { Xrpc } from './xrpc.ts';

/** Settings of the connector. */
export interface AtprotoOptions {
  /** How the site is known to servers (default: not at all, so that only who comes back to their own machine can sign in by OAuth). */
  readonly client?: ClientSettings | null;
  /** Origin of the directory of names (default Bluesky's). */
  readonly directory?: string;
  /** TXT records of a name (default by the system's resolver). */
  readonly resolveTxt?: AtprotoWorld['resolveTxt'];
}

/** The connector of AT Protocol (Bluesky). @param way out of this machine */
export function atprotoConnector(way: Way & Pick<Outbound, 'stream'>, options: AtprotoOptions = {}): Connector {
  const world: AtprotoWorld = {
    ask: (url, asking) => way.ask(url, asking),
    fetch: (input, init) => way.fetch(input, init),
    stream: (url, onBytes) => way.stream(url, onBytes),
    get now() {
      return way.now;
    },
    client: options.client ?? null,
    directory: options.directory ?? 'https://plc.directory',
    resolveTxt: options.resolveTxt ?? resolveTxt,
  };
  return {
    network: 'bluesky',
    byAppPassword: true,
    newKey: nextTid,
    begin: (server, back) => beginOAuth(world, server, back),
    finish: (pending, answer) => finishOAuth(world, pending, answer),
    byPassword: (server, handle, password) => signInByPassword(world, server, handle, password),
    open: (credentials, keeper) => opened(world, grantIn(credentials), keeper),
  };
}

function opened(world: AtprotoWorld, grant: Grant, keeper: Keeper): Promise<NetworkSession> {
  // Each way knows its own kind of grant: which, is asked here once.
  const access = (
    grant.way === 'oauth' ? new Access(new OAuthWay(world), grant, keeper) : new Access(new PasswordWay(world), grant, keeper)
  ) as Access;
  return openAtproto(access, new Xrpc(access, world));
}
