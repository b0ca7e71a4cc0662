// A burst of mentions by real foreign accounts, taken in while it comes.
import { setTimeout as pause } from 'node:timers/promises';
import { type ActingMember, memberActor } from '@beffroi/acts';
import { type Desk, type DeskEvent, sealingKeys, workDesk } from '@beffroi/desk';
import type { Connector } from '@beffroi/networks';
import { insertAccount, type Store } from '@beffroi/store';
import { type SpeakingPeer, TERRITORY } from '../lib/speaking-peers.ts';

/** Keys of credentials that live as long as a measurement. */
export const KEY = Buffer.alloc(32, 7).toString('base64');

/** Posts under way at once: as many people press the button. */
const AT_ONCE = 6;

/** How a burst went, in seconds. */
export interface Burst {
  /** From the first post to the last being visible: the server's own rate follows from it. */
  readonly served: number;
  /** From the last being visible to all being in the inbox; nothing where that was before. */
  readonly behind: number;
  /** While the desk waited for the server to give what was said: the server's own rate of serving follows from it. */
  readonly waited: number;
  /** While the desk was busy of itself with a channel on which it heard something. */
  readonly busy: number;
  readonly taken: number;
  readonly visible: number;
  readonly gaps: number;
}

/** @returns a desk of a town with its lead, and the channel that was let in at the server */
export async function openDesk(
  store: Store,
  peer: SpeakingPeer,
  connector = peer.connector,
): Promise<{ readonly desk: Desk; readonly lead: ActingMember }> {
  const account = { handle: 'alix', email: 'alix@brezan.example', name: 'Alix', roles: ['desk-lead' as const], territories: [TERRITORY] };
  const id = await insertAccount(store.db, { ...account, password: null, issuer: null, subject: null }, new Date());
  const lead = memberActor({ id, name: 'Alix', roles: ['desk-lead'], territories: [TERRITORY] }, null);
  const desk: Desk = { store, keys: sealingKeys(KEY), connectors: new Map([[connector.network, connector]]) };
  await peer.letIn(desk, lead);
  return { desk, lead };
}

/** @param seconds within which all are posted, where the server is as quick as that */
export async function burst(store: Store, peer: SpeakingPeer, mentions: number, seconds: number): Promise<Burst> {
  const clock = busyClock();
  const { desk } = await openDesk(store, peer, clock.timed(peer.connector));
  const end = new AbortController();
  const working = workDesk(desk, { until: 'stopped', signal: end.signal, listen: 100, poll: 50, onEvent: clock.note });
  await pause(1000);
  const began = performance.now();
  const posting = postAll(peer, mentions, seconds);
  let [visibleAt, takenAt, visible, taken, changed] = [0, 0, 0, 0, performance.now()];
  // Who comes no more within half a minute never comes.
  while ((visibleAt === 0 || takenAt === 0) && performance.now() - changed < 30_000) {
    const [seen, inInbox] = [visibleAt === 0 ? await peer.visible() : visible, await messagesIn(store)];
    const now = performance.now();
    if (seen !== visible || inInbox !== taken) changed = now;
    [visible, taken] = [seen, inInbox];
    if (visibleAt === 0 && visible >= mentions) visibleAt = now;
    if (takenAt === 0 && taken >= mentions) takenAt = now;
    await pause(50);
  }
  await posting;
  end.abort();
  await working;
  const last = visibleAt || changed;
  return {
    served: (last - began) / 1000,
    behind: takenAt === 0 ? Number.POSITIVE_INFINITY : Math.max(0, takenAt - last) / 1000,
    ...clock.seconds(),
    taken,
    visible,
    gaps: clock.gaps(),
  };
}

/** Says them all, some at once; each is tried again where a connection breaks. */
export async function postAll(peer: SpeakingPeer, mentions: number, seconds: number): Promise<void> {
  const began = performance.now();
  let next = 0;
  const person = async (): Promise<void> => {
    while (next < mentions) {
      const mine = ++next;
      await pause(Math.max(0, began + (mine / mentions) * seconds * 1000 - performance.now()));
      await peer.say(`Question ${mine} : à quelle heure ouvre la piscine ?`);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, person));
}

export async function messagesIn({ db }: Store): Promise<number> {
  const { n } = await db
    .selectFrom('message')
    .select(({ fn }) => fn.countAll<number>().as('n'))
    .executeTakeFirstOrThrow();
  return Number(n);
}

/** Adds up how long passes took in which something was heard, and how much of it was waiting for the server. */
function busyClock() {
  let [claimed, heard, asked, waited, busy, gaps] = [0, 0, 0, 0, 0, 0];
  return {
    timed: (connector: Connector): Connector => ({
      ...connector,
      open: async (credentials, keeper) => {
        const session = await connector.open(credentials, keeper);
        const told = session.mentions.bind(session);
        const mentions: typeof session.mentions = async (cursor) => {
          const began = performance.now();
          try {
            return await told(cursor);
          } finally {
            asked += performance.now() - began;
          }
        };
        return Object.assign(session, { mentions });
      },
    }),
    note: (event: DeskEvent): void => {
      if (event.kind === 'claimed') [claimed, heard, asked] = [performance.now(), 0, 0];
      if (event.kind === 'heard') heard += event.messages;
      if (event.kind === 'heard' && event.gap) gaps++;
      if (event.kind !== 'released' || heard === 0) return;
      waited += asked;
      busy += performance.now() - claimed - asked;
    },
    seconds: () => ({ waited: waited / 1000, busy: busy / 1000 }),
    gaps: (): number => gaps,
  };
}
