import { originOf } from '@beffroi/ui/server/guard.ts';
import type { RequestEvent } from '@sveltejs/kit';

/** Who answers: nothing of them but the network address, for the limit on guessing. */
export function answererOf(event: Pick<RequestEvent, 'locals' | 'url' | 'request' | 'getClientAddress'>) {
  const { house, language } = event.locals;
  return { store: house.store, from: originOf(event).address ?? 'unknown', now: house.now(), language };
}
