import type { Kysely } from 'kysely';
import type { CodingRow, Schema } from '../schema.ts';
import { sentencesOfWave } from './coding-item.ts';

/** Adds a coder's answer. @returns its id; `null` when the coder has answered already, or the answer that it supersedes has a successor */
export async function insertCoding(trx: Kysely<Schema>, coding: Omit<CodingRow, 'id'>): Promise<number | null> {
  const row = await trx
    .insertInto('coding')
    .values(coding)
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst();
  return row?.id ?? null;
}

/** The answers that stand of some sentences: those that nothing supersedes, in the order in which they came. */
export async function codingsOf(db: Kysely<Schema>, of: { readonly itemId: number } | { readonly waveId: number }): Promise<CodingRow[]> {
  let query = db
    .selectFrom('coding')
    .where(({ not, exists, selectFrom }) =>
      not(exists(selectFrom('coding as later').select('later.id').whereRef('later.supersedes', '=', 'coding.id'))),
    )
    .selectAll('coding')
    .orderBy('coding.id');
  query =
    'itemId' in of ? query.where('coding.item_id', '=', of.itemId) : query.where('coding.item_id', 'in', sentencesOfWave(db, of.waveId));
  return query.execute();
}

/** The last answer of a coder in a wave: the one that "undo" leads back to. */
export async function lastCodingOf(db: Kysely<Schema>, waveId: number, coder: number): Promise<CodingRow | null> {
  const row = await db
    .selectFrom('coding')
    .selectAll('coding')
    .where('coding.item_id', 'in', sentencesOfWave(db, waveId))
    .where('coding.coder', '=', coder)
    .orderBy('coding.id', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row ?? null;
}
