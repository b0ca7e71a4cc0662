import { act, assertMay, done } from '@beffroi/acts';
import type { ReviewKind } from '@beffroi/instrument';
import { adjudicationsOf, holdReviewItem, insertAdjudication, reviewsOf, type Store } from '@beffroi/store';
import { type Proof, readAnswer, sameAnswer } from './answer.ts';
import { assertLength, LONGEST } from './length.ts';
import type { Person } from './person.ts';
import { ReviewRefusal } from './refusal.ts';

/** What settles readings that differ. */
export interface Decision {
  /** Checked by the kind of the item. */
  readonly answer: unknown;
  readonly proof: Proof | null;
  readonly reason: string;
  /** The decision that this one takes the place of; `null` for the first. */
  readonly supersedes: number | null;
}

/**
 * Settles an item, for everybody to see, with a reason.
 *
 * @returns the id of the decision
 * @throws ReviewRefusal `not-allowed`, `no-item`, `bad-answer`, `own-answer`, `no-reason`, `settled`, `no-difference` (of a kind that settles only what
 *   readers differ on)
 */
export async function adjudicate(
  { db }: Store,
  person: Person,
  kind: ReviewKind,
  itemId: number,
  decision: Decision,
  now: Date,
): Promise<number> {
  assertMay(person, 'review.adjudicated');
  const { proof, reason, supersedes } = decision;
  const answer = readAnswer(kind, decision.answer);
  assertLength(reason, LONGEST.reason);
  assertLength(proof?.quote ?? null, LONGEST.quote);
  if (reason.trim() === '') throw new ReviewRefusal('no-reason', `item ${itemId}`);
  return act({ db }, person, { act: 'review.adjudicated', now }, async (trx) => {
    if ((await holdReviewItem(trx, itemId))?.kind !== kind.id) throw new ReviewRefusal('no-item', `${itemId}`);
    const reviews = await reviewsOf(trx, { itemId });
    if (reviews.some(({ coder }) => coder === person.id)) throw new ReviewRefusal('own-answer', `item ${itemId}`);
    const [standing = null] = await adjudicationsOf(trx, { itemId });
    if ((standing?.id ?? null) !== supersedes) throw new ReviewRefusal('settled', `item ${itemId}`);
    const differ = reviews.some((one) => !sameAnswer(one.answer, reviews[0]!.answer));
    if (kind.settlesDifferencesOnly === true && standing === null && !differ) throw new ReviewRefusal('no-difference', `item ${itemId}`);
    const id = await insertAdjudication(trx, { item_id: itemId, adjudicator: person.id, answer, ...proof, reason, at: now, supersedes });
    if (id === null) throw new ReviewRefusal('settled', `item ${itemId}`);
    return done(`item:${itemId}`, { adjudication: id, answer, reason, supersedes }, id);
  });
}
