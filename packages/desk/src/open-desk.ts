import { atprotoConnector, type Connector, mastodonConnector, type NetworkId, Outbound } from '@beffroi/networks';
import type { Store } from '@beffroi/store';
import type { Desk } from './desk.ts';
import { sealingKeys } from './sealing.ts';

/**
 * The desk of a house, as the environment says: `BEFFROI_DESK_KEY` holds the keys that credentials are sealed with.
 *
 * @returns `null` where there is no key: then there is no desk
 * @throws DeskRefusal `no-key` when what stands there is no key
 */
export function deskOf(store: Store, env: Readonly<Record<string, string | undefined>>): Desk | null {
  const written = env['BEFFROI_DESK_KEY'] ?? '';
  if (written === '') return null;
  return { store, keys: sealingKeys(written), connectors: connectorsOut() };
}

/** The networks that are spoken with, over one way out. */
function connectorsOut(): ReadonlyMap<NetworkId, Connector> {
  const out = new Outbound();
  return new Map([mastodonConnector(out), atprotoConnector(out)].map((connector) => [connector.network, connector]));
}
