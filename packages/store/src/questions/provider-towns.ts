import { type Kysely, sql } from 'kysely';
import type { Schema } from '../schema.ts';

/** A town for which a provider carries at least one service. */
export interface ProviderTown {
  readonly territory: string;
  readonly name: string;
  readonly population: number;
  readonly department: string;
  readonly stratum: string;
  /** The services that it carries there with their levels, by name of the indicator. */
  readonly marks: readonly { readonly indicator: string; readonly level: number }[];
}

/** The towns of a provider in a series, the most populous first. */
export async function providerTowns(
  db: Kysely<Schema>,
  series: { readonly id: number; readonly wave_id: number },
  provider: string,
  page: { readonly limit: number; readonly offset: number },
): Promise<ProviderTown[]> {
  const { rows } = await sql<ProviderTown>`
    with carried as (
      select distinct territory from observation where series_id = ${series.id} and provider = ${provider} and level is not null
    ), here as (
      select unit.territory, name, population, department, stratum from unit join carried using (territory)
      where wave_id = ${series.wave_id} order by population desc, unit.territory limit ${page.limit} offset ${page.offset}
    )
    select here.*, marks.marks from here
    join lateral (
      select jsonb_agg(jsonb_build_object('indicator', indicator, 'level', level) order by indicator) as marks from observation
      where series_id = ${series.id} and observation.territory = here.territory and provider = ${provider} and level is not null
    ) marks on true
    order by population desc, here.territory`.execute(db);
  return rows;
}

/** How many marks of a provider have one level of one indicator. */
export interface ProviderLevel {
  readonly indicator: string;
  readonly level: number;
  readonly marks: number;
}

/** What a provider carries in a series: services and levels. */
export async function providerLevels(db: Kysely<Schema>, seriesId: number, provider: string): Promise<ProviderLevel[]> {
  const { rows } = await sql<ProviderLevel>`
    select indicator, level, count(*) as marks from observation
    where series_id = ${seriesId} and provider = ${provider} and level is not null
    group by indicator, level order by indicator, level`.execute(db);
  return rows.map(({ indicator, level, marks }) => ({ indicator, level, marks: Number(marks) }));
}
