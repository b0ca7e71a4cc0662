import { act, done } from '@beffroi/acts';
import {
  adjudicationsOf,
  holdReviewItem,
  insertAdjudication,
  type ReviewItemView,
  reviewItem,
  reviewItemsOf,
  reviewsOf,
  type StandingAdjudication,
  type StandingReview,
  type Store,
} from '@beffroi/store';
import { assertRole, type Person } from './person.ts';
import { ReviewRefusal } from './refusal.ts';
import { assertLength, assertSaid, LONGEST, type Proof, type Said, sameSaid } from './said.ts';

/** An item with all that was said of it. */
export interface ItemFile {
  readonly item: ReviewItemView;
  readonly reviews: readonly StandingReview[];
  readonly adjudication: StandingAdjudication | null;
  /**
   * `waiting`: fewer have read it than were asked for · `agreed` · `differ`: readers say different things · `far`: one reader alone is two levels or more
   * from the machine, or sees what it did not · `settled`.
   */
  readonly state: 'waiting' | 'agreed' | 'differ' | 'far' | 'settled';
}

/** Levels between one reader and the machine from which a second person looks. */
const FAR = 2;

/** What state an item is in. */
export function stateOf(
  item: Pick<ReviewItemView, 'coders' | 'machine'>,
  reviews: readonly (Said & { readonly coder: number })[],
  settled: boolean,
): ItemFile['state'] {
  if (settled) return 'settled';
  const [first] = reviews;
  if (first === undefined) return 'waiting';
  if (reviews.some((one) => !sameSaid(one, first))) return 'differ';
  if (reviews.length < item.coders) return 'waiting';
  if (reviews.length > 1) return 'agreed';
  const { machine } = item;
  if (first.level === null || machine.level === null) return sameSaid(first, machine) || machine.kind === 'abstained' ? 'agreed' : 'far';
  return Math.abs(first.level - machine.level) >= FAR ? 'far' : 'agreed';
}

/** All items of a wave with what was said of them. */
export async function itemFiles({ db }: Store, waveId: number): Promise<ItemFile[]> {
  const [items, reviews, adjudications] = [
    await reviewItemsOf(db, waveId),
    await reviewsOf(db, { waveId }),
    await adjudicationsOf(db, { waveId }),
  ];
  const said = Map.groupBy(reviews, ({ item_id }) => item_id);
  const settled = new Map(adjudications.map((one) => [one.item_id, one]));
  return items.map((item) => {
    const adjudication = settled.get(item.id) ?? null;
    const of = said.get(item.id) ?? [];
    return { item, reviews: of, adjudication, state: stateOf(item, of, adjudication !== null) };
  });
}

/** @returns `null` when there is no such item */
export async function itemFile({ db }: Store, itemId: number): Promise<ItemFile | null> {
  const item = await reviewItem(db, itemId);
  if (item === null) return null;
  const reviews = await reviewsOf(db, { itemId });
  const [adjudication = null] = await adjudicationsOf(db, { itemId });
  return { item, reviews, adjudication, state: stateOf(item, reviews, adjudication !== null) };
}

export interface Decision {
  readonly said: Said;
  readonly proof: Proof | null;
  readonly reason: string;
  /** The decision that this one takes the place of; `null` for the first. */
  readonly supersedes: number | null;
}

/** Settles an item, for everybody to see, with a reason. @returns the id of the decision */
export async function adjudicate({ db }: Store, person: Person, itemId: number, decision: Decision, now: Date): Promise<number> {
  assertRole(person, 'adjudicator');
  const { said, proof, reason, supersedes } = decision;
  assertSaid(said);
  assertLength(reason, LONGEST.reason);
  assertLength(proof?.quote ?? null, LONGEST.quote);
  if (reason.trim() === '') throw new ReviewRefusal('no-reason', `item ${itemId}`);
  return act({ db }, person, { act: 'review.adjudicated', now }, async (trx) => {
    if ((await holdReviewItem(trx, itemId)) === null) throw new ReviewRefusal('no-item', `${itemId}`);
    const reviews = await reviewsOf(trx, { itemId });
    if (reviews.some(({ coder }) => coder === person.id)) throw new ReviewRefusal('own-answer', `item ${itemId}`);
    const [standing = null] = await adjudicationsOf(trx, { itemId });
    if ((standing?.id ?? null) !== supersedes) throw new ReviewRefusal('settled', `item ${itemId}`);
    const id = await insertAdjudication(trx, {
      item_id: itemId,
      adjudicator: person.id,
      ...said,
      quote: proof?.quote ?? null,
      url: proof?.url ?? null,
      digest: proof?.digest ?? null,
      reason,
      at: now,
      supersedes,
    });
    if (id === null) throw new ReviewRefusal('settled', `item ${itemId}`);
    return done(`item:${itemId}`, { adjudication: id, ...said, reason, supersedes }, id);
  });
}
