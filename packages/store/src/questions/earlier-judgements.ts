import { type Kysely, sql } from 'kysely';
import type { Schema } from '../schema.ts';

/** What an earlier wave said of a territory. */
export interface EarlierJudgement {
  readonly wave: string;
  readonly dated: Date;
  readonly findings: string;
}

/** What closed waves of an instrument that are dated before an instant say of a territory, by their newest series, the oldest wave first. */
export async function earlierJudgements(
  db: Kysely<Schema>,
  { instrument, territory, before }: { readonly instrument: string; readonly territory: string; readonly before: Date },
): Promise<readonly EarlierJudgement[]> {
  const { rows } = await sql<EarlierJudgement>`
    select wave.name as wave, wave.dated, judgement.findings from wave
    join lateral (
      select id from series where wave_id = wave.id and closed_at is not null order by id desc limit 1
    ) series on true
    join judgement on judgement.series_id = series.id and judgement.territory = ${territory}
    where wave.instrument = ${instrument} and wave.state = 'closed' and wave.dated < ${before}
    order by wave.dated, wave.id`.execute(db);
  return rows;
}
