import { type ActingMember, act, done, unchanged } from '@beffroi/acts';
import {
  agentById,
  type ConversationChange,
  type ConversationRow,
  type ConversationState,
  changeConversation,
  conversationById,
  handDraftsOn,
  insertNote,
  lockWriting,
  overtakeApproval,
  type Store,
} from '@beffroi/store';
import { openChannel, ownAgent, theChannel } from '../people/own-agent.ts';
import { DeskRefusal } from '../refusal.ts';

/** Milliseconds for which who writes holds others off, from their last sign of it. */
export const WRITING_HELD = 120_000;

const MOST_NOTE = 2000;

/** Takes a conversation on: others see whose it is. @throws ActRefusal, DeskRefusal `taken` */
export async function takeConversation(store: Store, actor: ActingMember, id: number, now: Date): Promise<void> {
  const conversation = await theConversation(store, id);
  const { territory } = await openChannel(store.db, conversation.channel_id);
  await act(store, actor, { act: 'conversation.taken', territory, now }, async (trx) => {
    const agent = await ownAgent(trx, conversation.channel_id, actor);
    const current = (await conversationById(trx, id))!;
    if (current.state === 'taken' && current.holder_id === agent.id) return unchanged();
    if (!(await changeConversation(trx, id, ['open', 'answered', 'closed'], { state: 'taken', holder_id: agent.id })))
      throw new DeskRefusal('taken', 'Somebody else has taken it.');
    return done(`conversation:${id}`, { agent: agent.id });
  });
}

/** Passes a conversation on, with a word for who gets it and what one has kept of an answer. @throws ActRefusal, DeskRefusal */
export async function passOn(store: Store, actor: ActingMember, id: number, to: number, note: string, now: Date): Promise<void> {
  const conversation = await theConversation(store, id);
  const { territory } = await openChannel(store.db, conversation.channel_id);
  await act(store, actor, { act: 'conversation.passed', territory, now }, async (trx) => {
    await ownAgent(trx, conversation.channel_id, actor);
    const next = await agentById(trx, to);
    if (next === null || next.channel_id !== conversation.channel_id || next.left_at !== null)
      throw new DeskRefusal('unknown', `Agent ${to} does not speak on this account.`);
    if (note.trim() !== '') await insertNote(trx, id, actor.id, noteIn(note), now);
    await changeConversation(trx, id, ALL, { state: 'taken', holder_id: to, writing_id: null, writing_until: null });
    // What one had begun goes along, and is nobody's to approve any more: whoever got it writes it to its end.
    const drafts = await handDraftsOn(trx, id, actor.id, { account_id: next.account_id, agent_id: to });
    for (const draft of drafts) await overtakeApproval(trx, draft, now);
    return done(`conversation:${id}`, drafts.length === 0 ? { to } : { to, drafts });
  });
}

/** Notes something for colleagues. Never public. @throws ActRefusal, DeskRefusal */
export async function addNote(store: Store, actor: ActingMember, id: number, note: string, now: Date): Promise<void> {
  const conversation = await theConversation(store, id);
  const { territory } = await openChannel(store.db, conversation.channel_id);
  await act(store, actor, { act: 'conversation.noted', territory, now }, async (trx) => {
    await ownAgent(trx, conversation.channel_id, actor);
    await insertNote(trx, id, actor.id, noteIn(note), now);
    return done(`conversation:${id}`, {});
  });
}

/** Nothing more is to be said; or there is again. @throws ActRefusal, DeskRefusal */
export async function closeConversation(store: Store, actor: ActingMember, id: number, now: Date): Promise<void> {
  await move(
    store,
    actor,
    id,
    'conversation.closed',
    ['open', 'taken', 'answered'],
    { state: 'closed', writing_id: null, writing_until: null },
    now,
  );
}

export async function reopenConversation(store: Store, actor: ActingMember, id: number, now: Date): Promise<void> {
  await move(store, actor, id, 'conversation.reopened', ['answered', 'closed'], { state: 'open', holder_id: null }, now);
}

/**
 * Somebody writes an answer: others are held off for two minutes from each sign of it. No act: nobody has said anything yet.
 *
 * @returns whether they may; somebody else writes otherwise
 */
export async function startWriting(store: Store, actor: ActingMember, id: number, now: Date): Promise<boolean> {
  const conversation = await theConversation(store, id);
  const agent = await ownAgent(store.db, conversation.channel_id, actor);
  return lockWriting(store.db, id, agent.id, new Date(now.getTime() + WRITING_HELD), now);
}

const ALL: readonly ConversationState[] = ['open', 'taken', 'answered', 'closed'];

/** @throws DeskRefusal `unknown` */
export async function theConversation(store: Store, id: number): Promise<ConversationRow> {
  const conversation = await conversationById(store.db, id);
  if (conversation === null) throw new DeskRefusal('unknown', `There is no conversation ${id}.`);
  return conversation;
}

async function move(
  store: Store,
  actor: ActingMember,
  id: number,
  what: 'conversation.closed' | 'conversation.reopened',
  from: readonly ConversationState[],
  change: ConversationChange,
  now: Date,
): Promise<void> {
  const conversation = await theConversation(store, id);
  const { territory } = await theChannel(store.db, conversation.channel_id);
  await act(store, actor, { act: what, territory, now }, async (trx) => {
    await ownAgent(trx, conversation.channel_id, actor);
    return (await changeConversation(trx, id, from, change)) ? done(`conversation:${id}`, {}) : unchanged();
  });
}

function noteIn(note: string): string {
  const text = note.trim();
  if (text === '' || text.length > MOST_NOTE)
    throw new DeskRefusal('not-valid', `A note has one to ${MOST_NOTE} signs.`, { field: 'note', most: MOST_NOTE });
  return text;
}
