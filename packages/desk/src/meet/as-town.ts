import { type Act, type ActingMember, act, done } from '@beffroi/acts';
import { type ChannelRow, changeConversation, type MeetingRow, removeMeetingContacts, type Schema, type Store } from '@beffroi/store';
import type { Kysely } from 'kysely';
import type { Desk } from '../desk.ts';
import { ownAgent, theChannel } from '../people/own-agent.ts';
import { DeskRefusal } from '../refusal.ts';
import { type FixedTime, fixedTime } from './fixed-time.ts';
import { type MeetingReply, replyInto } from './propose.ts';
import { changeOrRefuse, theMeeting } from './the-meeting.ts';

/**
 * Puts a meeting at another time, or elsewhere: who accepted sees it on their page and in their calendar.
 *
 * @param reply what is answered in public beside it; `null` for nothing
 * @throws ActRefusal, DeskRefusal `too-late`, `not-valid`
 */
export async function changeMeeting(
  desk: Desk,
  actor: ActingMember,
  id: number,
  time: FixedTime,
  reply: MeetingReply | null,
  now: Date,
): Promise<void> {
  await onMeeting(desk.store, actor, id, 'meeting.changed', now, async (trx, { meeting, channel }) => {
    if (meeting.accepted_at === null && meeting.kind !== 'meeting')
      throw new DeskRefusal('not-valid', 'Who comes chooses.', { field: 'begins' });
    await changeOrRefuse(trx, meeting, { ...fixedTime(time, now), sequence: meeting.sequence + 1, changed_at: now });
    if (reply !== null) await replyInto(desk, trx, actor, channel, meeting.conversation_id, reply, now);
    return { begins: time.begins };
  });
}

/** Takes a proposal back, or calls a meeting off: name and number are deleted at once, so that whoever is to be told is told before. @throws ActRefusal, DeskRefusal */
export async function cancelMeeting(desk: Desk, actor: ActingMember, id: number, reply: MeetingReply | null, now: Date): Promise<void> {
  await onMeeting(desk.store, actor, id, 'meeting.cancelled', now, async (trx, { meeting, channel }) => {
    const end = { cancelled_at: now, cancelled_by: 'town', sealed: null } as const;
    await changeOrRefuse(trx, meeting, { ...end, sequence: meeting.sequence + 1, changed_at: now });
    if (reply !== null) await replyInto(desk, trx, actor, channel, meeting.conversation_id, reply, now);
    return {};
  });
}

/**
 * Says whether it happened: name and number are deleted at once. When it did, the conversation is closed, unless somebody has said something since.
 *
 * @throws ActRefusal, DeskRefusal `not-valid` before its time, or when nobody accepted
 */
export async function settleMeeting(store: Store, actor: ActingMember, id: number, happened: boolean, now: Date): Promise<void> {
  await onMeeting(store, actor, id, 'meeting.settled', now, async (trx, { meeting }) => {
    if (meeting.accepted_at === null && meeting.booking_url === null)
      throw new DeskRefusal('not-valid', 'Nobody has accepted it.', { field: 'accepted' });
    if (meeting.begins_at !== null && now < meeting.begins_at)
      throw new DeskRefusal('not-valid', 'It is yet to come.', { field: 'begins' });
    await changeOrRefuse(trx, meeting, { happened, settled_at: now, sealed: null });
    if (happened) await changeConversation(trx, meeting.conversation_id, ['answered'], { state: 'closed' });
    return { happened };
  });
}

/** Milliseconds after a meeting for which name and number are kept where nobody says what became of it. */
export const CONTACT_KEPT = 30 * 86_400_000;

/** Takes out names and numbers of meetings that are long over. No act: it is said beforehand, to everybody. @returns of how many */
export function forgetContacts({ db }: Pick<Store, 'db'>, now: Date): Promise<number> {
  return removeMeetingContacts(db, new Date(now.getTime() - CONTACT_KEPT));
}

interface OnMeeting {
  readonly meeting: MeetingRow;
  readonly channel: ChannelRow;
}

async function onMeeting(
  store: Store,
  actor: ActingMember,
  id: number,
  what: Extract<Act, `meeting.${string}`>,
  now: Date,
  change: (trx: Kysely<Schema>, on: OnMeeting) => Promise<Readonly<Record<string, unknown>>>,
): Promise<void> {
  const { conversation } = await theMeeting(store.db, id);
  const channel = await theChannel(store.db, conversation.channel_id);
  await act(store, actor, { act: what, territory: channel.territory, now }, async (trx) => {
    await ownAgent(trx, channel.id, actor);
    const { meeting } = await theMeeting(trx, id);
    return done(`meeting:${id}`, await change(trx, { meeting, channel }));
  });
}
