import type { WallDate } from '@beffroi/speaking';
import { channelById, conversationById, type MeetingKind, type MeetingRow, type Store } from '@beffroi/store';
import type { Desk } from '../desk.ts';
import { referenceIn } from '../listen/reference.ts';
import { isLapsed } from '../meet/as-citizen.ts';
import { contactIfOpen } from '../meet/contact.ts';
import { type NextSlots, nextSlots } from '../meet/slots.ts';
import { type LinkUse, meetingBySecret } from '../meet/the-meeting.ts';

/** How a proposal stands for who has its link. */
export type ProposalState =
  /** It can be accepted. */
  | 'open'
  /** It was accepted: who did so has a link of their own. */
  | 'taken'
  /** By who looks. */
  | 'accepted'
  | 'cancelled-by-citizen'
  | 'cancelled-by-town'
  /** Its time has come, or somebody has said what became of it. */
  | 'over'
  /** Nobody has accepted it in time. */
  | 'lapsed';

/** What a citizen sees of a meeting by a link. */
export interface Proposal {
  readonly reference: string;
  readonly state: ProposalState;
  readonly kind: MeetingKind;
  readonly territory: string;
  readonly zone: string;
  /** Empty where nobody goes anywhere. */
  readonly place: string;
  /** The town's own booking pages: nothing is to be accepted here. */
  readonly bookingUrl: string | null;
  readonly channel: { readonly slug: string; readonly handle: string; readonly team: string };
  /** Until when it can be accepted. */
  readonly lapses: Date;
  /** When it is: for who accepted it, and before that, where the town has said it, for who has the link. */
  readonly time: { readonly begins: Date; readonly ends: Date } | null;
  /** Whether a slot is to be chosen. */
  readonly bySlots: boolean;
  /** What can be chosen: to accept, or to move it. */
  readonly slots: NextSlots;
  /** For who accepted: as whom, and the last two digits of the number. `null` once it is deleted, and for others. */
  readonly accepted: { readonly name: string; readonly phoneEnd: string; readonly email: boolean } | null;
}

const NONE: NextSlots = { days: [], later: null };

/** @param from day from which slots are shown; `null` for the next ones @returns `null` when the link leads nowhere */
export async function proposalFor(
  { store, keys }: Pick<Desk, 'store' | 'keys'>,
  link: { readonly reference: string; readonly secret: string },
  from: WallDate | null,
  now: Date,
): Promise<Proposal | null> {
  const found = await linked(store, link);
  if (found === null) return null;
  const { meeting, use, conversation } = found;
  const channel = (await channelById(store.db, conversation.channel_id))!;
  const state = stateOf(meeting, use, now);
  const isMine = use === 'hold';
  const contact = isMine && state === 'accepted' ? contactIfOpen(keys, meeting) : null;
  const chooses = meeting.minutes !== null && (state === 'open' || state === 'accepted');
  return {
    ...{ reference: conversation.reference, state, kind: meeting.kind, territory: meeting.territory, zone: meeting.zone },
    ...{ place: meeting.place, bookingUrl: meeting.booking_url, lapses: meeting.lapses_at, bySlots: meeting.minutes !== null },
    channel: { slug: channel.slug, handle: channel.remote_handle, team: channel.team },
    // What somebody agreed on is nobody else's business.
    time: isMine || state === 'open' ? timeOf(meeting) : null,
    slots: chooses ? withoutOwn(await nextSlots(store.db, meeting, from, now), meeting) : NONE,
    accepted:
      contact === null ? null : { name: contact.name, phoneEnd: contact.phone.replace(/\D/g, '').slice(-2), email: contact.email !== '' },
  };
}

/** The meeting for the calendar of who accepted it; `null` for others, and where it has no time. */
export async function heldMeeting(store: Store, link: { readonly reference: string; readonly secret: string }): Promise<MeetingRow | null> {
  const found = await linked(store, link);
  return found === null || found.use !== 'hold' || found.meeting.begins_at === null ? null : found.meeting;
}

async function linked(store: Store, { reference, secret }: { readonly reference: string; readonly secret: string }) {
  const found = await meetingBySecret(store.db, secret);
  const conversation = found === null ? null : await conversationById(store.db, found.meeting.conversation_id);
  return found === null || conversation === null || conversation.reference !== referenceIn(reference) ? null : { ...found, conversation };
}

/** Who moves a meeting is not offered the time that it has. */
function withoutOwn({ days, later }: NextSlots, { begins_at: begins }: MeetingRow): NextSlots {
  const own = begins?.toISOString();
  const left = days.map(({ date, slots }) => ({ date, slots: slots.filter(({ start }) => start !== own) }));
  return { days: left.filter(({ slots }) => slots.length > 0), later };
}

function stateOf(meeting: MeetingRow, use: LinkUse, now: Date): ProposalState {
  if (use === 'accept' && meeting.accepted_at !== null) return 'taken';
  if (meeting.cancelled_by !== null) return `cancelled-by-${meeting.cancelled_by}`;
  if (meeting.settled_at !== null) return 'over';
  if (isLapsed(meeting, now)) return 'lapsed';
  if (meeting.begins_at !== null && now >= meeting.begins_at) return 'over';
  return use === 'hold' ? 'accepted' : 'open';
}

function timeOf({ begins_at: begins, ends_at: ends }: MeetingRow): Proposal['time'] {
  return begins === null || ends === null ? null : { begins, ends };
}
