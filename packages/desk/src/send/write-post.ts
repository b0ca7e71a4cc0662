import { type ActingMember, act, DESK, done } from '@beffroi/acts';
import type { OutgoingPicture, ReplyTarget, Visibility } from '@beffroi/networks';
import type { ComposedPost } from '@beffroi/speaking';
import {
  type AgentAsSeen,
  type ChannelRow,
  type ConversationRow,
  changeConversation,
  conversationById,
  insertPost,
  lastMessageOf,
  type NewPost,
  openShifts,
  type PostKind,
  postById,
  postsOfConversation,
  type Schema,
  type ShiftRow,
} from '@beffroi/store';
import type { Kysely } from 'kysely';
import { SITE_NETWORK } from '../assistant/open-assistant.ts';
import { connectorFor, type Desk } from '../desk.ts';
import { protect } from '../people/exposure.ts';
import { openChannel, ownAgent } from '../people/own-agent.ts';
import { type SeenAs, seenAs } from '../people/seen-as.ts';
import { DeskRefusal } from '../refusal.ts';
import { assertFits, composedFor, picturesFor, signedAs } from './fits.ts';
import { draftedOnSite, standingOnSite } from './site-post.ts';

/** What an agent writes. The signature is none of it: that comes by itself. */
export interface PostAsk {
  readonly channel: number;
  readonly kind: PostKind;
  readonly text: string;
  /** The conversation that it answers; `null` for a post of one's own. */
  readonly conversation: number | null;
  /** The post that it goes on from; `null` for the first one of a thread. */
  readonly after: number | null;
  readonly language: string;
  readonly visibility: Visibility;
  readonly contentWarning: string | null;
  readonly pictures: readonly OutgoingPicture[];
  /** Not before; `null` for at once. */
  readonly due: Date | null;
  /** Why somebody speaks outside of a shift, where the account has shifts; `null` within one. */
  readonly reason: string | null;
  /** Whether the account's character says it: then nothing of the agent who writes is seen. */
  readonly asPersona?: boolean;
  /** Whether it says that somebody else must answer: then the question stays open for them. */
  readonly handsOver?: boolean;
}

/**
 * Writes a post into the outbox, as it would stand now: from here on it is sent once, whatever dies. What its agent agreed to when it goes out is what counts.
 *
 * @returns its id
 * @throws ActRefusal, DeskRefusal
 */
export async function writePost(desk: Desk, actor: ActingMember, ask: PostAsk, now: Date): Promise<number> {
  const { territory } = await openChannel(desk.store.db, ask.channel);
  return act(desk.store, actor, { act: 'post.written', territory, now }, async (trx) => {
    const post = await writeInto(desk, trx, actor, ask, now);
    return done(`channel:${ask.channel}`, { post, kind: ask.kind, ...(ask.reason === null ? {} : { reason: ask.reason }) }, post);
  });
}

/** Writes a post within an act that is under way. @throws DeskRefusal */
export async function writeInto(desk: Desk, trx: Kysely<Schema>, actor: ActingMember, ask: PostAsk, now: Date): Promise<number> {
  const place = await placeOf(trx, actor, ask);
  const shift = await shiftFor(trx, place.channel, place.agent, ask.reason);
  const pictures = picturesFor(place.channel, ask.pictures);
  const { composed, seen } = await composedNow(trx, place, ask, now);
  assertFits(composed, place.channel, { ...ask, pictures });
  const post = await insertPost(
    trx,
    await rowOf(desk, trx, place, ask, { composed, seen, shift, state: 'waiting' }, now),
    rowsOf(pictures),
  );
  if (place.conversation !== null) await (ask.handsOver === true ? giveBack : markAnswered)(trx, place.conversation.id);
  await protect(trx, DESK, place.channel, place.agent.id, now);
  return post;
}

/** @throws DeskRefusal `not-valid` where the account has no character */
function asPersona(seen: SeenAs, spoke: boolean): SeenAs {
  if (seen.voices.persona === null) throw new DeskRefusal('not-valid', 'This account has no character.', { field: 'persona' });
  return { ...seen, appearance: 'team', speaker: { kind: 'persona', first: !spoke } };
}

/** Whether the character has said what it is in this conversation, before the post with this id. */
async function personaSpoke(trx: Kysely<Schema>, conversation: ConversationRow | null, before: number): Promise<boolean> {
  if (conversation === null) return false;
  const posts = await postsOfConversation(trx, conversation.id);
  return posts.some(({ id, state, persona }) => persona && id < before && (state === 'waiting' || state === 'standing'));
}

/** Where a post belongs. */
export interface PostPlace {
  readonly channel: ChannelRow;
  readonly agent: AgentAsSeen;
  readonly conversation: ConversationRow | null;
}

/** @throws DeskRefusal */
export async function placeOf(trx: Kysely<Schema>, actor: ActingMember, ask: PostAsk): Promise<PostPlace> {
  const channel = await openChannel(trx, ask.channel);
  const agent = await ownAgent(trx, ask.channel, actor);
  return { channel, agent, conversation: ask.conversation === null ? null : await ownConversation(trx, channel, ask.conversation) };
}

