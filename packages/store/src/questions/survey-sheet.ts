import { type Kysely, sql } from 'kysely';
import type { Schema } from '../schema.ts';
import type { SurveySheetRow } from '../survey-schema.ts';

/** What of a sheet its owner changes. */
export interface SheetChange {
  readonly answers: Readonly<Record<string, unknown>>;
  readonly said: string;
  readonly present: number | null;
  readonly agreed: boolean | null;
  readonly handIn: boolean;
}

/** Makes free sheets, as many as are given roles. */
export async function insertSheets(trx: Kysely<Schema>, survey: number, roles: readonly string[]): Promise<void> {
  if (roles.length === 0) return;
  await sql`insert into survey_sheet (survey_id, role, answers, said, version, handed_in)
    select ${survey}::integer, role, '{}', '', 0, false from unnest(${[...roles]}::text[]) as given (role) order by random()`.execute(trx);
}

/**
 * Gives a free sheet of a role, one of all that are free by chance, to who has a code. Whoever comes at the same time gets another one.
 *
 * @returns whether there was one
 */
export async function reserveSheet(trx: Kysely<Schema>, survey: number, role: string, codeHash: string): Promise<boolean> {
  const { numAffectedRows } = await sql`update survey_sheet set code_hash = ${codeHash} where id = (
    select id from survey_sheet where survey_id = ${survey} and role = ${role} and code_hash is null
    order by random() limit 1 for update skip locked)`.execute(trx);
  return (numAffectedRows ?? 0n) > 0n;
}

/** The sheet of a code; `null` when nobody has it. */
export async function sheetByCode(db: Kysely<Schema>, codeHash: string): Promise<SurveySheetRow | null> {
  return (await db.selectFrom('survey_sheet').selectAll().where('code_hash', '=', codeHash).executeTakeFirst()) ?? null;
}

/**
 * Changes a sheet that stands as it was read, while its survey is open. What was handed in stays handed in.
 *
 * @param version of the sheet that was read
 * @returns the sheet as it stands now; `null` when it was changed meanwhile, or its survey is not open
 */
export async function changeSheet(
  trx: Kysely<Schema>,
  codeHash: string,
  version: number,
  { answers, said, present, agreed, handIn }: SheetChange,
): Promise<SurveySheetRow | null> {
  const { rows } = await sql<SurveySheetRow>`
    update survey_sheet s set answers = ${JSON.stringify(answers)}, said = ${said}, present = ${present}, agreed = ${agreed},
      version = s.version + 1, handed_in = s.handed_in or ${handIn}
    from survey v where v.id = s.survey_id and v.state = 'open' and s.code_hash = ${codeHash} and s.version = ${version}
    returning s.*`.execute(trx);
  return rows[0] ?? null;
}

/** What was handed in, without what tells one sheet from another; in an order of chance. For closing alone, in its transaction. */
export async function handedIn(
  trx: Kysely<Schema>,
  survey: number,
): Promise<Pick<SurveySheetRow, 'role' | 'answers' | 'said' | 'present' | 'agreed'>[]> {
  const { rows } = await sql<Pick<SurveySheetRow, 'role' | 'answers' | 'said' | 'present' | 'agreed'>>`
    select role, answers, said, present, agreed from survey_sheet where survey_id = ${survey} and handed_in order by random()`.execute(trx);
  return rows;
}

/** How many sheets of each role were handed in. For closing and for the daily rate alone: no page asks this. */
export function handedInCounts(trx: Kysely<Schema>, survey: number): Promise<{ readonly role: string; readonly n: number }[]> {
  return trx
    .selectFrom('survey_sheet')
    .select('role')
    .select(({ fn }) => fn.countAll<number>().as('n'))
    .where('survey_id', '=', survey)
    .where('handed_in', '=', true)
    .groupBy('role')
    .orderBy('role')
    .execute();
}

/** Drops what was not handed in. @returns how many of these somebody had begun */
export async function dropUnfinished(trx: Kysely<Schema>, survey: number): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    with gone as (delete from survey_sheet where survey_id = ${survey} and not handed_in returning code_hash)
    select count(code_hash)::integer as n from gone`.execute(trx);
  return rows[0]?.n ?? 0;
}

/** Takes the free words off all sheets of a survey: they stand apart now. */
export async function emptySaid(trx: Kysely<Schema>, survey: number): Promise<void> {
  await trx.updateTable('survey_sheet').set({ said: '' }).where('survey_id', '=', survey).where('said', '<>', '').execute();
}

export async function deleteSheets(trx: Kysely<Schema>, survey: number): Promise<number> {
  const { numDeletedRows } = await trx.deleteFrom('survey_sheet').where('survey_id', '=', survey).executeTakeFirstOrThrow();
  return Number(numDeletedRows);
}
