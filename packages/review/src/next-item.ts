import type { ReviewKind } from '@beffroi/instrument';
import { lastReviewOf, lease, type ReviewRow, reviewItem, reviewsDone, type Store, takeReviewItem } from '@beffroi/store';
import { assertRole, type Person } from './person.ts';
import { ReviewRefusal } from './refusal.ts';

/** How long an item is kept for the coder who opened it; each look at it begins anew. */
export const LEASE_MS = 30 * 60 * 1000;

/**
 * The next item for a coder. Where reasons take turns, one item comes for each of them, so that none waits for the end of the other, and the coder cannot
 * tell which it is: to know that the machine doubts would be to know something of its answer.
 *
 * @returns its id; `null` when nothing is left
 */
export async function nextItem({ db }: Store, person: Person, kind: ReviewKind, waveId: number, now: Date): Promise<number | null> {
  assertRole(person, 'coder', 'adjudicator');
  const turns = kind.turns ?? [];
  return db.transaction().execute(async (trx) => {
    const first = turns.length === 0 ? null : turns[(await reviewsDone(trx, waveId, person.id)) % turns.length]!;
    return takeReviewItem(trx, { waveId, coder: person.id, now, leaseMs: LEASE_MS }, first);
  });
}

/** Keeps the item for the coder who looks at it. */
export async function keepItem({ db }: Store, person: Person, itemId: number, now: Date): Promise<void> {
  assertRole(person, 'coder', 'adjudicator');
  await lease(db, itemId, { coder: person.id, now, leaseMs: LEASE_MS }, false);
}

/** Sets an item aside: it comes back to this coder after all others, and is free for the others at once. */
export async function skipItem({ db }: Store, person: Person, itemId: number, now: Date): Promise<void> {
  assertRole(person, 'coder', 'adjudicator');
  if ((await reviewItem(db, itemId)) === null) throw new ReviewRefusal('no-item', `${itemId}`);
  await lease(db, itemId, { coder: person.id, now, leaseMs: LEASE_MS }, true);
}

/** The coder's last answer in a wave: what "undo" leads back to; `null` before the first. */
export async function lastAnswer({ db }: Store, person: Person, waveId: number): Promise<ReviewRow | null> {
  return lastReviewOf(db, waveId, person.id);
}
