import { type Kysely, sql } from 'kysely';
import type { ObservationRow, ReviewItemRow, Schema } from '../schema.ts';

/** What a new row of `review_item` holds. */
export type NewReviewItem = Omit<ReviewItemRow, 'id' | 'added_at' | 'logged_as'>;

/** Rows of one statement: a database takes 65,535 values at once. */
const AT_ONCE = 1000;

/** Adds items for people to read; those that are asked for already stay as they are. @returns how many are new */
export async function insertReviewItems(db: Kysely<Schema>, items: readonly NewReviewItem[], now: Date): Promise<number> {
  let added = 0;
  for (let from = 0; from < items.length; from += AT_ONCE) {
    const rows = await db
      .insertInto('review_item')
      .values(items.slice(from, from + AT_ONCE).map((item) => ({ ...item, subject: JSON.stringify(item.subject), added_at: now })))
      .onConflict((conflict) => conflict.doNothing())
      .returning('id')
      .execute();
    added += rows.length;
  }
  return added;
}

/** Ids of the items of a wave, to stand in a condition of another question. */
export function itemsOfWave(db: Kysely<Schema>, waveId: number) {
  return db
    .selectFrom('review_item')
    .innerJoin('series', 'series.id', 'review_item.series_id')
    .select('review_item.id')
    .where('wave_id', '=', waveId);
}

/** Whether the items of a kind have been drawn, of a series or of any of a wave. What somebody contested was not drawn. */
export async function isReviewDrawn(
  db: Kysely<Schema>,
  kind: string,
  of: { readonly seriesId: number } | { readonly waveId: number },
): Promise<boolean> {
  let query = db
    .selectFrom('review_item')
    .innerJoin('series', 'series.id', 'review_item.series_id')
    .select('review_item.id')
    .where('review_item.kind', '=', kind)
    .where('review_item.why', '<>', 'contest')
    .limit(1);
  query = 'seriesId' in of ? query.where('series.id', '=', of.seriesId) : query.where('series.wave_id', '=', of.waveId);
  return (await query.executeTakeFirst()) !== undefined;
}

/** An item with its town; of a finding, also the machine's mark. */
export interface ReviewItemView extends ReviewItemRow {
  readonly wave: string;
  readonly waveId: number;
  readonly instrument: string;
  readonly dated: Date;
  readonly town: string;
  readonly machine: Pick<ObservationRow, 'kind' | 'level' | 'ceiling' | 'confidence' | 'obstacle'> | null;
}

/** @returns `null` when there is no such item */
export async function reviewItem(db: Kysely<Schema>, id: number): Promise<ReviewItemView | null> {
  return (await itemViews(db, sql`review_item.id = ${id}`))[0] ?? null;
}

/** All items of a wave, in the order in which they were asked for. */
export async function reviewItemsOf(db: Kysely<Schema>, waveId: number): Promise<ReviewItemView[]> {
  return itemViews(db, sql`series.wave_id = ${waveId}`);
}

async function itemViews(db: Kysely<Schema>, which: ReturnType<typeof sql>): Promise<ReviewItemView[]> {
  const { rows } = await sql<ReviewItemView>`
    select review_item.*, wave.name as wave, wave.id as "waveId", wave.instrument, wave.dated, unit.name as town,
      case when observation.kind is not null then json_build_object('kind', observation.kind, 'level', observation.level, 'ceiling', observation.ceiling,
        'confidence', observation.confidence, 'obstacle', observation.obstacle) end as machine
    from review_item
    join series on series.id = review_item.series_id
    join wave on wave.id = series.wave_id
    join unit on unit.wave_id = wave.id and unit.territory = review_item.territory
    left join observation on observation.series_id = review_item.series_id and observation.territory = review_item.territory
      and observation.indicator = review_item.indicator
    where ${which}
    order by review_item.id`.execute(db);
  return rows;
}
