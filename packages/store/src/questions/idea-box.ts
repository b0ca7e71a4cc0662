import { type Kysely, sql } from 'kysely';
import type { IdeaBoxRow, NewIdeaBox } from '../idea-schema.ts';
import type { Schema } from '../schema.ts';

/** Number of the lock that holds one box, beside its id. */
const BOX_LOCK = 7251;

/** @returns its id; `null` when the authority has one already */
export async function insertIdeaBox(trx: Kysely<Schema>, box: NewIdeaBox): Promise<number | null> {
  const row = await trx
    .insertInto('idea_box')
    .values(box)
    .onConflict((conflict) => conflict.column('territory').doNothing())
    .returning('id')
    .executeTakeFirst();
  return row?.id ?? null;
}

export async function ideaBoxById(db: Kysely<Schema>, id: number): Promise<IdeaBoxRow | null> {
  return (await db.selectFrom('idea_box').selectAll().where('id', '=', id).executeTakeFirst()) ?? null;
}

/** @param key fifteen letters */
export async function ideaBoxByKey(db: Kysely<Schema>, key: string): Promise<IdeaBoxRow | null> {
  return (await db.selectFrom('idea_box').selectAll().where('key', '=', key).executeTakeFirst()) ?? null;
}

/** Boxes of authorities (all boxes, for `null`), by their territories. */
export async function ideaBoxesIn(db: Kysely<Schema>, territories: readonly string[] | null): Promise<IdeaBoxRow[]> {
  if (territories?.length === 0) return [];
  return db
    .selectFrom('idea_box')
    .selectAll()
    .$if(territories !== null, (query) => query.where('territory', 'in', [...territories!]))
    .orderBy('territory')
    .execute();
}

/** What of a box is changed. */
export type IdeaBoxChange = Partial<Pick<IdeaBoxRow, 'name' | 'key' | 'state' | 'keep_days' | 'renewed_on' | 'closed_on' | 'mixed_on'>>;

export async function updateIdeaBox(trx: Kysely<Schema>, id: number, change: IdeaBoxChange): Promise<void> {
  await trx.updateTable('idea_box').set(change).where('id', '=', id).execute();
}

/** Until the transaction ends, nobody else changes what is in this box. */
export async function holdIdeaBox(trx: Kysely<Schema>, id: number): Promise<void> {
  await sql`select pg_advisory_xact_lock(${BOX_LOCK}::integer, ${id}::integer)`.execute(trx);
}
