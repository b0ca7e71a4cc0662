import { randomBytes, randomUUID } from 'node:crypto';
import { type ActingMember, act, done } from '@beffroi/acts';
import type { Instant } from '@beffroi/domain';
import { type ChannelRow, changeMeetingRow, insertMeeting, meetingsOfConversation, type Schema } from '@beffroi/store';
import type { Kysely } from 'kysely';
import { type Desk, hashOf } from '../desk.ts';
import { openChannel, ownAgent } from '../people/own-agent.ts';
import { DeskRefusal } from '../refusal.ts';
import { abilitiesOf } from '../send/fits.ts';
import { writeInto } from '../send/write-post.ts';
import { theConversation } from '../talk/conversations.ts';
import { fixedTime } from './fixed-time.ts';
import { townHours } from './hours.ts';

/** What the public is told of it: kindly, and nothing private. */
export interface MeetingReply {
  readonly text: string;
  readonly language: string;
  /** Why somebody speaks outside of a shift, where the account has shifts; `null` within one. */
  readonly reason: string | null;
}

/** What an agent proposes. */
export type MeetingAsk =
  /** The town's booking pages instead of the hours of its hall, where it has some. */
  | { readonly kind: 'slot'; readonly byTownPages: boolean }
  | { readonly kind: 'call-back' }
  | { readonly kind: 'meeting'; readonly begins: Instant; readonly minutes: number; readonly place: string };

/** Where the link in the answer leads. */
export type MeetingLink = (reference: string, secret: string) => string;

/** Milliseconds in which it can be accepted. */
const STANDS_FOR = 14 * 86_400_000;

/** Nothing can be accepted once it has begun. */
function lapseOf({ begins_at: begins }: MeetingTerms, now: Date): Date {
  const lapses = new Date(now.getTime() + STANDS_FOR);
  return begins === undefined || begins > lapses ? lapses : begins;
}

/** 128 bits, short enough for a post: the link stands in public, so that it opens no more than the question who comes. */
const WORD_BYTES = 16;

/**
 * Proposes to go on in real life, and says so in an answer that ends with a link. A proposal of the same conversation that nobody has accepted gives way to it.
 *
 * @returns the meeting and the word in its link
 * @throws ActRefusal, DeskRefusal `not-valid` with `hours` where the town has said no hours for it
 */
export async function proposeMeeting(
  desk: Desk,
  actor: ActingMember,
  conversationId: number,
  ask: MeetingAsk,
  { reply, linkTo }: { readonly reply: MeetingReply; readonly linkTo: MeetingLink },
  now: Date,
): Promise<{ readonly id: number; readonly secret: string }> {
  const conversation = await theConversation(desk.store, conversationId);
  const channel = await openChannel(desk.store.db, conversation.channel_id);
  return act(desk.store, actor, { act: 'meeting.proposed', territory: channel.territory, now }, async (trx) => {
    const agent = await ownAgent(trx, channel.id, actor);
    await dropProposals(trx, conversationId, now);
    const secret = randomBytes(WORD_BYTES).toString('base64url');
    const terms = await termsOf(trx, channel, ask, now);
    const id = await insertMeeting(trx, {
      ...{ conversation_id: conversationId, agent_id: agent.id, territory: channel.territory, zone: channel.zone },
      ...{ kind: ask.kind, hash: hashOf(secret), uid: randomUUID(), sequence: 0 },
      ...terms,
      ...{ proposed_at: now, changed_at: now, lapses_at: lapseOf(terms, now) },
    });
    const text = `${reply.text.trim()} ${linkTo(conversation.reference, secret)}`.trim();
    await replyInto(desk, trx, actor, channel, conversationId, { ...reply, text }, now);
    return done(`meeting:${id}`, { conversation: conversationId, kind: ask.kind }, { id, secret });
  });
}

/** Answers in public, as quietly as the network can. @throws DeskRefusal */
export async function replyInto(
  desk: Desk,
  trx: Kysely<Schema>,
  actor: ActingMember,
  channel: ChannelRow,
  conversation: number,
  { text, language, reason }: MeetingReply,
  now: Date,
): Promise<void> {
  const visibility = abilitiesOf(channel).visibilities.includes('unlisted') ? 'unlisted' : 'public';
  const post = { channel: channel.id, kind: 'answer', text, conversation, after: null, language, visibility, reason } as const;
  await writeInto(desk, trx, actor, { ...post, contentWarning: null, pictures: [], due: null }, now);
}

/** What of a meeting its proposal says. */
interface MeetingTerms {
  readonly place: string;
  readonly booking_url: string | null;
  readonly minutes: number | null;
  readonly begins_at?: Date;
  readonly ends_at?: Date;
}

async function termsOf(trx: Kysely<Schema>, { territory }: ChannelRow, ask: MeetingAsk, now: Date): Promise<MeetingTerms> {
  if (ask.kind === 'meeting') return { booking_url: null, minutes: null, ...fixedTime(ask, now) };
  const hours = await townHours(trx, territory);
  const minutes = hours?.slotMinutes ?? null;
  if (ask.kind === 'call-back') return { place: '', booking_url: null, minutes: (hours?.calls ?? 0) > 0 ? minutes : null };
  if (hours === null) return refuseHours();
  if (ask.byTownPages) return { place: hours.place, booking_url: hours.bookingUrl ?? refuseHours(), minutes: null };
  return hours.visits === 0 ? refuseHours() : { place: hours.place, booking_url: null, minutes };
}

function refuseHours(): never {
  throw new DeskRefusal('not-valid', 'The town has said no hours for this.', { field: 'hours' });
}

/** Nobody shall accept two. */
async function dropProposals(trx: Kysely<Schema>, conversationId: number, now: Date): Promise<void> {
  for (const meeting of await meetingsOfConversation(trx, conversationId))
    if (meeting.accepted_at === null) await changeMeetingRow(trx, meeting, { cancelled_at: now, cancelled_by: 'town', changed_at: now });
}
