import { type ActingMember, act, DESK, done } from '@beffroi/acts';
import type { OutgoingPicture, Visibility } from '@beffroi/networks';
import {
  agentById,
  type ChannelRow,
  changeConversation,
  changeUnsent,
  conversationById,
  endWriting,
  insertApproval,
  insertPost,
  lastApproval,
  lockPost,
  overtakeApproval,
  type PostApprovalRow,
  type PostRow,
  picturesOf,
  postById,
  replacePictures,
  type Schema,
  type ShiftRow,
  type Store,
} from '@beffroi/store';
import type { Kysely } from 'kysely';
import { SITE_NETWORK } from '../assistant/open-assistant.ts';
import type { Desk } from '../desk.ts';
import { protect } from '../people/exposure.ts';
import { openChannel, ownAgent } from '../people/own-agent.ts';
import { DeskRefusal } from '../refusal.ts';
import { assertFits, picturesFor, signedAs } from './fits.ts';
import { standingOnSite } from './site-post.ts';
import { composedNow, markAnswered, type PostAsk, type PostPlace, placeOf, rowOf, rowsOf, shiftFor, targetIn } from './write-post.ts';

/** What is changed of a draft, or of a post that waits; the rest stays. */
export interface DraftEdit {
  readonly text: string;
  readonly language: string;
  readonly visibility: Visibility;
  readonly contentWarning: string | null;
  /** `null` keeps those that it has. */
  readonly pictures: readonly OutgoingPicture[] | null;
  /** Not before; `null` for at once. */
  readonly due: Date | null;
}

/**
 * Keeps what somebody writes, and sends it to nobody: it need not fit yet.
 *
 * @returns its id
 * @throws ActRefusal, DeskRefusal
 */
export async function saveDraft(desk: Desk, actor: ActingMember, ask: PostAsk, now: Date): Promise<number> {
  const { territory } = await openChannel(desk.store.db, ask.channel);
  return act(desk.store, actor, { act: 'post.drafted', territory, now }, async (trx) => {
    const place = await placeOf(trx, actor, ask);
    const pictures = picturesFor(place.channel, ask.pictures);
    const { composed, seen } = await composedNow(trx, place, ask, now);
    assertTyped(composed.faults);
    const row = await rowOf(desk, trx, place, ask, { composed, seen, shift: null, state: 'draft' }, now);
    const post = await insertPost(trx, row, rowsOf(pictures));
    if (place.conversation !== null) await takeOn(trx, place.conversation.id, place.agent.id);
    return done(`channel:${ask.channel}`, { post, kind: ask.kind }, post);
  });
}

/** Who keeps an answer for later has taken its question on: colleagues see whose it is, and nobody is held off from writing any more. */
async function takeOn(trx: Kysely<Schema>, conversation: number, agent: number): Promise<void> {
  await changeConversation(trx, conversation, ['open', 'answered', 'closed'], { state: 'taken', holder_id: agent });
  await endWriting(trx, conversation, agent);
}

/** What is longer than anybody types is not kept. */
function assertTyped(faults: readonly { readonly code: string }[]): void {
  if (faults.some(({ code }) => code === 'huge')) throw new DeskRefusal('text', 'Nobody types that much.', { fault: 'huge' });
}

/**
 * Changes a post that was never sent: one's own. What was approved is a draft again, and whoever approved it is asked again, with as much time as they had.
 *
 * @returns `asked-again` where somebody has to approve it anew
 * @throws ActRefusal, DeskRefusal `too-late` when it was sent
 */
export async function changePost(
  store: Store,
  actor: ActingMember,
  postId: number,
  edit: DraftEdit,
  now: Date,
): Promise<'changed' | 'asked-again'> {
  const { territory } = await channelOf(store, postId);
  return act(store, actor, { act: 'post.changed', territory, now }, async (trx) => {
    const { post, place } = await ownPost(trx, actor, postId);
    assertChangeable(post);
    if (edit.pictures !== null) await replacePictures(trx, postId, rowsOf(picturesFor(place.channel, edit.pictures)));
    const { composed, seen } = await composedNow(trx, place, edit, now);
    const asked = await lastApproval(trx, postId);
    const again = asked !== null && (asked.answer === null || asked.answer === 'approved');
    const state = post.state === 'draft' || again ? 'draft' : 'waiting';
    if (state === 'draft') assertTyped(composed.faults);
    else assertFits(composed, place.channel, { ...edit, pictures: await picturesIn(trx, postId) });
    await changeUnsent(trx, postId, {
      ...{ written: edit.text, said: composed.text, appearance: seen.appearance, signed_as: signedAs(composed) },
      ...{ language: edit.language, visibility: edit.visibility, content_warning: edit.contentWarning },
      ...{ state, trouble: null, at: edit.due ?? now, due_at: edit.due ?? now },
    });
    if (again) await askAgain(trx, asked, now);
    return done(`channel:${place.channel.id}`, { post: postId, again }, again ? ('asked-again' as const) : ('changed' as const));
  });
}

function assertChangeable({ state, first_sent_at: sent, tries }: PostRow): void {
  // What its network refused at the first try stands nowhere.
  const unsent = state === 'draft' || (state === 'waiting' && sent === null) || (state === 'refused' && (sent === null || tries <= 1));
  if (!unsent) throw new DeskRefusal('too-late', 'It was sent already, or is over.');
}

