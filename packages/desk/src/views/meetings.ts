import {
  conversationById,
  type ListedMeeting,
  type MeetingCounts,
  type MeetingRow,
  meetingById,
  meetingCounts,
  meetingsOfConversation,
  meetingsProposed,
  meetingsToCome,
  type Store,
} from '@beffroi/store';
import type { Desk } from '../desk.ts';
import { isLapsed } from '../meet/as-citizen.ts';
import { type Contact, contactIfOpen } from '../meet/contact.ts';
import { type TownHours, townHours } from '../meet/hours.ts';
import type { DeskChannel } from './inbox.ts';

/** A meeting as those who speak on its account see it. */
export interface ShownMeeting<Row extends MeetingRow = MeetingRow> {
  readonly meeting: Row;
  /** `due`: its time has come, and nobody has said what became of it. */
  readonly state: 'proposed' | 'lapsed' | 'accepted' | 'due' | 'cancelled' | 'settled';
  /** Who comes or is called; `null` before anybody accepted, and once it is over. */
  readonly contact: Contact | null;
  /** Whether what is kept of them opens with none of the keys that are given. */
  readonly sealedAway: boolean;
}

/** Meetings in a list that is shown at once. */
const MOST_SHOWN = 200;

/** All meetings of a conversation, the first one first. */
export async function meetingsIn(desk: Pick<Desk, 'store' | 'keys'>, conversationId: number, now: Date): Promise<readonly ShownMeeting[]> {
  return (await meetingsOfConversation(desk.store.db, conversationId)).map((meeting) => shown(desk, meeting, now));
}

/** What is agreed on over some accounts and not settled: what is due first, then what is to come. */
export async function agreedMeetings(
  desk: Pick<Desk, 'store' | 'keys'>,
  channels: readonly DeskChannel[],
  now: Date,
): Promise<readonly ShownMeeting<ListedMeeting>[]> {
  const rows = await meetingsToCome(desk.store.db, idsOf(channels), MOST_SHOWN);
  return rows.map((meeting) => shown(desk, meeting, now));
}

/** What was proposed over some accounts and waits for the word of who asked, the newest first. */
export async function proposedMeetings(
  desk: Pick<Desk, 'store' | 'keys'>,
  channels: readonly DeskChannel[],
  now: Date,
): Promise<readonly ShownMeeting<ListedMeeting>[]> {
  const rows = await meetingsProposed(desk.store.db, idsOf(channels), now, MOST_SHOWN);
  return rows.map((meeting) => shown(desk, meeting, now)).filter(({ state }) => state === 'proposed');
}

/** How many were proposed, accepted, cancelled, and happened: of the accounts together, never of a person. */
export function meetingFigures(store: Store, channels: readonly DeskChannel[]): Promise<MeetingCounts> {
  return meetingCounts(store.db, idsOf(channels));
}

/** When the town hall of a territory is open; `null` where nobody has said it. */
export function openingHours(store: Store, territory: string): Promise<TownHours | null> {
  return townHours(store.db, territory);
}

/** A meeting on one of some accounts, for the calendar of who speaks there; `null` for others, and where it has no time. */
export async function ownMeeting(store: Store, channels: readonly DeskChannel[], id: number): Promise<ListedMeeting | null> {
  const meeting = await meetingById(store.db, id);
  const conversation = meeting === null ? null : await conversationById(store.db, meeting.conversation_id);
  if (meeting === null || conversation === null || meeting.begins_at === null || !idsOf(channels).includes(conversation.channel_id))
    return null;
  return { ...meeting, reference: conversation.reference, channel_id: conversation.channel_id };
}

const idsOf = (channels: readonly DeskChannel[]): readonly number[] => channels.map(({ channel }) => channel.id);

function shown<Row extends MeetingRow>({ keys }: Pick<Desk, 'keys'>, meeting: Row, now: Date): ShownMeeting<Row> {
  const contact = contactIfOpen(keys, meeting);
  return { meeting, state: stateOf(meeting, now), contact, sealedAway: contact === null && meeting.sealed !== null };
}

function stateOf(meeting: MeetingRow, now: Date): ShownMeeting['state'] {
  if (meeting.cancelled_at !== null) return 'cancelled';
  if (meeting.settled_at !== null) return 'settled';
  if (meeting.accepted_at === null && meeting.booking_url === null) return isLapsed(meeting, now) ? 'lapsed' : 'proposed';
  // A call without an hour, and what is booked elsewhere, can have happened at any time.
  if (meeting.begins_at === null) return meeting.accepted_at === null ? 'proposed' : 'due';
  return now >= meeting.begins_at ? 'due' : 'accepted';
}
