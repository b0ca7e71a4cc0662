import { knownTerritories, listChannels, type Store } from '@beffroi/store';

/** An account that speaks through this house, in the list of all. */
export interface PublicChannel {
  readonly slug: string;
  /** INSEE code. */
  readonly territory: string;
  readonly network: string;
  readonly handle: string;
  readonly name: string;
  readonly url: string;
  readonly since: Date;
  /** When it was given back; `null` for those that speak here. */
  readonly left: Date | null;
}

/** All accounts that speak, or have spoken, through this house: those that speak first. */
export async function publicChannels(store: Store): Promise<readonly PublicChannel[]> {
  return (await listChannels(store.db, null)).map((channel) => ({
    slug: channel.slug,
    territory: channel.territory,
    network: channel.network,
    handle: channel.remote_handle,
    name: channel.remote_name,
    url: channel.url,
    since: channel.connected_at,
    left: channel.state === 'left' ? channel.state_at : null,
  }));
}

/** Names of the towns that panels name, by INSEE code: invented ones too. */
export async function panelTownNames(store: Store): Promise<ReadonlyMap<string, string>> {
  return new Map((await knownTerritories(store.db)).map(({ territory, name }) => [territory, name]));
}
