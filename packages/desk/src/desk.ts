import { createHash } from 'node:crypto';
import type { Connector, NetworkId } from '@beffroi/networks';
import type { Store } from '@beffroi/store';
import type { SealingKeys } from './sealing.ts';

/** What the desk works with where it speaks to networks. */
export interface Desk {
  readonly store: Store;
  readonly keys: SealingKeys;
  readonly connectors: ReadonlyMap<NetworkId, Connector>;
}

/** What speaks with a network; `null` where nothing here does. */
export const connectorFor = ({ connectors }: Desk, network: string): Connector | null => connectors.get(network as NetworkId) ?? null;

/** What a channel's credentials are bound to: sealed ones of another channel do not open. */
export const credentialsOf = (remoteId: string): string => `channel:${remoteId}`;

/** A secret of 256 random bits as the database knows it. */
export const hashOf = (secret: string): string => createHash('sha256').update(secret).digest('hex');
