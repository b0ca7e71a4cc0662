import { type Kysely, sql } from 'kysely';
import type { MeetingKind, MeetingRow, NewMeeting } from '../desk-schema.ts';
import type { Schema } from '../schema.ts';

/** @returns its id */
export async function insertMeeting(trx: Kysely<Schema>, meeting: NewMeeting): Promise<number> {
  return (await trx.insertInto('meeting').values(meeting).returning('id').executeTakeFirstOrThrow()).id;
}

export async function meetingById(db: Kysely<Schema>, id: number): Promise<MeetingRow | null> {
  return (await db.selectFrom('meeting').selectAll().where('id', '=', id).executeTakeFirst()) ?? null;
}

/** The meeting that a word leads to: that of the link in public, or that of who accepted. */
export async function meetingByHash(db: Kysely<Schema>, hash: string): Promise<MeetingRow | null> {
  const row = await db
    .selectFrom('meeting')
    .selectAll()
    .where(({ eb, or }) => or([eb('hash', '=', hash), eb('holder_hash', '=', hash)]))
    .executeTakeFirst();
  return row ?? null;
}

/** What is changed of a meeting; the rest stays. */
export type MeetingChange = Partial<
  Pick<
    MeetingRow,
    | 'holder_hash'
    | 'sequence'
    | 'place'
    | 'begins_at'
    | 'ends_at'
    | 'sealed'
    | 'changed_at'
    | 'accepted_at'
    | 'cancelled_at'
    | 'cancelled_by'
    | 'happened'
    | 'settled_at'
  >
>;

/**
 * Changes a meeting that is neither cancelled nor settled, and stands at this number of changes: who looked at an older one changes nothing.
 *
 * @returns whether it was
 */
export async function changeMeetingRow(
  trx: Kysely<Schema>,
  { id, sequence, accepted_at: accepted }: Pick<MeetingRow, 'id' | 'sequence' | 'accepted_at'>,
  change: MeetingChange,
): Promise<boolean> {
  const { numUpdatedRows } = await trx
    .updateTable('meeting')
    .set(change)
    .where('id', '=', id)
    .where('sequence', '=', sequence)
    .where('accepted_at', accepted === null ? 'is' : 'is not', null)
    .where('cancelled_at', 'is', null)
    .where('settled_at', 'is', null)
    .executeTakeFirstOrThrow();
  return numUpdatedRows > 0;
}

/** Times that are taken at a town hall by one kind of meeting, between two moments. @param except a meeting that does not count */
export async function takenTimes(
  db: Kysely<Schema>,
  wanted: {
    readonly territory: string;
    readonly kind: MeetingKind;
    readonly from: Date;
    readonly until: Date;
    readonly except: number | null;
  },
): Promise<{ readonly begins_at: Date; readonly ends_at: Date }[]> {
  const rows = await db
    .selectFrom('meeting')
    .select(['begins_at', 'ends_at'])
    .where('territory', '=', wanted.territory)
    .where('kind', '=', wanted.kind)
    .where('accepted_at', 'is not', null)
    .where('cancelled_at', 'is', null)
    .where('ends_at', '>', wanted.from)
    .where('begins_at', '<', wanted.until)
    .$if(wanted.except !== null, (query) => query.where('id', '<>', wanted.except))
    .execute();
  return rows as { begins_at: Date; ends_at: Date }[];
}

export async function meetingsOfConversation(db: Kysely<Schema>, conversationId: number): Promise<MeetingRow[]> {
  return db.selectFrom('meeting').selectAll().where('conversation_id', '=', conversationId).orderBy('id').execute();
}

/** A meeting in a list: with the reference of its conversation, and the account where it was proposed. */
export interface ListedMeeting extends MeetingRow {
  readonly reference: string;
  readonly channel_id: number;
}

/** Meetings of some accounts that were accepted, are not cancelled, and of which nobody has said what became, the earliest first. */
export async function meetingsToCome(db: Kysely<Schema>, channels: readonly number[], most: number): Promise<ListedMeeting[]> {
  return openMeetings(db, channels)
    .where('meeting.accepted_at', 'is not', null)
    .orderBy('meeting.begins_at')
    .orderBy('meeting.id')
    .limit(most)
    .execute();
}

/** Meetings of some accounts that were proposed, that nobody has accepted or cancelled, and that can be accepted still, the newest first. */
export async function meetingsProposed(db: Kysely<Schema>, channels: readonly number[], now: Date, most: number): Promise<ListedMeeting[]> {
  return openMeetings(db, channels)
    .where('meeting.accepted_at', 'is', null)
    .where('meeting.lapses_at', '>', now)
    .orderBy('meeting.proposed_at', 'desc')
    .orderBy('meeting.id', 'desc')
    .limit(most)
    .execute();
}

function openMeetings(db: Kysely<Schema>, channels: readonly number[]) {
  return db
    .selectFrom('meeting')
    .innerJoin('conversation', 'conversation.id', 'meeting.conversation_id')
    .selectAll('meeting')
    .select(['conversation.reference', 'conversation.channel_id'])
    .where('conversation.channel_id', '=', sql<number>`any (${[...channels]}::integer[])`)
    .where('meeting.cancelled_at', 'is', null)
    .where('meeting.settled_at', 'is', null);
}

/** How many meetings of some accounts were proposed, accepted, cancelled, and what became of them. */
export interface MeetingCounts {
  readonly proposed: number;
  readonly accepted: number;
  readonly cancelled: number;
  readonly happened: number;
  /** Of which somebody said that they did not happen. */
  readonly missed: number;
}

export async function meetingCounts(db: Kysely<Schema>, channels: readonly number[]): Promise<MeetingCounts> {
  if (channels.length === 0) return { proposed: 0, accepted: 0, cancelled: 0, happened: 0, missed: 0 };
  return db
    .selectFrom('meeting')
    .innerJoin('conversation', 'conversation.id', 'meeting.conversation_id')
    .select(({ fn }) => [
      fn.countAll<number>().as('proposed'),
      fn.count<number>('accepted_at').as('accepted'),
      fn.count<number>('cancelled_at').as('cancelled'),
      fn.countAll<number>().filterWhere('happened', '=', true).as('happened'),
      fn.countAll<number>().filterWhere('happened', '=', false).as('missed'),
    ])
    .where('conversation.channel_id', 'in', [...channels])
    .executeTakeFirstOrThrow();
}

/** Takes names and numbers out of meetings that were over before, whatever nobody has said of them. @returns of how many */
export async function removeMeetingContacts(db: Kysely<Schema>, before: Date): Promise<number> {
  const { numUpdatedRows } = await db
    .updateTable('meeting')
    .set({ sealed: null })
    .where('sealed', 'is not', null)
    .where(({ eb, fn }) => eb(fn.coalesce('ends_at', 'accepted_at'), '<', before))
    .executeTakeFirstOrThrow();
  return Number(numUpdatedRows);
}
