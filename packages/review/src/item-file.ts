import type { ReviewKind } from '@beffroi/instrument';
import {
  adjudicationsOf,
  type ReviewItemView,
  reviewItem,
  reviewItemsOf,
  reviewsOf,
  type StandingAdjudication,
  type StandingReview,
  type Store,
} from '@beffroi/store';
import { sameAnswer } from './answer.ts';

/** An item with all that people said of it. For who follows or settles; a coder is shown the subject alone. */
export interface ItemFile {
  readonly item: ReviewItemView;
  readonly reviews: readonly StandingReview[];
  readonly adjudication: StandingAdjudication | null;
  /**
   * `waiting`: fewer have read it than were asked for · `agreed` · `differ`: readers say different things · `far`: one reader alone says something quite
   * different from the machine · `settled`.
   */
  readonly state: ItemState;
}

/** What must be known of a kind to file its items. */
export type FiledKind = Pick<ReviewKind, 'id' | 'isFar'>;

/** How far the review of an item has come. */
export type ItemState = 'waiting' | 'agreed' | 'differ' | 'far' | 'settled';

/** What state an item is in. */
export function stateOf(
  kind: Pick<FiledKind, 'isFar'>,
  { coders, machine }: Pick<ReviewItemView, 'coders' | 'machine'>,
  reviews: readonly { readonly answer: unknown }[],
  settled: boolean,
): ItemState {
  if (settled) return 'settled';
  const [first] = reviews;
  if (first === undefined) return 'waiting';
  if (reviews.some((one) => !sameAnswer(one.answer, first.answer))) return 'differ';
  if (reviews.length < coders) return 'waiting';
  if (reviews.length > 1 || machine === null) return 'agreed';
  return kind.isFar?.(first.answer, machine) === true ? 'far' : 'agreed';
}

/** All items of a kind in a wave with what was said of them, in the order in which they were asked for. */
export async function itemFiles({ db }: Store, kind: FiledKind, waveId: number): Promise<ItemFile[]> {
  const items = (await reviewItemsOf(db, waveId)).filter((item) => item.kind === kind.id);
  if (items.length === 0) return [];
  const said = Map.groupBy(await reviewsOf(db, { waveId }), ({ item_id }) => item_id);
  const settled = new Map((await adjudicationsOf(db, { waveId })).map((one) => [one.item_id, one]));
  return items.map((item) => {
    const adjudication = settled.get(item.id) ?? null;
    const reviews = said.get(item.id) ?? [];
    return { item, reviews, adjudication, state: stateOf(kind, item, reviews, adjudication !== null) };
  });
}

/** @returns `null` when there is no such item of that kind */
export async function itemFile({ db }: Store, kind: FiledKind, itemId: number): Promise<ItemFile | null> {
  const item = await reviewItem(db, itemId);
  if (item === null || item.kind !== kind.id) return null;
  const reviews = await reviewsOf(db, { itemId });
  const [adjudication = null] = await adjudicationsOf(db, { itemId });
  return { item, reviews, adjudication, state: stateOf(kind, item, reviews, adjudication !== null) };
}
