import { type Kysely, sql } from 'kysely';
import type { Schema } from '../schema.ts';

/** Closed surveys whose sheets, or words that were not shown, have been kept for as long as was said, by their own clocks. */
export async function surveysToForget(
  db: Kysely<Schema>,
  now: Date,
): Promise<readonly { readonly id: number; readonly territory: string }[]> {
  const { rows } = await sql<{ id: number; territory: string }>`
    select v.id, v.territory from survey v where v.answers_until <= (${now}::timestamptz at time zone v.zone)::date
      and (exists (select from survey_sheet s where s.survey_id = v.id)
        or exists (select from survey_text t where t.survey_id = v.id and t.state <> 'shown'))
    order by v.id`.execute(db);
  return rows;
}
