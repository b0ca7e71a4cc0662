import { randomBytes } from 'node:crypto';
import { type Actor, act, done } from '@beffroi/acts';
import { addressIn, NetworkRefusal } from '@beffroi/networks';
import type { SealingKeys } from '@beffroi/sealing';
import { insertWebhook, removeWebhook, type ShownWebhook, type Store, shownWebhooks, type WebhookRow } from '@beffroi/store';
import { NewsRefusal } from './refusal.ts';

/** Addresses that are told at most: each costs a request a publication. */
const MOST = 50;
const LONGEST = 500;

/**
 * Has a program be told of what is published from now on.
 *
 * @returns the secret that messages are signed with, which is shown this once
 * @throws NewsRefusal `bad-url`, `too-many` · ActRefusal
 */
export async function addWebhook(store: Pick<Store, 'db'>, actor: Actor, keys: SealingKeys, url: string, now: Date): Promise<string> {
  const address = publicAddress(url);
  return act(store, actor, { act: 'webhook.added', now }, async (trx) => {
    if ((await shownWebhooks(trx)).length >= MOST) throw new NewsRefusal('too-many', `There are ${MOST} addresses already.`);
    const secret = `whsec_${randomBytes(32).toString('base64')}`;
    const sealed = keys.seal(secret, bindingOf(address));
    const id = await insertWebhook(trx, { url: address, sealed, account_id: actor.id, added_at: now, told_until: now });
    return done(`webhook:${id}`, { host: new URL(address).host }, secret);
  });
}

/** Tells an address no more; what waits for it goes with it. @throws NewsRefusal `unknown` · ActRefusal */
export function dropWebhook(store: Pick<Store, 'db'>, actor: Actor, id: number, now: Date): Promise<void> {
  return act(store, actor, { act: 'webhook.dropped', now }, async (trx) => {
    const url = await removeWebhook(trx, id);
    if (url === null) throw new NewsRefusal('unknown', 'There is no such address.');
    return done(`webhook:${id}`, { host: new URL(url).host });
  });
}

/** All addresses that are told, with how their last message went. */
export function webhooksShown({ db }: Pick<Store, 'db'>): Promise<readonly ShownWebhook[]> {
  return shownWebhooks(db);
}

/** What a secret is sealed to. */
const bindingOf = (url: string): string => `webhook:${url}`;

/** The secret that messages to an address are signed with. @throws NewsRefusal `wrong-key` */
export function openSecret(keys: SealingKeys, { url, sealed }: Pick<WebhookRow, 'url' | 'sealed'>): string {
  return keys.open(sealed, bindingOf(url));
}

/** By what it says; a name may still lead into a private network, which is refused when it is asked. */
function publicAddress(url: string): string {
  try {
    const { href } = addressIn(url.trim());
    if (href.length <= LONGEST) return href;
  } catch (error) {
    if (!(error instanceof NetworkRefusal)) throw error;
  }
  throw new NewsRefusal('bad-url', 'A program is told at an https address that all the world can reach.');
}
