import { act, done } from '@beffroi/acts';
import { codingDecisionsOf, codingsOf, holdCodingItem, insertCodingDecision, type Store } from '@beffroi/store';
import { assertRole, type Person } from '../person.ts';
import { ReviewRefusal } from '../refusal.ts';
import { assertLength, LONGEST } from '../said.ts';
import { type CodedRow, codedIn, sameCoded } from './coded.ts';

export interface SentenceDecision extends CodedRow {
  readonly reason: string;
  /** The decision that this one takes the place of; `null` for the first. */
  readonly supersedes: number | null;
}

/**
 * Settles a sentence on which two answers differ, with a reason. @returns the id of the decision
 *
 * @throws ReviewRefusal `not-allowed`, `no-item`, `own-answer`, `no-reason`, `settled`, `no-difference` (nothing differs: there is nothing to settle)
 */
export async function settleSentence(
  { db }: Store,
  person: Person,
  itemId: number,
  { reason, supersedes, ...answer }: SentenceDecision,
  now: Date,
): Promise<number> {
  assertRole(person, 'adjudicator');
  const coded = codedIn(answer);
  assertLength(reason, LONGEST.reason);
  if (reason.trim() === '') throw new ReviewRefusal('no-reason', `item ${itemId}`);
  return act({ db }, person, { act: 'coding.adjudicated', now }, async (trx) => {
    if ((await holdCodingItem(trx, itemId)) === null) throw new ReviewRefusal('no-item', `${itemId}`);
    const codings = await codingsOf(trx, { itemId });
    if (codings.some(({ coder }) => coder === person.id)) throw new ReviewRefusal('own-answer', `item ${itemId}`);
    const [standing = null] = await codingDecisionsOf(trx, { itemId });
    if ((standing?.id ?? null) !== supersedes) throw new ReviewRefusal('settled', `item ${itemId}`);
    if (standing === null && !codings.some((one) => !sameCoded(one, codings[0]!)))
      throw new ReviewRefusal('no-difference', `item ${itemId}`);
    const id = await insertCodingDecision(trx, { item_id: itemId, adjudicator: person.id, ...coded, reason, at: now, supersedes });
    if (id === null) throw new ReviewRefusal('settled', `item ${itemId}`);
    return done(`sentence:${itemId}`, { decision: id, ...coded, reason, supersedes }, id);
  });
}
