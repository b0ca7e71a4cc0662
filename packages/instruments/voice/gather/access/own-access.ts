import { objectIn, textIn } from '@beffroi/domain/json-values';
import type { WaveSource } from '@beffroi/instrument';
import { NetworkRefusal, Outbound } from '@beffroi/networks';
import type { AccountSecret } from './sealed-access.ts';

/** How a server is told in whose name it is asked. */
export type AskedBy =
  | { readonly kind: 'token'; readonly host: string }
  | { readonly kind: 'app-password'; readonly handle: string; readonly server: string };

/** What a question goes with; or why it cannot be asked. No `detail` holds a secret. */
export type Bearer =
  | { readonly kind: 'bearer'; readonly token: string }
  | { readonly kind: 'none'; readonly obstacle: 'login' | 'down'; readonly detail: string };

/** What accounts gave to be read with, as one measurement uses it: in memory alone. */
export interface OwnAccesses {
  /** Whether something was given for an account. */
  has(account: string): boolean;
  bearer(account: string, by: AskedBy): Promise<Bearer>;
  /** Ends what was begun at servers. */
  close(): Promise<void>;
}

/** Where nobody gave anything. */
export const NO_ACCESSES: OwnAccesses = {
  has: () => false,
  bearer: async () => refused('nothing was given'),
  close: async () => undefined,
};

/** Words of what is not used; they stand in the ledger. */
const NOT_OPENED = 'the access that the town gave is sealed with a key that is not here';
const ELSEWHERE = 'the access that the town gave is for another server';

/** A sign-in by an app password, while it lasts. */
interface Session {
  readonly server: string;
  readonly access: string;
  readonly refresh: string;
}

/**
 * @param secrets by the key of the account; `null` where none of our keys opens it
 * @param way how an app password is exchanged for a token
 */
export function ownAccesses(secrets: ReadonlyMap<string, AccountSecret | null>, way: WayOut): OwnAccesses {
  const sessions = new Map<string, Promise<Session | Bearer>>();
  return {
    has: (account) => secrets.has(account),
    async bearer(account, by) {
      const given = secrets.get(account);
      if (given === undefined) return refused('nothing was given');
      if (given === null) return refused(NOT_OPENED);
      if (given.place !== (by.kind === 'token' ? by.host : by.handle)) return refused(ELSEWHERE);
      if (by.kind === 'token') return { kind: 'bearer', token: given.secret };
      const open = sessions.get(account) ?? signIn(way, by, given.secret);
      sessions.set(account, open);
      const session = await open;
      return 'kind' in session ? session : { kind: 'bearer', token: session.access };
    },
    async close() {
      for (const open of sessions.values()) {
        const session = await open;
        if (!('kind' in session)) await signOut(way, session);
      }
      await way.outbound.close();
    },
  };
}

/** The way out for signing in. */
export interface WayOut {
  readonly outbound: Outbound;
  /** One address plays every host, and https is spoken as http. */
  readonly plain: boolean;
}

/** The way out of a wave; `null` where its source is no network: then nobody signs in anywhere. */
export function wayOutOf(source: WaveSource): WayOut | null {
  if (source.kind === 'network') return { outbound: new Outbound({ allowPrivate: source.allowPrivate }), plain: false };
  return source.kind === 'via' ? { outbound: new Outbound({ allowPrivate: true, proxy: `http://${source.address}` }), plain: true } : null;
}

type Handle = Extract<AskedBy, { readonly kind: 'app-password' }>;

async function signIn({ outbound, plain }: WayOut, { handle, server: named }: Handle, secret: string): Promise<Session | Bearer> {
  const server = plain ? named.replace(/^https:/, 'http:') : named;
  try {
    const told = await outbound.ask(`${server}/xrpc/com.atproto.server.createSession`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ identifier: handle, password: secret }),
    });
    const said = objectIn(told.data);
    const [access, refresh] = [textIn(said['accessJwt']), textIn(said['refreshJwt'])];
    if (told.ok && access !== null && refresh !== null) return { server, access, refresh };
    return told.status < 500
      ? refused(`sign-in answered ${told.status}`)
      : { kind: 'none', obstacle: 'down', detail: `sign-in answered ${told.status}` };
  } catch (error) {
    if (error instanceof NetworkRefusal) return { kind: 'none', obstacle: 'down', detail: `sign-in: ${error.code}` };
    throw error;
  }
}

/** Nobody waits for it to be done: a session ends by itself. */
async function signOut({ outbound }: WayOut, { server, refresh }: Session): Promise<void> {
  await outbound.ask(`${server}/xrpc/com.atproto.server.deleteSession`, { method: 'POST', token: refresh }).catch(() => undefined);
}

const refused = (detail: string): Bearer => ({ kind: 'none', obstacle: 'login', detail });
