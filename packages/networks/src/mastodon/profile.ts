import { objectIn, textIn } from '@beffroi/domain/json-values';
import { PROFILE_UNITS, plainText, textOfHtml } from '@beffroi/reading/plain-text';
import type { Asking } from '../outbound/asking.ts';
import type { Profile, ProfileChange } from '../port.ts';
import { NetworkRefusal } from '../refusal.ts';
import { type MastodonApi, refusedBy } from './api.ts';
import { fileOf } from './pictures.ts';
import { sendable } from './same-text.ts';

/**
 * The account that an access is for, as its server tells it.
 *
 * @throws NetworkRefusal `revoked`, also where the server calls a bad access something that it cannot work with (snac: 422)
 */
export async function ownAccount(api: MastodonApi): Promise<Readonly<Record<string, unknown>>> {
  return accountSaid(api, '/api/v1/accounts/verify_credentials');
}

/** The profile within an answer, as it was written where the server tells that. */
export function profileIn(account: Readonly<Record<string, unknown>>): Profile {
  const written = objectIn(account['source'])['note'];
  const bio =
    typeof written === 'string' ? plainText(written, PROFILE_UNITS).text : textOfHtml(textIn(account['note']) ?? '', PROFILE_UNITS).text;
  return { name: plainText(textIn(account['display_name']) ?? '', PROFILE_UNITS).text, bio, machine: account['bot'] === true };
}

/** Changes what is named of a profile. Doing it twice does no more than doing it once. */
export async function changeOwn(api: MastodonApi, change: ProfileChange): Promise<void> {
  const form = new FormData();
  if (change.name !== undefined) form.set('display_name', sendable(change.name));
  if (change.bio !== undefined) form.set('note', sendable(change.bio));
  if (change.machine !== undefined) form.set('bot', String(change.machine));
  if (change.picture !== undefined) form.set('avatar', fileOf(change.picture));
  if ([...form].length > 0) await accountSaid(api, '/api/v1/accounts/update_credentials', { method: 'PATCH', body: form });
}

async function accountSaid(api: MastodonApi, path: string, asking: Asking = {}): Promise<Readonly<Record<string, unknown>>> {
  const told = await api.ask(path, asking);
  if (told.status === 422 && told.data === undefined)
    throw new NetworkRefusal('revoked', `${new URL(api.origin).host} does not know this access`);
  if (!told.ok) throw refusedBy(told, asking);
  const account = objectIn(told.said);
  if (account['suspended'] === true || objectIn(account['moved'])['id'] !== undefined)
    throw new NetworkRefusal('account-gone', 'the account was suspended, or has moved');
  return account;
}
