import { type Kysely, sql } from 'kysely';
import type { Schema } from '../schema.ts';
import type { NewSurvey, SurveyGroupRow, SurveyRow } from '../survey-schema.ts';

/** Number of the lock that holds one survey, beside its id. */
const SURVEY_LOCK = 7238;

/** @returns its id */
export async function insertSurvey(trx: Kysely<Schema>, survey: NewSurvey): Promise<number> {
  const { id } = await trx.insertInto('survey').values(survey).returning('id').executeTakeFirstOrThrow();
  return id;
}

export async function surveyById(db: Kysely<Schema>, id: number): Promise<SurveyRow | null> {
  return (await db.selectFrom('survey').selectAll().where('id', '=', id).executeTakeFirst()) ?? null;
}

export async function surveyBySlug(db: Kysely<Schema>, slug: string): Promise<SurveyRow | null> {
  return (await db.selectFrom('survey').selectAll().where('slug', '=', slug).executeTakeFirst()) ?? null;
}

/** Surveys of territories (of all, for `null`), also of those that became part of them since; the newest first. */
export async function surveysIn(db: Kysely<Schema>, territories: readonly string[] | null): Promise<SurveyRow[]> {
  if (territories?.length === 0) return [];
  return db
    .selectFrom('survey')
    .selectAll()
    .$if(territories !== null, (query) =>
      query.where(({ eb, or }) => or([eb('territory', 'in', [...territories!]), eb('town', 'in', [...territories!])])),
    )
    .orderBy('id', 'desc')
    .execute();
}

/** Surveys in a state, the oldest first. */
export function surveysInState(db: Kysely<Schema>, state: SurveyRow['state']): Promise<SurveyRow[]> {
  return db.selectFrom('survey').selectAll().where('state', '=', state).orderBy('id').execute();
}

/** Gives a survey other values. One that has ended is never changed: the database refuses. */
export async function updateSurvey(trx: Kysely<Schema>, id: number, change: Partial<Omit<NewSurvey, 'slug' | 'made_at'>>): Promise<void> {
  await trx.updateTable('survey').set(change).where('id', '=', id).execute();
}

/** Until the transaction ends, nobody answers, closes or mixes this survey. */
export async function holdSurvey(trx: Kysely<Schema>, id: number): Promise<void> {
  await sql`select pg_advisory_xact_lock(${SURVEY_LOCK}::integer, ${id}::integer)`.execute(trx);
}

/** Until the transaction ends, nobody closes or mixes this survey; others may answer at the same time. */
export async function joinSurvey(trx: Kysely<Schema>, id: number): Promise<void> {
  await sql`select pg_advisory_xact_lock_shared(${SURVEY_LOCK}::integer, ${id}::integer)`.execute(trx);
}

/** Who is asked, by role. */
export function surveyGroups(db: Kysely<Schema>, survey: number): Promise<SurveyGroupRow[]> {
  return db.selectFrom('survey_group').selectAll().where('survey_id', '=', survey).orderBy('role').execute();
}

/** So many more are invited; fewer, for a number below 0. */
export async function inviteMore(trx: Kysely<Schema>, survey: number, role: string, more: number): Promise<void> {
  await trx
    .insertInto('survey_group')
    .values({ survey_id: survey, role, invited: Math.max(0, more) })
    .onConflict((conflict) => conflict.columns(['survey_id', 'role']).doUpdateSet({ invited: sql<number>`survey_group.invited + ${more}` }))
    .execute();
}

/** What is told of mails once the addresses are gone. */
export async function noteMails(
  trx: Kysely<Schema>,
  survey: number,
  role: string,
  told: { readonly by_mail: number | null; readonly bounced: number | null },
): Promise<void> {
  await trx.updateTable('survey_group').set(told).where('survey_id', '=', survey).where('role', '=', role).execute();
}
