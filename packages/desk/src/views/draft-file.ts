import type { ActingMember } from '@beffroi/acts';
import {
  type AgentAsSeen,
  agentById,
  approvalsOf,
  conversationById,
  draftCounts,
  type PostApprovalRow,
  type PostRow,
  picturesOf,
  postById,
  type Store,
} from '@beffroi/store';
import type { DeskChannel } from './inbox.ts';
import { type Preview, previewPost } from './preview.ts';

/** A post that was never sent, for who wrote it and for those who are asked whether it may go out. */
export interface DraftFile {
  readonly place: DeskChannel;
  readonly post: PostRow;
  readonly author: AgentAsSeen;
  /** Who it answers; `null` for everybody. */
  readonly askerId: string | null;
  /** As it would stand if it went out now, under the account's name. */
  readonly preview: Preview;
  /** What stands for each of its pictures. */
  readonly altTexts: readonly string[];
  /** What was asked of it, the newest first. */
  readonly approvals: readonly PostApprovalRow[];
  readonly isOwn: boolean;
  /** `now`: it is theirs to answer · `later`: once the deadline has passed · `no`. */
  readonly mayAnswer: 'now' | 'later' | 'no';
}

/** @returns `null` where there is none, or nobody asked them for it: a draft is its author's */
export async function draftFile(
  store: Store,
  member: ActingMember,
  channels: readonly DeskChannel[],
  id: number,
  now: Date,
): Promise<DraftFile | null> {
  const post = await postById(store.db, id);
  const place = channels.find(({ channel }) => channel.id === post?.channel_id);
  if (post === null || place === undefined) return null;
  const approvals = await approvalsOf(store.db, [id]);
  const isOwn = post.account_id === member.id;
  const open = approvals.find(({ answered_at: at }) => at === null) ?? null;
  const isAsked = open !== null && (open.approver_id === member.id || open.stand_in_id === member.id);
  if (!isOwn && !isAsked) return null;
  const author = (await agentById(store.db, post.agent_id))!;
  const conversation = post.conversation_id === null ? null : await conversationById(store.db, post.conversation_id);
  const askerId = conversation?.asker_id ?? null;
  return {
    ...{ place, post, author, askerId, approvals, isOwn },
    preview: await previewPost(store, place.channel, author, askerId, draftOf(post), now),
    altTexts: (await picturesOf(store.db, id)).map(({ alt_text: altText }) => altText),
    mayAnswer: post.state !== 'draft' || open === null || isOwn ? 'no' : mayAnswer(open, member, now),
  };
}

function mayAnswer({ approver_id: approver, deadline }: PostApprovalRow, { id }: ActingMember, now: Date): 'now' | 'later' {
  return approver === id || now >= deadline ? 'now' : 'later';
}

const draftOf = (post: PostRow) => ({ text: post.written, language: post.language, contentWarning: post.content_warning });

/** How many drafts of theirs somebody has, and how many wait for their word. */
export function writingCounts(
  { db }: Store,
  member: ActingMember,
  now: Date,
): Promise<{ readonly drafts: number; readonly asked: number }> {
  return draftCounts(db, member.id, now);
}
