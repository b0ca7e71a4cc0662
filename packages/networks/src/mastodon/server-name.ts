import { NetworkRefusal } from '../refusal.ts';

/** What somebody typed in as their server. */
export interface ServerName {
  /** Scheme, host and port. */
  readonly origin: string;
  /** Name of the account there, where a handle was typed in. */
  readonly user: string | null;
}

/**
 * Reads what people type in as their server: `social.brezan.fr`, `https://social.brezan.fr/@mairie`, `@mairie@social.brezan.fr`.
 *
 * @param scheme of a name that is written without one
 * @throws NetworkRefusal `forbidden-address` for what names no server
 */
export function serverName(typed: string, scheme: 'https' | 'http'): ServerName {
  const text = typed.trim().slice(0, 500);
  const handle = /^@?([\w.-]+)@([^@/\s]+)$/.exec(text);
  const written = handle === null ? text : handle[2]!;
  const url = URL.parse(/^https?:\/\//i.test(written) ? written : `${scheme}://${written}`);
  if (url === null || url.hostname === '' || url.username !== '') throw new NetworkRefusal('forbidden-address', 'this names no server');
  return { origin: url.origin, user: handle?.[1] ?? null };
}
