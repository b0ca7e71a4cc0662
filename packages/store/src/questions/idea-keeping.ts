import { type Kysely, sql } from 'kysely';
import type { Schema } from '../schema.ts';

/**
 * Writes rows of a box that may be new once more, in one transaction, whose number each of them has then. `dropIdeaTraces` sets them in the order of their own numbers, which are by chance.
 *
 * @param since the last day on which it was done; `null`: never
 */
export async function mixIdeas(trx: Kysely<Schema>, box: number, since: string | null): Promise<void> {
  const own = sql`(select o.id from idea o where o.box_id = ${box})`;
  const day = since ?? '0001-01-01';
  // What waits may have been written anew by its author; what was settled since may have been set apart by them.
  const touched = sql`(state in ('waiting', 'given-back') or given_on >= ${day}::date or settled_on >= ${day}::date)`;
  await sql`update idea set version = version where box_id = ${box} and ${touched}`.execute(trx);
  await sql`update idea_comment set version = version where idea_id in ${own} and ${touched}`.execute(trx);
  // No row of support has a day.
  await sql`update idea_support set way = way where idea_id in ${own}`.execute(trx);
}

/** Tables in which the place of a row would tell what was written after what. */
const TRACED = ['idea', 'idea_comment', 'idea_support'] as const;

/** Writes these tables into new files, by numbers that are by chance, without rows that were deleted or are older. Not within a transaction. */
export async function dropIdeaTraces(db: Kysely<Schema>): Promise<void> {
  for (const table of TRACED) {
    await sql`cluster ${sql.table(table)} using ${sql.ref(`${table}_pkey`)}`.execute(db);
    await sql`analyze ${sql.table(table)}`.execute(db);
  }
}

/** Boxes with words that were not shown and have been kept for as long as was said, by their own clocks. */
export async function boxesToForget(
  db: Kysely<Schema>,
  now: Date,
): Promise<readonly { readonly id: number; readonly territory: string }[]> {
  const { rows } = await sql<{ id: number; territory: string }>`
    select b.id, b.territory from idea_box b where
      exists (select from idea i where i.box_id = b.id and ${isOver(sql`i`, now)})
      or exists (select from idea_comment c join idea i on i.id = c.idea_id where i.box_id = b.id and ${isOver(sql`c`, now)})
    order by b.id`.execute(db);
  return rows;
}

const isOver = (row: ReturnType<typeof sql>, now: Date) => sql`${row}.state in ('refused', 'given-back')
  and ${row}.settled_on + b.keep_days < (${now}::timestamptz at time zone b.zone)::date`;

/** Deletes words of a box that were not shown, once they have been kept for as long as was said. @returns how many ideas and comments */
export async function forgetUnshown(
  trx: Kysely<Schema>,
  box: number,
  now: Date,
): Promise<{ readonly ideas: number; readonly comments: number }> {
  const comments = await sql`delete from idea_comment c using idea i, idea_box b
    where i.id = c.idea_id and b.id = i.box_id and b.id = ${box} and ${isOver(sql`c`, now)}`.execute(trx);
  const ideas = await sql`delete from idea i using idea_box b where b.id = i.box_id and b.id = ${box} and ${isOver(sql`i`, now)}`.execute(
    trx,
  );
  return { ideas: Number(ideas.numAffectedRows ?? 0), comments: Number(comments.numAffectedRows ?? 0) };
}
