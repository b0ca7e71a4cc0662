import type { ActingMember } from '@beffroi/acts';
import { may } from '@beffroi/acts';
import {
  type AgentAsSeen,
  agentsOf,
  type ChannelRow,
  type ConversationRow,
  type ConversationState,
  conversationById,
  conversationCounts,
  conversationsOfAsker,
  countHeld,
  type InboxRow,
  inboxRows,
  type ListPlace,
  listChannels,
  type MessageRow,
  messagesOf,
  type NoteRow,
  notesOf,
  openShifts,
  type PostRow,
  postsOfConversation,
  type ShiftRow,
  type Store,
  unsentPosts,
} from '@beffroi/store';

/** A channel as those who speak there see it. */
export interface DeskChannel {
  readonly channel: ChannelRow;
  readonly agents: readonly AgentAsSeen[];
  /** Who asks, as an agent there; `null` for a lead who does not speak. */
  readonly own: AgentAsSeen | null;
  readonly shifts: readonly ShiftRow[];
  readonly isLead: boolean;
}

/** The channels of a member's towns, with who is on. */
export async function deskChannels(store: Store, member: ActingMember): Promise<readonly DeskChannel[]> {
  const found: DeskChannel[] = [];
  for (const channel of await listChannels(store.db, member.territories)) {
    if (!may(member, 'desk.speak', channel.territory)) continue;
    const agents = await agentsOf(store.db, channel.id);
    const own = agents.find(({ account_id: id, left_at: left }) => id === member.id && left === null) ?? null;
    const isLead = may(member, 'desk.lead', channel.territory);
    if (own === null && !isLead) continue;
    found.push({ channel, agents, own, shifts: await openShifts(store.db, channel.id), isLead });
  }
  return found;
}

/** Which part of the inbox is looked at. */
export type InboxPart = 'open' | 'mine' | 'answered' | 'closed';

const STATES: Readonly<Record<InboxPart, readonly ConversationState[]>> = {
  open: ['open', 'taken'],
  mine: ['taken'],
  answered: ['answered'],
  closed: ['closed'],
};

/** What waits is read as it is due; what is over, as it was said. */
const ORDER: Readonly<Record<InboxPart, 'urgent' | 'newest'>> = { open: 'urgent', mine: 'urgent', answered: 'newest', closed: 'newest' };

/** Conversations of one page. */
export const INBOX_PAGE = 25;

/** One page of the list, and what stands beside it. */
export interface Inbox {
  readonly rows: readonly InboxRow[];
  /** From where the next page goes on; `null` for none. */
  readonly next: ListPlace | null;
  readonly counts: ReadonlyMap<ConversationState, number>;
  /** Those that the member has taken. */
  readonly mine: number;
  /** What waits to be sent, or was refused. */
  readonly unsent: readonly PostRow[];
}

/** One list over all channels that a member speaks on. */
export async function inbox(
  store: Store,
  channels: readonly DeskChannel[],
  wanted: { readonly part: InboxPart; readonly words: string; readonly after: ListPlace | null },
): Promise<Inbox> {
  const ids = channels.map(({ channel }) => channel.id);
  const own = channels.flatMap((one) => (one.own === null ? [] : [one.own.id]));
  const rows = await inboxRows(store.db, {
    channels: ids,
    states: STATES[wanted.part],
    ...(wanted.part === 'mine' ? { holders: own } : {}),
    words: wanted.words,
    order: ORDER[wanted.part],
    ...(wanted.after === null ? {} : { after: wanted.after }),
    most: INBOX_PAGE + 1,
  });
  const last = rows.length > INBOX_PAGE ? rows[INBOX_PAGE - 1]! : null;
  return {
    rows: rows.slice(0, INBOX_PAGE),
    next: last === null ? null : { place_at: last.place_at, id: last.id },
    counts: await conversationCounts(store.db, ids),
    mine: await countHeld(store.db, own),
    unsent: await unsentPosts(store.db, ids),
  };
}

/** One conversation, with all that was said in it and of it. */
export interface ConversationFile {
  readonly place: DeskChannel;
  readonly conversation: ConversationRow;
  readonly messages: readonly MessageRow[];
  /** What was answered: no drafts. */
  readonly posts: readonly PostRow[];
  readonly notes: readonly NoteRow[];
  /** What the same person asked before. */
  readonly before: readonly ConversationRow[];
  readonly holder: AgentAsSeen | null;
  /** Answers that are kept for later: one's own, the newest first, and those of colleagues. */
  readonly drafts: { readonly own: readonly PostRow[]; readonly others: readonly PostRow[] };
  /** Who writes at this moment, if that is somebody else. */
  readonly writing: AgentAsSeen | null;
}

/** @returns `null` when there is none, or it is on no channel of the member's */
export async function conversationFile(
  store: Store,
  channels: readonly DeskChannel[],
  id: number,
  now: Date,
): Promise<ConversationFile | null> {
  const conversation = await conversationById(store.db, id);
  const place = channels.find(({ channel }) => channel.id === conversation?.channel_id);
  if (conversation === null || place === undefined) return null;
  const agent = (wanted: number | null): AgentAsSeen | null => place.agents.find((one) => one.id === wanted) ?? null;
  const posts = await postsOfConversation(store.db, id);
  const drafts = posts.filter(({ state }) => state === 'draft').reverse();
  const isOwn = ({ agent_id: author }: PostRow): boolean => author === place.own?.id;
  const writes = conversation.writing_until !== null && conversation.writing_until > now ? agent(conversation.writing_id) : null;
  return {
    place,
    conversation,
    messages: await messagesOf(store.db, id),
    posts: posts.filter(({ state }) => state !== 'draft'),
    drafts: { own: drafts.filter(isOwn), others: drafts.filter((draft) => !isOwn(draft)) },
    notes: await notesOf(store.db, id),
    before: (await conversationsOfAsker(store.db, conversation.channel_id, conversation.asker_id, 6)).filter((one) => one.id !== id),
    holder: agent(conversation.holder_id),
    writing: writes?.id === place.own?.id ? null : writes,
  };
}
