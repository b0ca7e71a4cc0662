import type { Kysely } from 'kysely';
import type { Schema } from '../schema.ts';
import type { SurveyRateRow } from '../survey-schema.ts';

/** Writes what is shown of a group for a day, once: a second go on the same day changes nothing. */
export async function insertRate(trx: Kysely<Schema>, rate: SurveyRateRow): Promise<void> {
  await trx
    .insertInto('survey_rate')
    .values(rate)
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** What was shown of a survey, day by day. */
export function surveyRates(db: Kysely<Schema>, survey: number): Promise<SurveyRateRow[]> {
  return db.selectFrom('survey_rate').selectAll().where('survey_id', '=', survey).orderBy('day').orderBy('role').execute();
}
