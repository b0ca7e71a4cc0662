import type { Network } from '../../judge/account.ts';

/** Which account is asked for. */
export interface AccountAddress {
  readonly network: Network;
  readonly address: string | null;
  readonly handle: string | null;
}

/** How much is asked of one account. */
export interface AccountBounds {
  /** Posts of its own at most. */
  readonly posts: number;
  /** Pages of posts at most. */
  readonly pages: number;
  /** Threads that are opened for the answers of others at most. */
  readonly threads: number;
}

/** Bounds where nobody sets others: a year of an account that posts all day, in a quarter of an hour at a request a second. */
export const ACCOUNT_BOUNDS: AccountBounds = { posts: 10_000, pages: 250, threads: 400 };

/** An account of the fediverse: its name, and the host that its handle names. */
export interface FediverseName {
  readonly user: string;
  readonly host: string;
}

/** `@mairie@social.example`, or `https://social.example/@mairie`, `/users/mairie`, `/mairie`; `null` for what names no account of a server. */
export function fediverseName({ handle, address }: Pick<AccountAddress, 'handle' | 'address'>): FediverseName | null {
  const named = /^@?([\w.-]{1,100})@([a-z0-9.-]{1,253}(?::\d{1,5})?)$/i.exec(handle?.trim() ?? '');
  if (named !== null) return { user: named[1]!, host: named[2]!.toLowerCase() };
  const url = address === null ? null : URL.parse(address);
  if (url === null || !/^https?:$/.test(url.protocol)) return null;
  const path = /^\/(?:@|users\/|u\/|profile\/)?([\w.-]{1,100})\/?$/.exec(url.pathname);
  return path === null ? null : { user: path[1]!, host: url.host };
}

/** A handle or DID of AT Protocol, out of `brezan.example`, `@brezan.example`, `did:plc:…` or `https://bsky.app/profile/…`. */
export function atActor({ handle, address }: Pick<AccountAddress, 'handle' | 'address'>): string | null {
  const url = address === null ? null : URL.parse(address);
  const inPath = /^\/profile\/([^/]+)\/?$/.exec(url?.pathname ?? '')?.[1];
  const found = (handle?.trim().replace(/^@/, '') || inPath) ?? null;
  if (found === null || found.length > 300) return null;
  if (/^did:(?:plc:[a-z2-7]{24}|web:[a-z0-9.:%-]+)$/i.test(found)) return found;
  return /^(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]{2,63}$/i.test(found) ? found.toLowerCase() : null;
}
