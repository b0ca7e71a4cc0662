import { type Clock, systemClock } from '@beffroi/capture';
import type { Outbound } from '../outbound.ts';
import type { Abilities, Doubt, NetworkAccount, NetworkSession, OutgoingPost, ProfileChange } from '../port.ts';
import { NetworkRefusal } from '../refusal.ts';
import { abilitiesOf } from './abilities.ts';
import type { Access } from './access.ts';
import { MastodonApi } from './api.ts';
import { dialectOf } from './dialect.ts';
import { instanceOf } from './instance.ts';
import { look } from './look.ts';
import { mentionsSince, RecentMentions } from './mentions.ts';
import { LOOKS_BACK } from './own-posts.ts';
import { changeOwn, ownAccount, profileIn } from './profile.ts';
import { edit, remove, type Speaker, send } from './sending.ts';
import { giveBack } from './sign-in.ts';
import { accountIn } from './statuses.ts';

/**
 * Opens an account: asks who it is, and what its server can.
 *
 * @throws NetworkRefusal `revoked`, `account-gone`, `unsupported`, and all of `Outbound.ask`
 */
export async function openSession(outbound: Outbound, access: Access, clock: Clock = systemClock): Promise<NetworkSession> {
  const api = new MastodonApi(outbound, access.origin, access.token);
  const told = await ownAccount(api);
  const instance = await instanceOf(api);
  const reader = { domain: instance.domain, dialect: dialectOf(instance.version) };
  const account = accountIn(told, instance.domain);
  if (account === null) throw new NetworkRefusal('unreachable', 'what was given back is no account');
  const abilities = await abilitiesOf(api, { instance, access, account: told }, reader);
  return new MastodonSession(access, { api, reader, id: account.id, clock }, account, abilities);
}

class MastodonSession implements NetworkSession {
  readonly network = 'mastodon';
  readonly looksBack = LOOKS_BACK;
  readonly account: NetworkAccount;
  readonly abilities: Abilities;
  readonly #access: Access;
  readonly #speaker: Speaker;
  readonly #recent = new RecentMentions();

  constructor(access: Access, speaker: Speaker, account: NetworkAccount, abilities: Abilities) {
    this.#access = access;
    this.#speaker = speaker;
    this.account = account;
    this.abilities = abilities;
  }

  send(post: OutgoingPost, doubt: Doubt | null) {
    return send(this.#speaker, post, doubt);
  }

  async edit(id: string, text: string) {
    if (!this.abilities.edit) throw unsupported('edit a post');
    return edit(this.#speaker, id, text);
  }

  async remove(id: string) {
    if (!this.abilities.remove) throw unsupported('remove a post');
    await remove(this.#speaker, id);
  }

  mentions(cursor: string | null) {
    return mentionsSince(this.#speaker.api, cursor, this.#speaker.reader, this.#recent);
  }

  async hints(): Promise<null> {
    return null;
  }

  look(ids: readonly string[]) {
    return look(this.#speaker.api, ids, this.#speaker.reader);
  }

  async profile() {
    return profileIn(await ownAccount(this.#speaker.api));
  }

  changeProfile(change: ProfileChange) {
    return changeOwn(this.#speaker.api, change);
  }

  async attest(): Promise<string> {
    throw unsupported('attest an account');
  }

  async unattest(): Promise<void> {
    throw unsupported('attest an account');
  }

  revoke() {
    return giveBack(this.#speaker.api.outbound, this.#access);
  }
}

const unsupported = (what: string): NetworkRefusal => new NetworkRefusal('unsupported', `this server cannot ${what}`);
