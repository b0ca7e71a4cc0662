import { createHash } from 'node:crypto';
import { type Kysely, sql } from 'kysely';
import type { ErasureRow, Schema } from '../schema.ts';
import type { TextPlace } from './text-places.ts';

/** What an erasure leaves of itself. */
export interface NewErasure {
  readonly at: Date;
  readonly actor: { readonly id: number | null; readonly name: string };
  readonly ground: string;
  readonly note: string | null;
  readonly places: readonly {
    readonly place: Pick<TextPlace, 'table' | 'column' | 'key'>;
    /** The value as text, where a digest vouches for it. */
    readonly before: string | null;
    readonly after: string | null;
  }[];
  readonly archives: readonly { readonly archive: string; readonly records: number; readonly before: string; readonly after: string }[];
}

/** Writes down that words were erased, and where. @returns its number */
export async function insertErasure(trx: Kysely<Schema>, { at, actor, ground, note, places, archives }: NewErasure): Promise<number> {
  const { id } = await trx
    .insertInto('erasure')
    .values({ at, account_id: actor.id, actor: actor.name, ground, note })
    .returning('id')
    .executeTakeFirstOrThrow();
  // What was worked out of rows may have repeated what is gone.
  await trx.deleteFrom('kept_comparison').execute();
  for (const { place, before, after } of places) {
    await trx
      .insertInto('erased_place')
      .values({
        erasure_id: id,
        in_table: place.table,
        in_column: place.column,
        in_row: rowOf(place.key),
        digest_before: before === null ? null : sumOf(before),
        digest_after: after === null ? null : sumOf(after),
      })
      .execute();
  }
  for (const { archive, records, before, after } of archives) {
    await trx
      .insertInto('erased_archive')
      .values({ erasure_id: id, archive, records, digest_before: before, digest_after: after })
      .execute();
  }
  return id;
}

/** All erasures, the newest first, with how much each took out. */
export async function erasures(
  db: Kysely<Schema>,
): Promise<(ErasureRow & { readonly places: number; readonly archives: number; readonly records: number })[]> {
  const { rows } = await sql<ErasureRow & { readonly places: number; readonly archives: number; readonly records: number }>`
    select erasure.*, (select count(*)::integer from erased_place where erasure_id = erasure.id) as places,
      (select count(*)::integer from erased_archive where erasure_id = erasure.id) as archives,
      (select coalesce(sum(records), 0)::integer from erased_archive where erasure_id = erasure.id) as records
    from erasure order by id desc`.execute(db);
  return rows;
}

/** Number of the last erasure; 0 before the first. Whoever keeps what was made of rows asks whether it is still the same. */
export async function lastErasure(db: Kysely<Schema>): Promise<number> {
  const row = await db
    .selectFrom('erasure')
    .select(({ fn }) => fn.max('id').as('id'))
    .executeTakeFirst();
  return row?.id ?? 0;
}

/**
 * Of values that words were taken out of: by the digest of what is left, the digest of what was there before the first erasure. A digest that was taken at that
 * time is taken again over these.
 */
export async function erasedSums(db: Kysely<Schema>, table: string, column: string): Promise<ReadonlyMap<string, string>> {
  const rows = await db
    .selectFrom('erased_place')
    .select(['in_row', 'digest_before', 'digest_after'])
    .where('in_table', '=', table)
    .where('in_column', '=', column)
    .orderBy('erasure_id')
    .execute();
  const first = new Map<string, string>();
  const sums = new Map<string, string>();
  for (const { in_row: row, digest_before: before, digest_after: after } of rows) {
    if (before === null || after === null) continue;
    if (!first.has(row)) first.set(row, before);
    sums.set(`${row} ${after}`, first.get(row)!);
  }
  return sums;
}

/** Key under which `erasedSums` knows a value. */
export function erasedSumKey(key: readonly string[], sum: string): string {
  return `${rowOf(key)} ${sum}`;
}

