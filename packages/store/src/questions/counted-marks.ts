import { type Kysely, sql } from 'kysely';
import type { ObservationRow, Schema } from '../schema.ts';

/** What people said of one mark of a wave: everything that is needed to tell what counts. */
export interface PeoplesMark {
  readonly territory: string;
  readonly indicator: string;
  /** Whether the sample drew it. */
  readonly sampled: boolean;
  readonly whys: readonly string[];
  readonly machine: Pick<ObservationRow, 'kind' | 'level'>;
  /** Answers that stand, one a coder and item, the oldest first. */
  readonly reviews: readonly {
    readonly item: number;
    readonly why: string;
    readonly coder: number;
    readonly kind: ObservationRow['kind'];
    readonly level: number | null;
  }[];
  /** The newest adjudication that stands; `null` without one. */
  readonly adjudicated: { readonly kind: ObservationRow['kind']; readonly level: number | null; readonly at: string } | null;
}

/**
 * The marks of a wave that people have been asked for, with what they said.
 *
 * @param series whose marks stand for the machine
 * @param among only one town's
 */
export async function peoplesMarks(
  db: Kysely<Schema>,
  series: { readonly id: number; readonly wave_id: number },
  among: { readonly territory?: string } = {},
): Promise<PeoplesMark[]> {
  const only = among.territory === undefined ? sql`` : sql`and item.territory = ${among.territory}`;
  const { rows } = await sql<PeoplesMark>`
    with item as (
      select item.* from review_item item join series on series.id = item.series_id where item.kind = 'finding' and series.wave_id = ${series.wave_id} ${only}
    ), said as (
      select item.territory, item.indicator, json_agg(json_build_object('item', item.id, 'why', item.why, 'coder', review.coder, 'kind', review.answer->>'kind',
        'level', (review.answer->>'level')::int) order by review.id) as reviews
      from item join review on review.item_id = item.id
      where not exists (select from review later where later.supersedes = review.id)
      group by 1, 2
    ), settled as (
      select distinct on (item.territory, item.indicator) item.territory, item.indicator,
        json_build_object('kind', adjudication.answer->>'kind', 'level', (adjudication.answer->>'level')::int, 'at', adjudication.at) as adjudicated
      from item join adjudication on adjudication.item_id = item.id
      where not exists (select from adjudication later where later.supersedes = adjudication.id)
      order by item.territory, item.indicator, adjudication.at desc, adjudication.id desc
    ), mark as (
      select territory, indicator, array_agg(distinct why) as whys from item group by 1, 2
    )
    select mark.territory, mark.indicator, mark.whys, 'sample' = any (mark.whys) as sampled,
      json_build_object('kind', observation.kind, 'level', observation.level) as machine,
      coalesce(said.reviews, '[]'::json) as reviews, settled.adjudicated
    from mark
    join observation on observation.series_id = ${series.id} and observation.territory = mark.territory and observation.indicator = mark.indicator
    left join said on said.territory = mark.territory and said.indicator = mark.indicator
    left join settled on settled.territory = mark.territory and settled.indicator = mark.indicator
    order by mark.territory, mark.indicator`.execute(db);
  return rows;
}
