import { type Kysely, sql } from 'kysely';
import type { Schema } from '../schema.ts';

/** Takes links in by their digests, in an order of chance. */
export async function insertTokens(
  trx: Kysely<Schema>,
  survey: number,
  tokens: readonly { readonly hash: string; readonly role: string }[],
): Promise<void> {
  if (tokens.length === 0) return;
  await sql`insert into survey_token (hash, survey_id, role)
    select hash, ${survey}::integer, role from unnest(${tokens.map(({ hash }) => hash)}::text[], ${tokens.map(({ role }) => role)}::text[])
      as given (hash, role) order by random()`.execute(trx);
}

/** Whose a link is that nobody has used yet; `null` for every other one. */
export async function tokenByHash(db: Kysely<Schema>, hash: string): Promise<{ readonly survey_id: number; readonly role: string } | null> {
  return (await db.selectFrom('survey_token').select(['survey_id', 'role']).where('hash', '=', hash).executeTakeFirst()) ?? null;
}

/** Uses a link of a survey up, for one of those who come at the same time. @returns its role; `null` for all others */
export async function deleteToken(trx: Kysely<Schema>, survey: number, hash: string): Promise<string | null> {
  const row = await trx
    .deleteFrom('survey_token')
    .where('hash', '=', hash)
    .where('survey_id', '=', survey)
    .returning('role')
    .executeTakeFirst();
  return row?.role ?? null;
}

/** Makes all links of a survey worthless. */
export async function deleteTokens(trx: Kysely<Schema>, survey: number): Promise<void> {
  await trx.deleteFrom('survey_token').where('survey_id', '=', survey).execute();
}
