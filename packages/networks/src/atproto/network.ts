import type { Outbound } from '../outbound.ts';
import type { ClientSettings } from './oauth/client-metadata.ts';

/** What of the way out is used here. */
export type Way = Pick<Outbound, 'ask' | 'fetch' | 'now'>;

/** How names are looked up. */
export interface Asks extends Way {
  /** Origin of the directory of `did:plc`. */
  readonly directory: string;
  /** TXT records of a name, each in its pieces. */
  readonly resolveTxt: (name: string) => Promise<readonly (readonly string[])[]>;
}

/** All that the connector knows of the world. */
export interface AtprotoWorld extends Asks {
  readonly stream: Outbound['stream'];
  /** How the site is known to servers; `null` where it has no public address. */
  readonly client: ClientSettings | null;
}
