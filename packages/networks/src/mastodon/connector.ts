import { randomUUID } from 'node:crypto';
import type { Clock } from '@beffroi/capture';
import type { Outbound } from '../outbound.ts';
import type { Connector } from '../port.ts';
import { NetworkRefusal } from '../refusal.ts';
import { accessIn, credentialsOf } from './access.ts';
import { openSession } from './session.ts';
import { beginSignIn, finishSignIn } from './sign-in.ts';

/** Settings of the connector. */
export interface MastodonOptions {
  /** What a server shows to the person as who asks (default Beffroi). */
  readonly clientName?: string;
  /** Address that it shows beside that. */
  readonly website?: string;
  /** How a server that is named without one is asked (default https). */
  readonly scheme?: 'https' | 'http';
  readonly clock?: Clock;
}

/** The API of Mastodon, which other servers of the fediverse speak too. Its accesses never run out. */
export function mastodonConnector(outbound: Outbound, options: MastodonOptions = {}): Connector {
  const { clientName = 'Beffroi', website = null, scheme = 'https', clock } = options;
  return {
    network: 'mastodon',
    byAppPassword: false,
    newKey: () => randomUUID(),
    begin: (server, back) => beginSignIn({ outbound, scheme, clientName, website }, server, back),
    finish: async (pending, answer) => credentialsOf(await finishSignIn(outbound, pending, answer)),
    byPassword: async () => {
      throw new NetworkRefusal('unsupported', 'nobody comes in here with a word for programs');
    },
    open: async (credentials) => openSession(outbound, accessIn(credentials), clock),
  };
}
