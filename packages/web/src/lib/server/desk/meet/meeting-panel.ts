import { type DeskChannel, type MeetingAsk, meetingsIn, openingHours, type ShownMeeting } from '@beffroi/desk';
import type { Language } from '@beffroi/domain';
import type { ConversationRow, MeetingRow } from '@beffroi/store';
import { clockOf, weekdayOf } from '#lib/desk-clock.ts';
import { meetings } from '#lib/messages/meetings.ts';
import { deskIn } from '../the-desk.ts';
import { wallFields } from '../wall-clock.ts';

/** A meeting as those who speak on its account are shown it. */
export function shownMeeting({ meeting, state, contact, sealedAway }: ShownMeeting, language: Language) {
  const { id, kind, zone, place, booking_url: bookingUrl, cancelled_by: cancelledBy, happened } = meeting;
  return {
    ...{ id, kind, state, contact, sealedAway, place, cancelledBy, happened, zone },
    when: whenWords(meeting, language),
    hasTime: meeting.begins_at !== null,
    ended: meeting.accepted_at === null && bookingUrl === null ? null : state,
    // Booked elsewhere, it can have happened without a word here.
    canSettle: state === 'due' || (bookingUrl !== null && state === 'proposed'),
    canChange: state === 'accepted' || (state === 'proposed' && kind === 'meeting'),
    canCancel: state === 'accepted' || state === 'proposed' || state === 'due',
    fields: meeting.begins_at === null ? { date: '', time: '' } : wallFields(meeting.begins_at, zone),
    minutes: lengthOf(meeting),
  };
}

export type PanelMeeting = ReturnType<typeof shownMeeting>;

/** All that is proposed and agreed on in a conversation, and what can be proposed. */
export async function meetingPanel(locals: App.Locals, { channel, own, shifts, isLead }: DeskChannel, conversation: ConversationRow) {
  const { house, language } = locals;
  const desk = deskIn(locals);
  const hours = await openingHours(house.store, channel.territory);
  const spoken = (conversation.language ?? channel.language) === 'en' ? 'en' : 'fr';
  return {
    id: conversation.id,
    speaks: own !== null && channel.state !== 'left',
    meetings: desk === null ? [] : (await meetingsIn(desk, conversation.id, house.now())).map((one) => shownMeeting(one, language)),
    ways: {
      hall: (hours?.visits ?? 0) > 0,
      site: hours?.bookingUrl == null ? null : new URL(hours.bookingUrl).host,
      calls: (hours?.calls ?? 0) > 0,
    },
    place: hours?.place ?? '',
    isLead,
    zone: channel.zone,
    texts: invitations(spoken, channel.network === 'mastodon' ? `@${conversation.asker_handle} ` : ''),
    needsReason: (channel.policies['takeover'] ?? null) !== null && !shifts.some(({ agent_id: id }) => id === own?.id),
  };
}

export type MeetingPanel = Awaited<ReturnType<typeof meetingPanel>>;

/** What is said in public to begin with: the name that a network needs to tell the person, and kind words. */
function invitations(language: Language, called: string): Readonly<Record<MeetingAsk['kind'] | 'moved' | 'calledOff', string>> {
  const { inviting, movedText, calledOff } = meetings[language];
  const words = { slot: inviting.slot, 'call-back': inviting['call-back'], meeting: inviting.meeting, moved: movedText, calledOff };
  return { ...words, ...Object.fromEntries(Object.entries(words).map(([kind, text]) => [kind, `${called}${text}`])) };
}

function whenWords(
  { begins_at: begins, ends_at: ends, zone, booking_url: bookingUrl, minutes }: MeetingRow,
  language: Language,
): string | null {
  const say = meetings[language];
  if (begins !== null)
    return `${weekdayOf(begins, zone, language)}, ${say.fromTo(clockOf(begins, zone, language), clockOf(ends!, zone, language))}`;
  if (bookingUrl !== null) return say.elsewhere(new URL(bookingUrl).host);
  return minutes === null ? say.atAnyTime : null;
}

function lengthOf({ begins_at: begins, ends_at: ends, minutes }: MeetingRow): number {
  return begins === null || ends === null ? (minutes ?? 30) : Math.round((ends.getTime() - begins.getTime()) / 60_000);
}
