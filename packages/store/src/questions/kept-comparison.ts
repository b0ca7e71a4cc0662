import { type Kysely, sql } from 'kysely';
import type { Schema } from '../schema.ts';
import { noteShownChange } from './shown-change.ts';

/** What is told when a comparison is whole: pages that say that it is being made hold until then. */
export const COMPARISONS_TOLD = 'kept_comparison';

/** A piece of a comparison that is kept: of which kind, and where it stands among those. */
export interface ComparisonPart {
  readonly kind: string;
  readonly place: number;
  readonly body: string;
}

/** What is said first of a comparison that is kept; `null` where there is none, or where it is not whole yet. */
export async function keptComparison(db: Kysely<Schema>, key: string): Promise<string | null> {
  const row = await db.selectFrom('kept_comparison').select('head').where('key', '=', key).executeTakeFirst();
  return row?.head ?? null;
}

/** Whether a comparison is kept whole. */
export async function isComparisonKept(db: Kysely<Schema>, key: string): Promise<boolean> {
  const row = await db.selectFrom('kept_comparison').select('key').where('key', '=', key).where('head', 'is not', null).executeTakeFirst();
  return row !== undefined;
}

/** The pieces of one kind, in order; one of them, where it is named. */
export async function comparisonParts(db: Kysely<Schema>, key: string, kind: string, place: number | null = null): Promise<string[]> {
  const rows = await db
    .selectFrom('kept_comparison_part')
    .select('body')
    .where('key', '=', key)
    .where('kind', '=', kind)
    .$if(place !== null, (query) => query.where('place', '=', place))
    .orderBy('place')
    .execute();
  return rows.map(({ body }) => body);
}

/**
 * Takes it on oneself to work a comparison out; what somebody left half-way is thrown away.
 *
 * @param lease milliseconds without a sign of life after which who had taken it counts as gone
 * @returns false where it is whole, or somebody is at it
 */
export async function claimComparison(db: Kysely<Schema>, key: string, claim: string, lease: number): Promise<boolean> {
  const limit = sql`${`${lease} milliseconds`}::interval`;
  return db.transaction().execute(async (trx) => {
    const { rows } = await sql`
      insert into kept_comparison (key, claim, seen_at) values (${key}, ${claim}, now())
      on conflict (key) do update set claim = excluded.claim, seen_at = excluded.seen_at
        where kept_comparison.head is null and kept_comparison.seen_at not between now() - ${limit} and now() + ${limit}
      returning key`.execute(trx);
    if (rows.length > 0) await trx.deleteFrom('kept_comparison_part').where('key', '=', key).execute();
    return rows.length > 0;
  });
}

/** Gives a sign of life, and keeps some pieces. @returns false where it is not one's own any more: somebody took it over, or words were erased meanwhile */
export async function keepComparisonParts(
  db: Kysely<Schema>,
  key: string,
  claim: string,
  parts: readonly ComparisonPart[] = [],
): Promise<boolean> {
  return db.transaction().execute(async (trx) => {
    const { rows } = await sql`update kept_comparison set seen_at = now() where key = ${key} and claim = ${claim} returning key`.execute(
      trx,
    );
    if (rows.length === 0) return false;
    if (parts.length > 0) {
      await trx
        .insertInto('kept_comparison_part')
        .values(parts.map((part) => ({ key, ...part })))
        .execute();
    }
    return true;
  });
}

/** Says that all pieces are kept, and tells so. @returns false where it is not one's own any more */
export async function keepWholeComparison(db: Kysely<Schema>, key: string, claim: string, head: string): Promise<boolean> {
  return db.transaction().execute(async (trx) => {
    const { rows } =
      await sql`update kept_comparison set head = ${head}, claim = null, seen_at = null where key = ${key} and claim = ${claim} returning key`.execute(
        trx,
      );
    if (rows.length > 0) await noteShownChange(trx, COMPARISONS_TOLD);
    return rows.length > 0;
  });
}

/** Gives it back undone. */
export async function leaveComparison(db: Kysely<Schema>, key: string, claim: string): Promise<void> {
  await db.deleteFrom('kept_comparison').where('key', '=', key).where('claim', '=', claim).execute();
}

/** Forgets the comparisons that nobody can ask for any more: all that are whole but for these. */
export async function forgetComparisons(db: Kysely<Schema>, but: readonly string[]): Promise<void> {
  await sql`delete from kept_comparison where head is not null and key <> all(${[...but]}::text[])`.execute(db);
}
