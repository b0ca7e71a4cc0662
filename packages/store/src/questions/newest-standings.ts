import { type Kysely, sql } from 'kysely';
import type { Schema } from '../schema.ts';

/** What the newest closed wave of an instrument says of a territory as a whole. */
export interface NewestStanding {
  readonly territory: string;
  /** Mean level; `null` where nothing was observed. */
  readonly value: number | null;
}

/** Where territories stand in the newest closed wave of an instrument that holds them, by code; those that none holds are left out. */
export async function newestStandings(
  db: Kysely<Schema>,
  instrument: string,
  territories: readonly string[],
): Promise<readonly NewestStanding[]> {
  const { rows } = await sql<NewestStanding>`
    select distinct on (standing.territory) standing.territory, standing.value
    from standing join series on series.id = standing.series_id join wave on wave.id = series.wave_id
    where wave.instrument = ${instrument} and wave.state = 'closed' and series.closed_at is not null
      and standing.territory = any(${[...territories]}::text[])
    order by standing.territory, wave.dated desc, series.id desc`.execute(db);
  return rows;
}
