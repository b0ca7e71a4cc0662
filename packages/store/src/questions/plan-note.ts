import { type Kysely, sql } from 'kysely';
import type { PlanNoteRow } from '../plan-schema.ts';
import type { Schema } from '../schema.ts';

/** A note with the name of who wrote it. */
export type PlanNoteNamed = PlanNoteRow & { readonly name: string };

/** @returns its id */
export async function insertPlanNote(
  trx: Kysely<Schema>,
  note: { readonly action: number; readonly by: number; readonly said: string; readonly private: boolean },
  now: Date,
): Promise<number> {
  const row = { action_id: note.action, account_id: note.by, said: note.said, private: note.private, at: now };
  const { id } = await trx.insertInto('plan_note').values(row).returning('id').executeTakeFirstOrThrow();
  return id;
}

export async function planNoteById(db: Kysely<Schema>, id: number): Promise<PlanNoteRow | null> {
  return (await db.selectFrom('plan_note').selectAll().where('id', '=', id).executeTakeFirst()) ?? null;
}

/**
 * Notes on actions that were not taken back, the oldest first.
 *
 * @param reader whose private ones are among them; `null`: none is
 */
export async function planNotes(db: Kysely<Schema>, actions: readonly number[], reader: number | null): Promise<PlanNoteNamed[]> {
  if (actions.length === 0) return [];
  return db
    .selectFrom('plan_note')
    .innerJoin('account', 'account.id', 'plan_note.account_id')
    .selectAll('plan_note')
    .select('account.name')
    .where(sql<boolean>`action_id = any (${[...actions]}::integer[])`)
    .where('withdrawn_at', 'is', null)
    .where(({ eb, or }) => or([eb('private', '=', false), ...(reader === null ? [] : [eb('account_id', '=', reader)])]))
    .orderBy('plan_note.id')
    .execute();
}

/** Takes a note back: its words go. */
export async function withdrawPlanNote(trx: Kysely<Schema>, id: number, now: Date): Promise<void> {
  await trx.updateTable('plan_note').set({ said: '', withdrawn_at: now }).where('id', '=', id).execute();
}
