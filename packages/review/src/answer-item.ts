import { act, assertMay, done, unchanged } from '@beffroi/acts';
import type { ReviewKind } from '@beffroi/instrument';
import { endLease, holdReviewItem, insertReview, type ReviewRow, reviewsOf, type Store } from '@beffroi/store';
import { type Proof, readAnswer, sameAnswer } from './answer.ts';
import { assertLength, LONGEST } from './length.ts';
import type { Person } from './person.ts';
import { ReviewRefusal } from './refusal.ts';

/** A coder's answer as the form gives it. */
export interface Answer {
  /** Checked by the kind of the item. */
  readonly answer: unknown;
  readonly proof: Proof | null;
  readonly remark: string | null;
  /** The answer that this one takes the place of; `null` for the first. */
  readonly supersedes: number | null;
}

/**
 * @param kind that of the item: an item of another is none of its
 * @returns the answer's id, and whether as many others as were asked for had answered meanwhile: it is kept beside theirs then
 */
export async function answerItem(
  { db }: Store,
  person: Person,
  kind: ReviewKind,
  itemId: number,
  given: Answer,
  now: Date,
): Promise<{ readonly id: number; readonly beside: boolean }> {
  const { proof, remark, supersedes } = given;
  const what = supersedes === null ? 'review.saved' : 'review.superseded';
  assertMay(person, what);
  const answer = readAnswer(kind, given.answer);
  assertLength(proof?.quote ?? null, LONGEST.quote);
  assertLength(remark, LONGEST.remark);
  if (kind.needsProof?.(answer) === true && proof === null && remark === null) throw new ReviewRefusal('no-proof', `item ${itemId}`);
  return act({ db }, person, { act: what, now }, async (trx) => {
    const held = await holdReviewItem(trx, itemId);
    if (held === null || held.kind !== kind.id) throw new ReviewRefusal('no-item', `${itemId}`);
    const before = await reviewsOf(trx, { itemId });
    const own = before.find(({ coder }) => coder === person.id) ?? null;
    const others = before.filter(({ coder }) => coder !== person.id).length;
    // The same form sent twice is one answer.
    if (own !== null && own.supersedes === supersedes && isSame(own, { answer, proof, remark }))
      return unchanged({ id: own.id, beside: false });
    if (own !== null && supersedes === null) throw new ReviewRefusal('already-answered', `item ${itemId}`);
    if (supersedes !== null && own?.id !== supersedes) throw new ReviewRefusal('superseded', `item ${itemId}`);
    const id = await insertReview(trx, { item_id: itemId, coder: person.id, answer, ...proof, remark, at: now, supersedes });
    if (id === null) throw new ReviewRefusal('superseded', `item ${itemId}`);
    await endLease(trx, itemId, person.id);
    return done(`item:${itemId}`, { review: id, answer, supersedes }, { id, beside: supersedes === null && others >= held.coders });
  });
}

function isSame(row: ReviewRow, { answer, proof, remark }: Omit<Answer, 'supersedes'>): boolean {
  return (
    sameAnswer(row.answer, answer) && row.quote === (proof?.quote ?? null) && row.url === (proof?.url ?? null) && row.remark === remark
  );
}
