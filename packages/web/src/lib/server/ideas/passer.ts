import { IdeaRefusal, type Passer } from '@beffroi/ideas';
import { originOf } from '@beffroi/ui/server/guard.ts';
import type { RequestEvent } from '@sveltejs/kit';
import { callerLimit } from '../assistant/caller-limit.ts';

/** What one network address may put in boxes within an hour: a whole town hall shares one. Counted in this process alone, and written nowhere. */
const pour = callerLimit({ window: 3_600_000, most: 300 });

/** Who comes by: nothing of them but the network address, for the limits. */
export function passerOf(event: Pick<RequestEvent, 'locals' | 'url' | 'request' | 'getClientAddress'>) {
  const { house, language } = event.locals;
  const passer: Passer = { from: originOf(event).address ?? 'unknown', now: house.now() };
  return { store: house.store, language, passer };
}

/** Before something is put in a box. @throws IdeaRefusal `too-often` */
export function assertNoPouring({ from, now }: Passer): void {
  const waitMs = pour(from, now);
  if (waitMs > 0) throw new IdeaRefusal('too-often', 'Too much comes from one place.', { waitMs });
}
