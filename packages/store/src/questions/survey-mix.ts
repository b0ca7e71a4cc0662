import { type Kysely, sql } from 'kysely';
import type { Schema } from '../schema.ts';

/**
 * Writes links and sheets of a survey anew, all in this transaction, in an order of chance, sheets under new numbers: where a row lies and which transaction wrote it tells nothing
 * any more of who came when. What it takes the place of is gone once `dropTraces` has run. The survey must be held.
 */
export async function mixSurvey(trx: Kysely<Schema>, survey: number): Promise<void> {
  await sql`with moved as (delete from survey_token where survey_id = ${survey} returning hash, role)
    insert into survey_token (hash, survey_id, role) select hash, ${survey}::integer, role from moved order by random()`.execute(trx);
  await sql`with moved as (delete from survey_sheet where survey_id = ${survey} returning *)
    insert into survey_sheet (survey_id, role, code_hash, answers, said, present, agreed, version, handed_in)
    select survey_id, role, code_hash, answers, said, present, agreed, version, handed_in from moved order by random()`.execute(trx);
}

/** Tables in which a deleted row would tell which link became which sheet, or whose address it was. */
const TRACED = ['survey_token', 'survey_sheet', 'survey_address'] as const;

/**
 * Writes these tables into new files, without the rows that were deleted: they stand in the old ones until then, with the numbers of the transactions that wrote and deleted them.
 * Not within a transaction.
 */
export async function dropTraces(db: Kysely<Schema>): Promise<void> {
  for (const table of TRACED) await sql`vacuum (full, analyze) ${sql.table(table)}`.execute(db);
}