/** SHA-256 of an archive's file as it should be now; `null` when nothing of it was erased, or there is no archive. */
export async function erasedArchiveDigest(db: Kysely<Schema>, archive: string | null): Promise<string | null> {
  const row = await db
    .selectFrom('erased_archive')
    .select('digest_after')
    .where('archive', '=', archive)
    .orderBy('erasure_id', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row?.digest_after ?? null;
}

/** An archive that holds what was seen of territories. */
export interface TerritoryArchive {
  readonly territory: string;
  readonly archive: string;
  /** SHA-256 of its file when it was put on the archive store; `null` where nobody noted it. */
  readonly digest: string | null;
  /** What it was measured with; `null` for an archive that documents were taken in with. */
  readonly instrument: string | null;
}

/** All archives of some territories (of all, for `null`): of waves, and those that documents were taken in with. */
export async function archivesOf(db: Kysely<Schema>, territories: readonly string[] | null): Promise<TerritoryArchive[]> {
  if (territories?.length === 0) return [];
  const captures = await db
    .selectFrom('capture')
    .innerJoin('wave', 'wave.id', 'capture.wave_id')
    .select(['capture.territory', 'capture.archive', 'capture.digest', 'wave.instrument'])
    .where('capture.archive', 'is not', null)
    .$narrowType<{ archive: string }>()
    .$if(territories !== null, (query) => query.where('capture.territory', 'in', [...territories!]))
    .orderBy('capture.archive')
    .execute();
  const documents = await db
    .selectFrom('programme_document')
    .innerJoin('target', 'target.id', 'programme_document.target_id')
    .select(['target.territory', 'programme_document.archive'])
    // Rows of an archive are written together: all of them say it, or none.
    .select(({ fn }) => fn.max('programme_document.archive_digest').as('digest'))
    .groupBy(['target.territory', 'programme_document.archive'])
    .$if(territories !== null, (query) => query.where('target.territory', 'in', [...territories!]))
    .orderBy('archive')
    .execute();
  return [...captures, ...documents.map((one) => ({ ...one, instrument: null }))];
}

/** Archives of the closed waves of an instrument that are dated before a day. */
export function archivesOfWaves(db: Kysely<Schema>, instrument: string, before: Date): Promise<TerritoryArchive[]> {
  return db
    .selectFrom('capture')
    .innerJoin('wave', 'wave.id', 'capture.wave_id')
    .select(['capture.territory', 'capture.archive', 'capture.digest', 'wave.instrument'])
    .where('wave.instrument', '=', instrument)
    .where('wave.state', '=', 'closed')
    .where('wave.dated', '<', before)
    .where('capture.archive', 'is not', null)
    .$narrowType<{ archive: string }>()
    .orderBy('capture.archive')
    .execute();
}

/** The judgements of these waves, each as it is kept. */
export async function judgementTexts(
  db: Kysely<Schema>,
  instrument: string,
  before: Date,
): Promise<readonly { readonly seriesId: number; readonly territory: string; readonly findings: string }[]> {
  return db
    .selectFrom('judgement')
    .innerJoin('series', 'series.id', 'judgement.series_id')
    .innerJoin('wave', 'wave.id', 'series.wave_id')
    .select(['judgement.series_id as seriesId', 'judgement.territory', 'judgement.findings'])
    .where('wave.instrument', '=', instrument)
    .where('wave.state', '=', 'closed')
    .where('wave.dated', '<', before)
    .orderBy('judgement.series_id')
    .orderBy('judgement.territory')
    .execute();
}

/** A value that may hold words of what an archive held: a judgement that rests on it, or what people were asked of one. */
export interface WordsOfArchive extends Pick<TextPlace, 'table' | 'column' | 'type' | 'key'> {
  readonly text: string;
}

/** All judgements that rest on an archive, as they are kept, and the items that people were asked of their series. */
export async function wordsOfArchive(db: Kysely<Schema>, archive: string): Promise<readonly WordsOfArchive[]> {
  const judgements = await db
    .selectFrom('judgement')
    .innerJoin('series', 'series.id', 'judgement.series_id')
    .innerJoin('capture', (join) =>
      join
        .onRef('capture.wave_id', '=', 'series.wave_id')
        .onRef('capture.territory', '=', 'judgement.territory')
        .onRef('capture.attempt', '=', 'judgement.attempt'),
    )
    .select(['judgement.series_id as seriesId', 'judgement.territory', 'judgement.findings'])
    .where('capture.archive', '=', archive)
    .orderBy('judgement.series_id')
    .execute();
  const places: WordsOfArchive[] = [];
  for (const { seriesId, territory, findings } of judgements) {
    places.push({ table: 'judgement', column: 'findings', type: 'text', key: [String(seriesId), territory], text: findings });
    const items = await db
      .selectFrom('review_item')
      .select(['id', 'subject'])
      .where('series_id', '=', seriesId)
      .where('territory', '=', territory)
      .orderBy('id')
      .execute();
    for (const { id, subject } of items)
      places.push({ table: 'review_item', column: 'subject', type: 'jsonb', key: [String(id)], text: JSON.stringify(subject) });
  }
  return places;
}

const rowOf = (key: readonly string[]): string => JSON.stringify(key);
const sumOf = (text: string): string => createHash('sha256').update(text).digest('hex');
