import type { Kysely } from 'kysely';
import type { ShiftEnd, ShiftRow } from '../desk-schema.ts';
import type { Schema } from '../schema.ts';

export async function insertShift(trx: Kysely<Schema>, shift: Omit<ShiftRow, 'id' | 'ended_at' | 'ended_how'>): Promise<number> {
  const { id } = await trx.insertInto('shift').values(shift).returning('id').executeTakeFirstOrThrow();
  return id;
}

export async function shiftById(db: Kysely<Schema>, id: number): Promise<ShiftRow | null> {
  return (await db.selectFrom('shift').selectAll().where('id', '=', id).executeTakeFirst()) ?? null;
}

/** Takes a shift of the roster. @returns whether it was there to be taken: of two who come at once one is told no */
export async function takePlannedShift(trx: Kysely<Schema>, id: number, until: Date, now: Date): Promise<boolean> {
  const { numUpdatedRows } = await trx
    .updateTable('shift')
    .set({ taken_at: now, planned_until: until })
    .where('id', '=', id)
    .where('taken_at', 'is', null)
    .where('ended_at', 'is', null)
    .executeTakeFirstOrThrow();
  return numUpdatedRows > 0;
}

/** @returns whether it was open */
export async function closeShift(trx: Kysely<Schema>, id: number, how: ShiftEnd, now: Date): Promise<boolean> {
  const { numUpdatedRows } = await trx
    .updateTable('shift')
    .set({ ended_at: now, ended_how: how })
    .where('id', '=', id)
    .where('ended_at', 'is', null)
    .executeTakeFirstOrThrow();
  return numUpdatedRows > 0;
}

/** Shifts that were taken and have not ended, the first taken first. */
export async function openShifts(db: Kysely<Schema>, channelId: number): Promise<ShiftRow[]> {
  return db
    .selectFrom('shift')
    .selectAll()
    .where('channel_id', '=', channelId)
    .where('taken_at', 'is not', null)
    .where('ended_at', 'is', null)
    .orderBy('taken_at')
    .orderBy('id')
    .execute();
}

/** Shifts that lie, or were planned, between two moments, in their order. */
export async function shiftsBetween(db: Kysely<Schema>, channelId: number, from: Date, until: Date): Promise<ShiftRow[]> {
  return db
    .selectFrom('shift')
    .selectAll()
    .where('channel_id', '=', channelId)
    .where('planned_until', '>', from)
    .where(({ fn, ref }) => fn.coalesce(ref('planned_from'), ref('taken_at')), '<', until)
    .where(({ eb, or }) => or([eb('ended_how', 'is', null), eb('ended_how', '<>', 'withdrawn')]))
    .orderBy(({ fn, ref }) => fn.coalesce(ref('planned_from'), ref('taken_at')))
    .orderBy('id')
    .execute();
}

/** Ends what was taken and not handed over when its hour had passed by then. @returns those that it ended */
export async function lapseShifts(trx: Kysely<Schema>, channelId: number, before: Date, now: Date): Promise<ShiftRow[]> {
  return trx
    .updateTable('shift')
    .set({ ended_at: now, ended_how: 'lapsed' })
    .where('channel_id', '=', channelId)
    .where('taken_at', 'is not', null)
    .where('ended_at', 'is', null)
    .where('planned_until', '<', before)
    .returningAll()
    .execute();
}
