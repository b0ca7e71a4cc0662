import { act, done, unchanged } from '@beffroi/acts';
import {
  endLease,
  holdReviewItem,
  insertReview,
  lastReviewOf,
  lease,
  type ReviewRow,
  reviewItem,
  reviewsDone,
  reviewsOf,
  type Store,
  takeReviewItem,
} from '@beffroi/store';
import { assertRole, type Person } from './person.ts';
import { ReviewRefusal } from './refusal.ts';
import { assertLength, assertSaid, LONGEST, type Proof, type Said, sameSaid } from './said.ts';

/** How long an item is kept for the coder who opened it; each look at it begins anew. */
export const LEASE_MS = 30 * 60 * 1000;

/**
 * The next item for a coder. One in two comes from the sample and one from the doubts, so that neither waits for the end of the other, and the coder cannot
 * tell which it is: to know that the machine doubts would be to know something of its answer.
 *
 * @returns its id; `null` when nothing is left
 */
export async function nextItem({ db }: Store, person: Person, waveId: number, now: Date): Promise<number | null> {
  assertRole(person, 'coder', 'adjudicator');
  return db.transaction().execute(async (trx) => {
    const done = await reviewsDone(trx, waveId, person.id);
    return takeReviewItem(trx, { waveId, coder: person.id, now, leaseMs: LEASE_MS }, done % 2 === 0 ? 'sample' : 'doubt');
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

/** A coder's answer as the form gives it. */
export interface Answer {
  readonly said: Said;
  readonly proof: Proof | null;
  readonly remark: string | null;
  /** The answer that this one takes the place of; `null` for the first. */
  readonly supersedes: number | null;
}

/** @returns the answer's id, and whether others had answered meanwhile: it is kept beside theirs then */
export async function saveReview(
  { db }: Store,
  person: Person,
  itemId: number,
  answer: Answer,
  now: Date,
): Promise<{ readonly id: number; readonly beside: boolean }> {
  assertRole(person, 'coder', 'adjudicator');
  const { said, proof, remark, supersedes } = answer;
  assertSaid(said);
  assertLength(proof?.quote ?? null, LONGEST.quote);
  assertLength(remark, LONGEST.remark);
  if (said.kind === 'level' && proof === null && remark === null) throw new ReviewRefusal('no-proof', `item ${itemId}`);
  return act({ db }, person, { act: supersedes === null ? 'review.saved' : 'review.superseded', now }, async (trx) => {
    const coders = await holdReviewItem(trx, itemId);
    if (coders === null) throw new ReviewRefusal('no-item', `${itemId}`);
    const before = await reviewsOf(trx, { itemId });
    const own = before.find(({ coder }) => coder === person.id) ?? null;
    const others = before.filter(({ coder }) => coder !== person.id).length;
    // The same form sent twice is one answer.
    if (own !== null && own.supersedes === supersedes && isSame(own, answer)) return unchanged({ id: own.id, beside: false });
    if (own !== null && supersedes === null) throw new ReviewRefusal('already-answered', `item ${itemId}`);
    if (supersedes !== null && own?.id !== supersedes) throw new ReviewRefusal('superseded', `item ${itemId}`);
    const id = await insertReview(trx, {
      item_id: itemId,
      coder: person.id,
      ...said,
      quote: proof?.quote ?? null,
      url: proof?.url ?? null,
      digest: proof?.digest ?? null,
      remark,
      at: now,
      supersedes,
    });
    if (id === null) throw new ReviewRefusal('superseded', `item ${itemId}`);
    await endLease(trx, itemId, person.id);
    return done(`item:${itemId}`, { review: id, ...said, supersedes }, { id, beside: supersedes === null && others >= coders });
  });
}

/** The coder's last answer in a wave: what "undo" leads back to; `null` before the first. */
export async function lastAnswer({ db }: Store, person: Person, waveId: number): Promise<ReviewRow | null> {
  return lastReviewOf(db, waveId, person.id);
}

function isSame(row: ReviewRow, { said, proof, remark }: Answer): boolean {
  return sameSaid(row, said) && row.quote === (proof?.quote ?? null) && row.url === (proof?.url ?? null) && row.remark === remark;
}
