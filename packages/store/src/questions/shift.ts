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

/** Gives a shift that nobody has taken to an agent, also one that an absence has left. @returns whether it was there to be given */
export async function giveShift(trx: Kysely<Schema>, id: number, agentId: number): Promise<boolean> {
  const { numUpdatedRows } = await trx
    .updateTable('shift')
    .set({ agent_id: agentId, ended_at: null, ended_how: null, reason: null })
    .where('id', '=', id)
    .where('taken_at', 'is', null)
    .where(({ and, eb, or }) => or([eb('ended_at', 'is', null), and([eb('ended_how', '=', 'withdrawn'), eb('reason', '=', LEFT)])]))
    .executeTakeFirstOrThrow();
  return numUpdatedRows > 0;
}

/** Why a shift has nobody any more: who was to do it is away. */
const LEFT = 'absence';

/** What an agent was to do between two moments, and has not taken, is left to others. @returns the shifts */
export async function leaveShifts(trx: Kysely<Schema>, agentId: number, from: Date, until: Date, now: Date): Promise<number[]> {
  const rows = await trx
    .updateTable('shift')
    .set({ ended_at: now, ended_how: 'withdrawn', reason: LEFT })
    .where('agent_id', '=', agentId)
    .where('taken_at', 'is', null)
    .where('ended_at', 'is', null)
    .where('planned_from', '<', until)
    .where('planned_until', '>', from)
    .returning('id')
    .execute();
  return rows.map(({ id }) => id).sort((one, other) => one - other);
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

/** Shifts that lie, or were planned, between two moments, in their order; with those that an absence has left, and without others that were withdrawn. */
export async function shiftsBetween(db: Kysely<Schema>, channelId: number, from: Date, until: Date): Promise<ShiftRow[]> {
  return db
    .selectFrom('shift')
    .selectAll()
    .where('channel_id', '=', channelId)
    .where('planned_until', '>', from)
    .where(({ fn, ref }) => fn.coalesce(ref('planned_from'), ref('taken_at')), '<', until)
    .where(({ eb, or }) => or([eb('ended_how', 'is', null), eb('ended_how', '<>', 'withdrawn'), eb('reason', '=', LEFT)]))
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
