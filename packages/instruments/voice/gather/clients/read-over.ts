import { type ToldAccount, unreadAccount } from '../told-account.ts';
import { type AccountAddress, type AccountBounds, atActor, fediverseName } from './account-address.ts';
import { readActivityPub, serverOf } from './activitypub.ts';
import { type AtHosts, type AtIdentity, readAtProto } from './atproto.ts';
import { readFeedAt } from './feed-by-address.ts';
import { readMastodon } from './mastodon.ts';
import type { PublicInterface } from './public-interface.ts';

/** An account as its network shows it. */
export interface NetworkReading {
  readonly told: ToldAccount;
  /** Who it is on AT Protocol; `null` elsewhere, or where it is not known. */
  readonly identity: AtIdentity | null;
}

/** Reads an account over the interface of its network; `null` for accounts of which only files are read. @param own its key, where its town gave an access */
export async function readOver(
  api: PublicInterface,
  account: AccountAddress,
  bounds: AccountBounds,
  hosts: AtHosts,
  own: string | null = null,
): Promise<NetworkReading | null> {
  const { network, address, handle } = account;
  const nameless = (): NetworkReading => ({
    told: unreadAccount({
      obstacle: 'unreadable',
      code: 'no-address',
      where: address ?? handle ?? '',
      detail: 'neither address nor handle names an account of this network',
    }),
    identity: null,
  });
  if (network === 'x-archive' || network === 'file') return null;
  if (network === 'feed') return address === null ? nameless() : { told: await readFeedAt(api, address, bounds), identity: null };
  if (network === 'atproto') {
    const actor = atActor(account);
    return actor === null ? nameless() : readAtProto(api, actor, bounds, hosts, own);
  }
  const name = fediverseName(account);
  if (name === null) return nameless();
  if (network === 'activitypub') return { told: await readActivityPub(api, name, bounds), identity: null };
  // The name of an account may be at another host than its server: its address says where that is, or webfinger does.
  const served = fediverseName({ handle: null, address }) ?? name;
  let reading = await readMastodon(api, served, bounds, own);
  if (reading.kind === 'closed' && reading.fault.code === 'not-found' && served === name) {
    const elsewhere = await serverOf(api, name);
    if (elsewhere !== null && elsewhere !== name.host) reading = await readMastodon(api, { ...name, host: elsewhere }, bounds, own);
  }
  if (reading.kind === 'account') return { told: reading.told, identity: null };
  const { fault } = reading;
  // The host says no, or nothing, to everybody: other ways to ask it are none.
  if (fault.code === 'robots' || fault.code === 'down' || fault.code === 'limited' || fault.code === 'time')
    return { told: unreadAccount(fault), identity: null };
  const told = await readActivityPub(api, name, bounds);
  // That the API is closed says why nobody's answers can be seen; that the account is not there need not be said twice.
  const closed = { ...fault, code: 'closed-interface', detail: `${fault.code}: ${fault.detail}` };
  return { told: told.profile === null ? told : { ...told, obstacles: [closed, ...told.obstacles] }, identity: null };
}
