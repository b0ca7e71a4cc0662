import {
  type ConversationRow,
  changeMeetingRow,
  conversationById,
  type MeetingChange,
  type MeetingRow,
  meetingByHash,
  meetingById,
  type Schema,
} from '@beffroi/store';
import type { Kysely } from 'kysely';
import { hashOf } from '../desk.ts';
import { DeskRefusal } from '../refusal.ts';

/** A meeting with the conversation that it goes on from. @throws DeskRefusal `unknown` */
export async function theMeeting(
  db: Kysely<Schema>,
  id: number,
): Promise<{ readonly meeting: MeetingRow; readonly conversation: ConversationRow }> {
  const meeting = await meetingById(db, id);
  if (meeting === null) throw new DeskRefusal('unknown', `There is no meeting ${id}.`);
  return { meeting, conversation: (await conversationById(db, meeting.conversation_id))! };
}

/** What a word of a link is good for: to accept (it stands in public), or to see, change and cancel (only who accepted has it). */
export type LinkUse = 'accept' | 'hold';

/** The meeting that a word of a link leads to. @returns `null` for none @param secret as it stands in the address */
export async function meetingBySecret(
  db: Kysely<Schema>,
  secret: string,
): Promise<{ readonly meeting: MeetingRow; readonly use: LinkUse } | null> {
  const hash = hashOf(secret);
  const meeting = await meetingByHash(db, hash);
  return meeting === null ? null : { meeting, use: meeting.holder_hash === hash ? 'hold' : 'accept' };
}

/** @throws DeskRefusal `unknown` when the word is good for nothing, or not for this */
export async function meetingFor(db: Kysely<Schema>, secret: string, use: LinkUse): Promise<MeetingRow> {
  const found = await meetingBySecret(db, secret);
  if (found === null || found.use !== use) throw new DeskRefusal('unknown', 'This link leads nowhere.');
  return found.meeting;
}

/** @throws DeskRefusal `too-late` when it is over, or somebody has changed it since */
export async function changeOrRefuse(trx: Kysely<Schema>, meeting: MeetingRow, change: MeetingChange): Promise<void> {
  if (!(await changeMeetingRow(trx, meeting, change))) throw new DeskRefusal('too-late', 'It is over, or was changed in the meantime.');
}