async function askAgain(trx: Kysely<Schema>, before: PostApprovalRow, now: Date): Promise<void> {
  const time = before.deadline.getTime() - before.asked_at.getTime();
  await insertApproval(trx, {
    post_id: before.post_id,
    approver_id: before.approver_id,
    stand_in_id: before.stand_in_id,
    asked_at: now,
    deadline: new Date(now.getTime() + time),
  });
}

/**
 * Sends a draft of one's own on its way, without asking anybody; whoever was asked is asked no more.
 *
 * @param reason why somebody speaks outside of a shift, where the account has shifts
 * @throws ActRefusal, DeskRefusal
 */
export async function submitDraft(store: Store, actor: ActingMember, postId: number, reason: string | null, now: Date): Promise<void> {
  const { territory } = await channelOf(store, postId);
  await act(store, actor, { act: 'post.written', territory, now }, async (trx) => {
    const { post, place } = await ownPost(trx, actor, postId);
    if (post.state !== 'draft') throw new DeskRefusal('too-late', 'It is no draft any more.');
    const shift = await shiftFor(trx, place.channel, place.agent, reason);
    await overtakeApproval(trx, postId, now);
    await letGo(trx, post, place, shift, now);
    return done(`channel:${place.channel.id}`, { post: postId, kind: post.kind, ...(reason === null ? {} : { reason }) });
  });
}

/**
 * A draft waits for its hour from now on, and is signed as its agent is seen now; on the site, it stands. It has to fit.
 *
 * @throws DeskRefusal `text`; `too-late` when what it answers is deleted
 */
export async function letGo(trx: Kysely<Schema>, post: PostRow, place: PostPlace, shift: ShiftRow | null, now: Date): Promise<void> {
  const { composed, seen } = await assertDraftFits(trx, post, place, now);
  const at = new Date(Math.max(post.due_at.getTime(), now.getTime()));
  const { channel, conversation } = place;
  await changeUnsent(trx, post.id, {
    ...{ said: composed.text, appearance: seen.appearance, signed_as: signedAs(composed), shift_id: shift?.id ?? null, at, trouble: null },
    // Whoever asked may have gone on since: what they said last is answered.
    ...(conversation === null ? {} : { reply_to: JSON.stringify(await targetIn(trx, conversation)) }),
    ...sendingOf(post, place, at, now),
  });
  if (conversation !== null) await markAnswered(trx, conversation.id);
  await protect(trx, DESK, channel, post.agent_id, now);
}

function sendingOf({ key, due_at: due }: PostRow, { channel, conversation }: PostPlace, at: Date, now: Date) {
  if (channel.network !== SITE_NETWORK) return { state: 'waiting' as const, due_at: at };
  const { key: _, ...standing } = standingOnSite(conversation, { due }, now, key);
  return standing;
}

/** @returns how it stands if it goes out now @throws DeskRefusal `text` */
export async function assertDraftFits(trx: Kysely<Schema>, post: PostRow, place: PostPlace, now: Date) {
  const ask = { text: post.written, language: post.language, contentWarning: post.content_warning, asPersona: post.persona };
  const stands = await composedNow(trx, place, ask, now, post.id);
  assertFits(stands.composed, place.channel, { ...ask, visibility: post.visibility, pictures: await picturesIn(trx, post.id) });
  return stands;
}

async function picturesIn(trx: Kysely<Schema>, postId: number): Promise<readonly OutgoingPicture[]> {
  return (await picturesOf(trx, postId)).map(({ bytes, type, alt_text: altText }) => ({ bytes: new Uint8Array(bytes), type, altText }));
}

/** A post of who acts, held until the act is over. @throws DeskRefusal */
export async function ownPost(
  trx: Kysely<Schema>,
  actor: ActingMember,
  postId: number,
): Promise<{ readonly post: PostRow; readonly place: PostPlace }> {
  const { post, place } = await anyPost(trx, postId);
  const own = await ownAgent(trx, post.channel_id, actor);
  if (post.account_id !== actor.id) throw new DeskRefusal('unknown', 'This is no post of theirs.');
  return { post, place: { ...place, agent: own } };
}

/** A post whoever wrote it, held until the act is over. @throws DeskRefusal */
export async function anyPost(trx: Kysely<Schema>, postId: number): Promise<{ readonly post: PostRow; readonly place: PostPlace }> {
  const post = await lockPost(trx, postId);
  if (post === null) throw new DeskRefusal('unknown', `There is no post ${postId}.`);
  const channel = await openChannel(trx, post.channel_id);
  const agent = (await agentById(trx, post.agent_id))!;
  const conversation = post.conversation_id === null ? null : await conversationById(trx, post.conversation_id);
  return { post, place: { channel, agent, conversation } };
}

/** The channel of a post, while it is not given back. @throws DeskRefusal */
export async function channelOf({ db }: Store, postId: number): Promise<ChannelRow> {
  const post = await postById(db, postId);
  if (post === null) throw new DeskRefusal('unknown', `There is no post ${postId}.`);
  return openChannel(db, post.channel_id);
}
