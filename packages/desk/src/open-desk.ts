import { createECDH } from 'node:crypto';
import { atprotoConnector, type ClientSettings, type Connector, type KeyJson, mastodonConnector, Outbound } from '@beffroi/networks';
import type { Store } from '@beffroi/store';
import type { Desk } from './desk.ts';
import { type SealingKeys, sealingKeys } from './sealing.ts';

/** Path of the site to which people come back from a network. */
export const RETURN_PATH = '/atelier/accueil/retour';

/** A desk that speaks with networks until it is closed. */
export interface OpenDesk extends Desk {
  /** How the site is known to servers of AT Protocol; `null` where it has no public address. */
  readonly client: ClientSettings | null;
  close(): Promise<void>;
}

/**
 * The desk of a house, as the environment says: `BEFFROI_DESK_KEY` holds the keys that credentials are sealed with, `BEFFROI_URL` the site's public address, `BEFFROI_DESK_PROXY` a forward proxy.
 *
 * @param demonstration whether it asks servers of this machine, without https: only the demonstration's program says so, and no setting can
 * @returns `null` where there is no key: then there is no desk
 * @throws DeskRefusal `no-key` when what stands there is no key
 */
export function deskOf(
  store: Store,
  env: Readonly<Record<string, string | undefined>>,
  { demonstration = false }: { readonly demonstration?: boolean } = {},
): OpenDesk | null {
  const written = env['BEFFROI_DESK_KEY'] ?? '';
  if (written === '') return null;
  const keys = sealingKeys(written);
  const proxy = env['BEFFROI_DESK_PROXY'] ?? '';
  const outbound = new Outbound({ allowPrivate: demonstration, ...(proxy === '' ? {} : { proxy }) });
  const client = clientOf(env['BEFFROI_URL'] ?? '', keys);
  const connectors: readonly Connector[] = [
    mastodonConnector(outbound, { ...(client === null ? {} : { website: client.site }), ...(demonstration ? { scheme: 'http' } : {}) }),
    atprotoConnector(outbound, { client }),
  ];
  return { store, keys, connectors: new Map(connectors.map((one) => [one.network, one])), client, close: () => outbound.close() };
}

function clientOf(site: string, keys: SealingKeys): ClientSettings | null {
  const url = URL.parse(site);
  // Without https nobody can know who serves the document.
  if (url?.protocol !== 'https:') return null;
  return { site: url.origin, redirectPath: RETURN_PATH, name: 'Beffroi', key: clientKey(keys) };
}

/** The key by which the site proves that it is itself: it follows from the sealing keys, so that there is one secret to keep and not two. */
function clientKey(keys: SealingKeys): KeyJson {
  const curve = createECDH('prime256v1');
  // One number in 2³² is none of the curve's: the next is taken then.
  for (let turn = 0; ; turn++) {
    const secret = keys.derived(`client key ${turn}`);
    try {
      curve.setPrivateKey(secret);
    } catch {
      continue;
    }
    const point = curve.getPublicKey();
    const [x, y] = [point.subarray(1, 33), point.subarray(33)].map((part) => part.toString('base64url')) as [string, string];
    return { kty: 'EC', crv: 'P-256', x, y, d: secret.toString('base64url') };
  }
}