/** A post as it would stand if it went out now. @param before its id, where it has one: what was said after it is not looked at */
export async function composedNow(
  trx: Kysely<Schema>,
  { channel, agent, conversation }: PostPlace,
  ask: Pick<PostAsk, 'text' | 'language' | 'contentWarning' | 'asPersona'>,
  now: Date,
  before = Number.POSITIVE_INFINITY,
): Promise<{ readonly composed: ComposedPost; readonly seen: SeenAs }> {
  const self = await seenAs(trx, channel, agent, conversation?.asker_id ?? null, now);
  const seen = ask.asPersona === true ? asPersona(self, await personaSpoke(trx, conversation, before)) : self;
  return { composed: composedFor(channel, seen, ask), seen };
}

/** A row of the outbox. @throws DeskRefusal */
export async function rowOf(
  desk: Desk,
  trx: Kysely<Schema>,
  { channel, agent, conversation }: PostPlace,
  ask: PostAsk,
  as: { readonly composed: ComposedPost; readonly seen: SeenAs; readonly shift: ShiftRow | null; readonly state: 'waiting' | 'draft' },
  now: Date,
) {
  return {
    channel_id: channel.id,
    kind: ask.kind,
    account_id: agent.account_id,
    agent_id: agent.id,
    shift_id: as.shift?.id ?? null,
    conversation_id: conversation?.id ?? null,
    after_id: await threadOf(trx, channel, ask.after),
    written: ask.text,
    said: as.composed.text,
    appearance: as.seen.appearance,
    signed_as: signedAs(as.composed),
    persona: ask.asPersona === true,
    language: ask.language,
    reply_to: conversation === null ? null : JSON.stringify(await targetIn(trx, conversation)),
    content_warning: ask.contentWarning,
    visibility: ask.visibility,
    at: ask.due ?? now,
    ...sendingOf(desk, { channel, conversation }, ask, as.state, now),
    tries: 0,
    differs: [],
  };
}

/** Pictures as rows. */
export const rowsOf = (pictures: readonly OutgoingPicture[]) =>
  pictures.map(({ bytes, type, altText }) => ({ bytes, type, alt_text: altText }));

/** Somebody has written an answer that is to go out. */
export async function markAnswered(trx: Kysely<Schema>, conversationId: number): Promise<void> {
  const answered = { state: 'answered', writing_id: null, writing_until: null } as const;
  await changeConversation(trx, conversationId, ['open', 'taken', 'answered', 'closed'], answered);
}

/** Who wrote has written; the question waits for somebody as before. */
async function giveBack(trx: Kysely<Schema>, conversationId: number): Promise<void> {
  await changeConversation(trx, conversationId, ['open', 'taken', 'answered', 'closed'], { writing_id: null, writing_until: null });
}

/** How it is sent: by its network, or, on the town's own site, by standing there. */
function sendingOf(
  desk: Desk,
  { channel, conversation }: Pick<PostPlace, 'channel' | 'conversation'>,
  ask: PostAsk,
  state: 'waiting' | 'draft',
  now: Date,
): Pick<NewPost, 'key' | 'state' | 'due_at'> {
  if (channel.network !== SITE_NETWORK) return { key: keyFor(desk, channel, now), state, due_at: ask.due ?? now };
  return state === 'draft' ? draftedOnSite(conversation, now) : standingOnSite(conversation, ask, now);
}

function keyFor(desk: Desk, channel: ChannelRow, now: Date): string {
  const connector = connectorFor(desk, channel.network);
  if (connector === null) throw new DeskRefusal('not-connected', `No connector speaks with ${channel.network} here.`);
  return connector.newKey(now);
}

/** @throws DeskRefusal `no-shift` where the account is taken over by shifts, and the agent has none and gives no reason */
export async function shiftFor(
  trx: Kysely<Schema>,
  channel: ChannelRow,
  agent: AgentAsSeen,
  reason: string | null,
): Promise<ShiftRow | null> {
  const own = (await openShifts(trx, channel.id)).find(({ agent_id: id }) => id === agent.id) ?? null;
  const byShifts = channel.policies['takeover'] !== null;
  if (own === null && byShifts && (reason ?? '').trim() === '')
    throw new DeskRefusal('no-shift', 'Nobody posts outside of a shift without a reason.');
  return own;
}

async function ownConversation(trx: Kysely<Schema>, channel: ChannelRow, id: number): Promise<ConversationRow> {
  const conversation = await conversationById(trx, id);
  if (conversation === null || conversation.channel_id !== channel.id)
    throw new DeskRefusal('unknown', `There is no conversation ${id} here.`);
  return conversation;
}

/** What an answer names when it goes out. @throws DeskRefusal `too-late` when all that was asked is deleted, or was kept for long enough; `text` when it was said in private */
export async function targetIn(trx: Kysely<Schema>, conversation: ConversationRow): Promise<ReplyTarget> {
  const message = conversation.forgotten_at === null ? await lastMessageOf(trx, conversation.id) : null;
  if (message === null) throw new DeskRefusal('too-late', 'What was asked is deleted.');
  // All that the desk says is public.
  if (message.confidential) throw new DeskRefusal('text', 'It was said in private.', { fault: 'confidential', url: message.url });
  return message.target as unknown as ReplyTarget;
}

async function threadOf(trx: Kysely<Schema>, channel: ChannelRow, after: number | null): Promise<number | null> {
  if (after === null) return null;
  const before = await postById(trx, after);
  if (before === null || before.channel_id !== channel.id) throw new DeskRefusal('unknown', `There is no post ${after} here.`);
  if (!FOLLOWED.has(before.state)) throw new DeskRefusal('too-late', 'The post before it does not stand.');
  return after;
}

const FOLLOWED: ReadonlySet<string> = new Set(['draft', 'waiting', 'held', 'standing']);
