import { type Kysely, sql } from 'kysely';
import type { Schema } from '../schema.ts';

/** What a provider carries in a series. */
export interface ProviderMarks {
  readonly provider: string;
  /** Towns for which it carries one service at least, and the marks that rest on it. */
  readonly towns: number;
  readonly marks: number;
  /** Mean level of these marks. */
  readonly level: number;
}

/** The providers of a series, open or closed, those with the most towns first; marks that rest on no known provider are in none. */
export async function providerMarks(db: Kysely<Schema>, seriesId: number): Promise<ProviderMarks[]> {
  const { rows } = await sql<ProviderMarks>`
    with carried as (
      select provider, territory, count(*) as marks, sum(level) as level
      from observation where series_id = ${seriesId} and provider is not null and level is not null
      group by provider, territory
    )
    select provider, count(*) as towns, sum(marks)::bigint as marks, (sum(level) / sum(marks))::double precision as level
    from carried group by provider order by towns desc, provider collate "C"`.execute(db);
  return rows;
}
