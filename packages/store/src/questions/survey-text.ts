import { type Kysely, sql } from 'kysely';
import type { Schema } from '../schema.ts';
import type { SurveyTextRow, SurveyTextState } from '../survey-schema.ts';

/** Puts free words apart. The caller has mixed them. */
export async function insertTexts(
  trx: Kysely<Schema>,
  survey: number,
  texts: readonly { readonly groups: readonly string[] | null; readonly said: string }[],
): Promise<void> {
  if (texts.length === 0) return;
  await trx
    .insertInto('survey_text')
    .values(texts.map(({ groups, said }) => ({ survey_id: survey, groups: groups === null ? null : [...groups], said, state: 'waiting' })))
    .execute();
}

export async function textById(db: Kysely<Schema>, id: string): Promise<SurveyTextRow | null> {
  // What is no number of a row is nobody's.
  const row = await db.selectFrom('survey_text').selectAll().where(sql<boolean>`id::text = ${id}`).executeTakeFirst();
  return row ?? null;
}

/** Free words of a survey, by their chance ids. */
export function surveyTexts(db: Kysely<Schema>, survey: number, state: SurveyTextState | null): Promise<SurveyTextRow[]> {
  return db
    .selectFrom('survey_text')
    .selectAll()
    .where('survey_id', '=', survey)
    .$if(state !== null, (query) => query.where('state', '=', state!))
    .orderBy('id')
    .execute();
}

/** Says once what becomes of words. @returns whether nobody had said it before */
export async function settleTextRow(
  trx: Kysely<Schema>,
  id: string,
  settled: { readonly state: 'shown' | 'refused'; readonly reason: string | null; readonly by: number },
  now: Date,
): Promise<boolean> {
  const { numUpdatedRows } = await trx
    .updateTable('survey_text')
    .set({ state: settled.state, reason: settled.reason, settled_by: settled.by, settled_at: now })
    .where('id', '=', id)
    .where('state', '=', 'waiting')
    .executeTakeFirstOrThrow();
  return numUpdatedRows > 0n;
}

/** Forgets words that were not shown. */
export async function deleteUnshownTexts(trx: Kysely<Schema>, survey: number): Promise<number> {
  const { numDeletedRows } = await trx
    .deleteFrom('survey_text')
    .where('survey_id', '=', survey)
    .where('state', '<>', 'shown')
    .executeTakeFirstOrThrow();
  return Number(numDeletedRows);
}
