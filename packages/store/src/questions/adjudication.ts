import type { Kysely } from 'kysely';
import type { AdjudicationRow, Schema } from '../schema.ts';
import { itemsOfWave } from './review-item.ts';

type Proof = 'quote' | 'url' | 'digest';

/** What a new row of `adjudication` holds. */
export type NewAdjudication = Omit<AdjudicationRow, 'id' | Proof> & Partial<Pick<AdjudicationRow, Proof>>;

/** Settles an item. @returns its id; `null` when it is settled already, or what it supersedes has a successor */
export async function insertAdjudication(trx: Kysely<Schema>, adjudication: NewAdjudication): Promise<number | null> {
  const row = await trx
    .insertInto('adjudication')
    .values({ ...adjudication, answer: JSON.stringify(adjudication.answer) })
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst();
  return row?.id ?? null;
}

/** What is settled of some items, with the adjudicator's name. */
export interface StandingAdjudication extends AdjudicationRow {
  readonly adjudicatorName: string;
}

/** The adjudications that stand: those that nothing supersedes. */
export async function adjudicationsOf(
  db: Kysely<Schema>,
  of: { readonly itemId: number } | { readonly waveId: number },
): Promise<StandingAdjudication[]> {
  let query = db
    .selectFrom('adjudication')
    .innerJoin('account', 'account.id', 'adjudication.adjudicator')
    .where(({ not, exists, selectFrom }) =>
      not(exists(selectFrom('adjudication as later').select('later.id').whereRef('later.supersedes', '=', 'adjudication.id'))),
    )
    .selectAll('adjudication')
    .select('account.name as adjudicatorName')
    .orderBy('adjudication.id');
  query =
    'itemId' in of
      ? query.where('adjudication.item_id', '=', of.itemId)
      : query.where('adjudication.item_id', 'in', itemsOfWave(db, of.waveId));
  return query.execute();
}
