import { type Kysely, sql } from 'kysely';
import type { CodingItemRow, Schema } from '../schema.ts';

export type NewCodingItem = Omit<CodingItemRow, 'id' | 'added_at'>;

/** Rows of one statement: a database takes 65,535 values at once. */
const AT_ONCE = 1000;

/** Adds sentences for people to code. */
export async function insertCodingItems(trx: Kysely<Schema>, items: readonly NewCodingItem[], now: Date): Promise<void> {
  for (let from = 0; from < items.length; from += AT_ONCE) {
    await trx
      .insertInto('coding_item')
      .values(items.slice(from, from + AT_ONCE).map((item) => ({ ...item, added_at: now })))
      .execute();
  }
}

/** Ids of the sentences of a wave, to stand in a condition of another question. */
export function sentencesOfWave(db: Kysely<Schema>, waveId: number) {
  return db
    .selectFrom('coding_item')
    .innerJoin('series', 'series.id', 'coding_item.series_id')
    .select('coding_item.id')
    .where('wave_id', '=', waveId);
}

/** Whether the sentences of a wave have been drawn. */
export async function isCodingPlanned(db: Kysely<Schema>, waveId: number): Promise<boolean> {
  const row = await sentencesOfWave(db, waveId).limit(1).executeTakeFirst();
  return row !== undefined;
}

/** A sentence with its wave. */
export interface CodingItemView extends CodingItemRow {
  readonly wave: string;
  readonly waveId: number;
}

/** @returns `null` when there is no such sentence */
export async function codingItem(db: Kysely<Schema>, id: number): Promise<CodingItemView | null> {
  return (await itemViews(db, sql`coding_item.id = ${id}`))[0] ?? null;
}

/** All sentences of a wave, in the order in which they are coded. */
export async function codingItemsOf(db: Kysely<Schema>, waveId: number): Promise<CodingItemView[]> {
  return itemViews(db, sql`series.wave_id = ${waveId}`);
}

async function itemViews(db: Kysely<Schema>, which: ReturnType<typeof sql>): Promise<CodingItemView[]> {
  const { rows } = await sql<CodingItemView>`
    select coding_item.*, wave.name as wave, wave.id as "waveId"
    from coding_item
    join series on series.id = coding_item.series_id
    join wave on wave.id = series.wave_id
    where ${which}
    order by coding_item.turn, coding_item.id`.execute(db);
  return rows;
}
