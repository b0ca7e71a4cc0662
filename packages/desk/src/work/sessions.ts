import { asking } from '@beffroi/jobs';
import { type Keeper, NetworkRefusal, type NetworkSession } from '@beffroi/networks';
import { noteChannel } from '@beffroi/store';
import { connectorFor, credentialsOf, type Desk } from '../desk.ts';
import { type ChannelWork, ClaimLost } from './channel-work.ts';

/** Sessions that this process has opened: one a channel, as long as its credentials are those that it was opened with. */
export function openSessions(desk: Desk) {
  const { keys } = desk;
  const open = new Map<number, { readonly sealed: string; readonly session: NetworkSession; bind(work: ChannelWork): void }>();
  return {
    /** @throws NetworkRefusal, DeskRefusal `wrong-key` */
    async of(work: ChannelWork): Promise<NetworkSession> {
      const { id, sealed, network, remote_id: remoteId } = work.channel;
      const there = open.get(id);
      if (there !== undefined && there.sealed === sealed) {
        there.bind(work);
        return there.session;
      }
      const connector = connectorFor(desk, network);
      if (connector === null || sealed === null) throw new NetworkRefusal('unsupported', `No connector speaks with ${network} here.`);
      let now = work;
      const kept = { sealed };
      const keeper: Keeper = {
        renewed: async (credentials) => {
          const anew = keys.seal(credentials, credentialsOf(remoteId));
          const noted = await asking(now, (db) => noteChannel(db, id, now.claim, { sealed: anew }));
          if (!noted) throw new ClaimLost();
          kept.sealed = anew;
        },
        // Nobody else renews them while the claim is held.
        current: () => Promise.resolve(keys.open(kept.sealed, credentialsOf(remoteId))),
        // Whoever holds the claim is alone with the account, over all processes.
        lock: alone(),
      };
      const session = await connector.open(keys.open(sealed, credentialsOf(remoteId)), keeper);
      open.set(id, {
        get sealed() {
          return kept.sealed;
        },
        session,
        bind: (to) => {
          now = to;
        },
      });
      return session;
    },
  };
}

/** One at a time within this process, by name. */
function alone(): Keeper['lock'] {
  const last = new Map<string, Promise<unknown>>();
  return (name, act) => {
    const mine = (last.get(name) ?? Promise.resolve()).then(act, act);
    last.set(
      name,
      mine.catch(() => undefined),
    );
    return mine;
  };
}
