import { act, done, unchanged } from '@beffroi/acts';
import { codingsOf, endCodingLease, holdCodingItem, insertCoding, type Store } from '@beffroi/store';
import { assertRole, type Person } from '../person.ts';
import { ReviewRefusal } from '../refusal.ts';
import { assertLength, LONGEST } from '../said.ts';
import { type CodedRow, codedIn, sameCoded } from './coded.ts';

/** A coder's answer as the form gives it. */
export interface SentenceAnswer extends CodedRow {
  readonly remark: string | null;
  /** The answer that this one takes the place of; `null` for the first. */
  readonly supersedes: number | null;
}

/** @returns the answer's id, and whether as many others as were asked for had answered meanwhile: it is kept beside theirs then */
export async function codeSentence(
  { db }: Store,
  person: Person,
  itemId: number,
  { remark, supersedes, ...answer }: SentenceAnswer,
  now: Date,
): Promise<{ readonly id: number; readonly beside: boolean }> {
  assertRole(person, 'coder', 'adjudicator');
  const coded = codedIn(answer);
  assertLength(remark, LONGEST.remark);
  return act({ db }, person, { act: supersedes === null ? 'coding.saved' : 'coding.superseded', now }, async (trx) => {
    const coders = await holdCodingItem(trx, itemId);
    if (coders === null) throw new ReviewRefusal('no-item', `${itemId}`);
    const before = await codingsOf(trx, { itemId });
    const own = before.find(({ coder }) => coder === person.id) ?? null;
    const others = before.filter(({ coder }) => coder !== person.id).length;
    // The same form sent twice is one answer.
    if (own !== null && own.supersedes === supersedes && sameCoded(own, coded) && own.remark === remark)
      return unchanged({ id: own.id, beside: false });
    if (own !== null && supersedes === null) throw new ReviewRefusal('already-answered', `item ${itemId}`);
    if (supersedes !== null && own?.id !== supersedes) throw new ReviewRefusal('superseded', `item ${itemId}`);
    const id = await insertCoding(trx, { item_id: itemId, coder: person.id, ...coded, remark, at: now, supersedes });
    if (id === null) throw new ReviewRefusal('superseded', `item ${itemId}`);
    await endCodingLease(trx, itemId, person.id);
    return done(`sentence:${itemId}`, { coding: id, ...coded, supersedes }, { id, beside: supersedes === null && others >= coders });
  });
}
