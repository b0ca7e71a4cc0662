import { isObject, parsedJson, textIn } from '@beffroi/domain/json-values';
import { keysOf, type SealingKeys } from '@beffroi/sealing';
import type { Network } from '../../judge/account.ts';
import { type AccountAddress, atActor, fediverseName } from '../clients/account-address.ts';
import { AccessRefusal } from './access-refusal.ts';

/** The setting that holds the keys: those of the desk, which keeps secrets of towns too. */
export const KEY_SETTING = 'BEFFROI_DESK_KEY';

/** What a town gave for an account, and where alone it is used. */
export interface AccountSecret {
  /** A token of the API of Mastodon, or an app password of AT Protocol. */
  readonly secret: string;
  /** Host of the server, or handle: an account that is noted elsewhere since does not take it there. */
  readonly place: string;
}

/** @throws AccessRefusal `no-key` */
export function accessKeys(env: Readonly<Record<string, string | undefined>>): SealingKeys {
  return keysOf(env[KEY_SETTING], {
    setting: KEY_SETTING,
    label: 'beffroi access',
    refusal: (code, message) => new AccessRefusal(code, message),
  });
}

/** Whether there is a key to seal with. */
export function canSeal(env: Readonly<Record<string, string | undefined>>): boolean {
  try {
    return accessKeys(env) !== null;
  } catch {
    return false;
  }
}

export function sealedAccess(keys: SealingKeys, given: AccountSecret, name: string): string {
  return keys.seal(JSON.stringify(given), name);
}

/** What was sealed; `null` where no key opens it: it is then as if it were refused. */
export function openedAccess(keys: SealingKeys | null, sealed: string, name: string): AccountSecret | null {
  if (keys === null) return null;
  try {
    const told = parsedJson(keys.open(sealed, name));
    const [secret, place] = isObject(told) ? [textIn(told['secret']), textIn(told['place'])] : [null, null];
    return secret === null || place === null ? null : { secret, place };
  } catch {
    return null;
  }
}

/** Networks on which an account can give one. */
export const WITH_ACCESS: ReadonlySet<Network> = new Set(['mastodon', 'atproto']);

/** Where an account's access is used: host of its server on the fediverse, its handle on AT Protocol; `null` where nothing names that, or its network has none. */
export function placeOfAccess(account: AccountAddress): string | null {
  const { network, address } = account;
  if (network === 'atproto') return atActor(account);
  // An address says which server it is; a handle may be of another host.
  return network === 'mastodon' ? ((fediverseName({ handle: null, address }) ?? fediverseName(account))?.host ?? null) : null;
}

/** What the secret is bound to, wherever it stands. */
export function accessName({ territory, key }: { readonly territory: string; readonly key: string }): string {
  return `access:${territory}/${key}`;
}
