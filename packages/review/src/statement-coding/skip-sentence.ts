import { codingItem, leaseCoding, type Store } from '@beffroi/store';
import { LEASE_MS } from '../coding.ts';
import { assertRole, type Person } from '../person.ts';
import { ReviewRefusal } from '../refusal.ts';

/** Sets a sentence aside: it comes back to this coder after all others, and is free for the others at once. */
export async function skipSentence({ db }: Store, person: Person, itemId: number, now: Date): Promise<void> {
  assertRole(person, 'coder', 'adjudicator');
  if ((await codingItem(db, itemId)) === null) throw new ReviewRefusal('no-item', `${itemId}`);
  await leaseCoding(db, itemId, { coder: person.id, now, leaseMs: LEASE_MS }, true);
}
