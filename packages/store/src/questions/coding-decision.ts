import type { Kysely } from 'kysely';
import type { CodingDecisionRow, Schema } from '../schema.ts';
import { sentencesOfWave } from './coding-item.ts';

/** Settles a sentence. @returns its id; `null` when it is settled already, or what it supersedes has a successor */
export async function insertCodingDecision(trx: Kysely<Schema>, decision: Omit<CodingDecisionRow, 'id'>): Promise<number | null> {
  const row = await trx
    .insertInto('coding_decision')
    .values(decision)
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst();
  return row?.id ?? null;
}

/** What is settled of a sentence, with the adjudicator's name. */
export interface StandingCodingDecision extends CodingDecisionRow {
  readonly adjudicatorName: string;
}

/** The decisions that stand: those that nothing supersedes. */
export async function codingDecisionsOf(
  db: Kysely<Schema>,
  of: { readonly itemId: number } | { readonly waveId: number },
): Promise<StandingCodingDecision[]> {
  let query = db
    .selectFrom('coding_decision')
    .innerJoin('account', 'account.id', 'coding_decision.adjudicator')
    .where(({ not, exists, selectFrom }) =>
      not(exists(selectFrom('coding_decision as later').select('later.id').whereRef('later.supersedes', '=', 'coding_decision.id'))),
    )
    .selectAll('coding_decision')
    .select('account.name as adjudicatorName')
    .orderBy('coding_decision.id');
  query =
    'itemId' in of
      ? query.where('coding_decision.item_id', '=', of.itemId)
      : query.where('coding_decision.item_id', 'in', sentencesOfWave(db, of.waveId));
  return query.execute();
}
