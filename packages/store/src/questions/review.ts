import type { Kysely } from 'kysely';
import type { ReviewRow, Schema } from '../schema.ts';
import { itemsOfWave } from './review-item.ts';

/** What a new answer says; the words of a page that prove it only where there are any. */
export type NewReview = Omit<ReviewRow, 'id' | Proof> & Partial<Pick<ReviewRow, Proof>>;

type Proof = 'quote' | 'url' | 'digest';

/** Adds a coder's answer. @returns its id; `null` when the coder has answered already, or the answer that it supersedes has a successor */
export async function insertReview(trx: Kysely<Schema>, review: NewReview): Promise<number | null> {
  const row = await trx
    .insertInto('review')
    .values({ ...review, answer: JSON.stringify(review.answer) })
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst();
  return row?.id ?? null;
}

/** A coder's answer that stands, with the coder's name. */
export interface StandingReview extends ReviewRow {
  readonly coderName: string;
}

/** The answers that stand of some items: those that nothing supersedes, in the order in which they came. */
export async function reviewsOf(
  db: Kysely<Schema>,
  of: { readonly itemId: number } | { readonly waveId: number },
): Promise<StandingReview[]> {
  let query = db
    .selectFrom('review')
    .innerJoin('account', 'account.id', 'review.coder')
    .where(({ not, exists, selectFrom }) =>
      not(exists(selectFrom('review as later').select('later.id').whereRef('later.supersedes', '=', 'review.id'))),
    )
    .selectAll('review')
    .select('account.name as coderName')
    .orderBy('review.id');
  query = 'itemId' in of ? query.where('review.item_id', '=', of.itemId) : query.where('review.item_id', 'in', itemsOfWave(db, of.waveId));
  return query.execute();
}

/** The last answer of a coder in a wave that stands: the one that "undo" leads back to. */
export async function lastReviewOf(db: Kysely<Schema>, waveId: number, coder: number): Promise<ReviewRow | null> {
  const row = await db
    .selectFrom('review')
    .innerJoin('review_item', 'review_item.id', 'review.item_id')
    .innerJoin('series', 'series.id', 'review_item.series_id')
    .selectAll('review')
    .where('series.wave_id', '=', waveId)
    .where('review.coder', '=', coder)
    .orderBy('review.id', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row ?? null;
}

/** How many items of a wave a coder has answered. */
export async function reviewsDone(db: Kysely<Schema>, waveId: number, coder: number): Promise<number> {
  const row = await db
    .selectFrom('review')
    .innerJoin('review_item', 'review_item.id', 'review.item_id')
    .innerJoin('series', 'series.id', 'review_item.series_id')
    .where('series.wave_id', '=', waveId)
    .where('review.coder', '=', coder)
    .where('review.supersedes', 'is', null)
    .select(({ fn }) => fn.countAll<number>().as('n'))
    .executeTakeFirstOrThrow();
  return Number(row.n);
}
