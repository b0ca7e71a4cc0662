import { NetworkRefusal } from '../refusal.ts';
import { DID } from './at-uri.ts';
import { isObject, parsedJson } from './json-values.ts';
import type { KeyJson } from './oauth/key.ts';

/** What opens an account by OAuth. */
export interface OAuthGrant {
  readonly way: 'oauth';
  readonly did: string;
  /** Origin of the server that holds the account. */
  readonly server: string;
  /** Origin of who gave the access. */
  readonly issuer: string;
  /** Address by which the issuer knows us. */
  readonly client: string;
  readonly scope: string;
  readonly access: string;
  readonly refresh: string;
  /** When the access runs out, as milliseconds since 1970; `null` where nobody said. */
  readonly until: number | null;
  /** Private key that the access is bound to (DPoP). */
  readonly key: KeyJson;
}

/** What opens an account by an app password: the word itself is not kept. */
export interface PasswordGrant {
  readonly way: 'password';
  readonly did: string;
  readonly server: string;
  readonly access: string;
  readonly refresh: string;
}

export type Grant = OAuthGrant | PasswordGrant;

export function credentialsOf(grant: Grant): string {
  return JSON.stringify(grant);
}

/**
 * @throws NetworkRefusal `expired` for a text that opens nothing: whoever kept it kept something else
 */
export function grantIn(credentials: string): Grant {
  const told = parsedJson(credentials);
  if (
    isObject(told) &&
    ['did', 'server', 'access', 'refresh'].every((name) => typeof told[name] === 'string') &&
    DID.test(told['did'] as string)
  ) {
    if (told['way'] === 'password') return told as unknown as PasswordGrant;
    if (told['way'] === 'oauth' && isObject(told['key']) && typeof told['issuer'] === 'string') return told as unknown as OAuthGrant;
  }
  throw new NetworkRefusal('expired', 'what was kept of the access opens nothing');
}
