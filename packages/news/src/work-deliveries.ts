import { randomUUID } from 'node:crypto';
import { NetworkRefusal, type Outbound } from '@beffroi/networks';
import type { SealingKeys } from '@beffroi/sealing';
import { type ClaimedDelivery, claimDelivery, forgetDeliveries, noteDelivery, type Store } from '@beffroi/store';
import { signatureOf } from './signature.ts';
import { openSecret } from './webhooks.ts';

/** What messages are delivered with. */
export interface DeliveryWorks {
  readonly store: Pick<Store, 'db'>;
  readonly keys: SealingKeys;
  /** The guarded way out: it reaches no private network. */
  readonly outbound: Pick<Outbound, 'once'>;
  readonly now: () => Date;
}

/** Milliseconds between two tries of a message: a minute, then longer, some three days in all. */
const PAUSES = [1, 5, 30, 120, 300, 600, 1_200, 1_440].map((minutes) => minutes * 60_000);
/** Milliseconds that a message is held while it is under way. */
const LEASE = 120_000;
/** Days that what became of a message is kept. */
const KEPT = 30;

/** Delivers all messages that are due now, one after the other; others may do so at the same time. @returns how many were tried */
export async function workDeliveries(works: DeliveryWorks, signal: AbortSignal): Promise<number> {
  const { store, now } = works;
  await forgetDeliveries(store.db, new Date(now().getTime() - KEPT * 86_400_000));
  let tried = 0;
  while (!signal.aborted) {
    const delivery = await claimDelivery(store.db, randomUUID(), LEASE, now());
    if (delivery === null) break;
    tried++;
    await noteDelivery(store.db, delivery, outcomeOf(delivery, await deliver(works, delivery, signal), now()));
  }
  return tried;
}

/** What was answered; `status` is `null` where nothing was. */
interface Answered {
  readonly status: number | null;
  readonly trouble: string | null;
}

async function deliver({ keys, outbound, now }: DeliveryWorks, delivery: ClaimedDelivery, signal: AbortSignal): Promise<Answered> {
  const { url, key, body, secret: sealed } = delivery;
  try {
    const seconds = Math.floor(now().getTime() / 1000);
    const headers = {
      'content-type': 'application/json',
      'webhook-id': key,
      'webhook-timestamp': String(seconds),
      'webhook-signature': signatureOf(openSecret(keys, { url, sealed }), key, seconds, body),
    };
    const { status } = await outbound.once(url, { method: 'POST', headers, body, signal });
    return { status, trouble: status >= 200 && status < 300 ? null : 'not-taken' };
  } catch (error) {
    // What is wrong with one address ends no other's message.
    if (error instanceof NetworkRefusal) return { status: null, trouble: error.code };
    if (error instanceof Error && 'code' in error && error.code === 'wrong-key') return { status: null, trouble: 'wrong-key' };
    throw error;
  }
}

function outcomeOf({ tries }: Pick<ClaimedDelivery, 'tries'>, { status, trouble }: Answered, now: Date) {
  if (trouble === null) return { state: 'done' as const, due: null, status, trouble };
  const pause = PAUSES[tries];
  // Gone (410): nobody listens there any more, and says so.
  if (pause === undefined || status === 410) return { state: 'given-up' as const, due: null, status, trouble };
  return { state: 'waiting' as const, due: new Date(now.getTime() + pause), status, trouble };
}
