import { type ActingMember, act, done } from '@beffroi/acts';
import type { Abilities, OutgoingPicture, ReplyTarget, Visibility } from '@beffroi/networks';
import { type ComposedPost, compose } from '@beffroi/speaking';
import {
  type AgentAsSeen,
  type ChannelRow,
  type ConversationRow,
  changeConversation,
  conversationById,
  insertPost,
  lastMessageOf,
  openShifts,
  type PostKind,
  postById,
  postsOfConversation,
  type Schema,
  type ShiftRow,
} from '@beffroi/store';
import type { Kysely } from 'kysely';
import type { Desk } from '../desk.ts';
import { openChannel, ownAgent } from '../people/own-agent.ts';
import { type SeenAs, seenAs } from '../people/seen-as.ts';
import { DeskRefusal } from '../refusal.ts';

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
}

/**
 * Writes a post into the outbox, as it will stand: from here on it is sent once, whatever dies.
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
  const channel = await openChannel(trx, ask.channel);
  const agent = await ownAgent(trx, ask.channel, actor);
  const shift = await shiftFor(trx, channel, agent, ask);
  const conversation = ask.conversation === null ? null : await ownConversation(trx, channel, ask.conversation);
  const self = await seenAs(trx, channel, agent, conversation?.asker_id ?? null);
  const seen = ask.asPersona === true ? asPersona(self, await personaSpoke(trx, conversation)) : self;
  const composed = composedFor(channel, seen, ask);
  assertFits(composed, channel, ask);
  const post = await insertPost(
    trx,
    {
      channel_id: channel.id,
      key: keyFor(desk, channel, now),
      kind: ask.kind,
      account_id: actor.id,
      agent_id: agent.id,
      shift_id: shift?.id ?? null,
      conversation_id: conversation?.id ?? null,
      after_id: await threadOf(trx, channel, ask.after),
      written: ask.text,
      said: composed.text,
      appearance: seen.appearance,
      signed_as: signedAs(composed),
      language: ask.language,
      reply_to: conversation === null ? null : JSON.stringify(await targetIn(trx, conversation)),
      content_warning: ask.contentWarning,
      visibility: ask.visibility,
      state: 'waiting',
      at: now,
      due_at: ask.due ?? now,
      tries: 0,
      differs: [],
    },
    ask.pictures.map(({ bytes, type, altText }) => ({ bytes, type, alt_text: altText })),
  );
  if (conversation !== null) await changeConversation(trx, conversation.id, ['open', 'taken', 'answered', 'closed'], ANSWERED);
  return post;
}

/** @throws DeskRefusal `not-valid` where the account has no character */
function asPersona(seen: SeenAs, spoke: boolean): SeenAs {
  if (seen.voices.persona === null) throw new DeskRefusal('not-valid', 'This account has no character.', { field: 'persona' });
  return { ...seen, appearance: 'team', speaker: { kind: 'persona', first: !spoke } };
}

/** Whether the character has said what it is in this conversation: who signs and shows nobody is it. */
async function personaSpoke(trx: Kysely<Schema>, conversation: ConversationRow | null): Promise<boolean> {
  if (conversation === null) return false;
  const posts = await postsOfConversation(trx, conversation.id);
  return posts.some(
    ({ state, appearance, signed_as: signed }) => (state === 'waiting' || state === 'standing') && appearance === 'team' && signed !== '',
  );
}

const ANSWERED = { state: 'answered', writing_id: null, writing_until: null } as const;

/** How a post would stand, while it is being written. */
export function composedFor(channel: ChannelRow, seen: SeenAs, ask: Pick<PostAsk, 'text' | 'language' | 'contentWarning'>): ComposedPost {
  return compose({
    text: ask.text,
    language: ask.language,
    limits: abilitiesOf(channel).limits,
    ...(ask.contentWarning === null ? {} : { contentWarning: ask.contentWarning }),
    appearance: seen.appearance,
    voices: seen.voices,
    speaker: seen.speaker,
    team: channel.team,
  });
}

/** What can be done on a channel, as its connector said when it was let in. */
export const abilitiesOf = (channel: ChannelRow): Abilities => channel.abilities as unknown as Abilities;

const signedAs = ({ signature }: ComposedPost): string =>
  signature === null || signature.shows === 'team' ? '' : signature.text || (signature.hashtag ?? '');

function keyFor(desk: Desk, channel: ChannelRow, now: Date): string {
  const connector = [...desk.connectors.values()].find(({ network }) => network === channel.network);
  if (connector === undefined) throw new DeskRefusal('not-connected', `No connector speaks with ${channel.network} here.`);
  return connector.newKey(now);
}

/** @throws DeskRefusal `no-shift` where the account is taken over by shifts, and the agent has none and gives no reason */
async function shiftFor(trx: Kysely<Schema>, channel: ChannelRow, agent: AgentAsSeen, { reason }: PostAsk): Promise<ShiftRow | null> {
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

/** @throws DeskRefusal `too-late` when all that was asked is deleted, `text` when it was said in private */
async function targetIn(trx: Kysely<Schema>, conversation: ConversationRow): Promise<ReplyTarget> {
  const message = await lastMessageOf(trx, conversation.id);
  if (message === null) throw new DeskRefusal('too-late', 'What was asked is deleted.');
  // All that the desk says is public.
  if (message.confidential) throw new DeskRefusal('text', 'It was said in private.', { fault: 'confidential', url: message.url });
  return message.target as unknown as ReplyTarget;
}

async function threadOf(trx: Kysely<Schema>, channel: ChannelRow, after: number | null): Promise<number | null> {
  if (after === null) return null;
  const before = await postById(trx, after);
  if (before === null || before.channel_id !== channel.id) throw new DeskRefusal('unknown', `There is no post ${after} here.`);
  if (before.state !== 'waiting' && before.state !== 'standing') throw new DeskRefusal('too-late', 'The post before it does not stand.');
  return after;
}

/** @throws DeskRefusal `text` with what is wrong */
function assertFits({ faults }: ComposedPost, channel: ChannelRow, ask: PostAsk): void {
  const [fault] = faults;
  if (fault !== undefined) {
    const { code, ...values } = fault;
    throw new DeskRefusal('text', `The post cannot stand like that: ${code}.`, { fault: code, ...detailsOf(values) });
  }
  const { pictures, contentWarning, visibilities } = abilitiesOf(channel);
  if (ask.contentWarning !== null && !contentWarning)
    throw new DeskRefusal('text', 'This network knows no warning.', { fault: 'content-warning' });
  if (!visibilities.includes(ask.visibility)) throw new DeskRefusal('text', 'This network does not know that.', { fault: 'visibility' });
  if (ask.pictures.length > (pictures?.most ?? 0))
    throw new DeskRefusal('text', 'Too many pictures.', { fault: 'pictures', most: pictures?.most ?? 0 });
  for (const { altText, bytes, type } of ask.pictures) {
    if (altText.trim() === '') throw new DeskRefusal('text', 'A picture needs words that stand for it.', { fault: 'alt-text' });
    if (bytes.length > pictures!.bytes)
      throw new DeskRefusal('text', 'A picture is too large.', { fault: 'picture-size', most: pictures!.bytes });
    if (!pictures!.types.includes(type))
      throw new DeskRefusal('text', 'This kind of picture is not taken.', { fault: 'picture-type', type });
  }
}

function detailsOf(values: Readonly<Record<string, unknown>>): Readonly<Record<string, string | number>> {
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, typeof value === 'number' ? value : String(value)]));
}
