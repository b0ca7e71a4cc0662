import type { ActingMember } from '@beffroi/acts';
import {
  approvalsAskedOf,
  approvalsOf,
  draftsOf,
  erasedButStanding,
  type PostApprovalRow,
  type PostRow,
  postById,
  type Store,
  unsentPosts,
} from '@beffroi/store';
import type { DeskChannel } from './inbox.ts';

/** A post that is being written, with what was last asked of a colleague. */
export interface WrittenPost {
  readonly post: PostRow;
  /** `null` when nobody was ever asked. */
  readonly approval: PostApprovalRow | null;
}

/** All that is written on some channels and does not stand yet, for who speaks there. */
export interface Writing {
  /** One's own drafts, the newest first. */
  readonly drafts: readonly WrittenPost[];
  /** What others ask one to approve now, the most urgent first. */
  readonly asked: readonly WrittenPost[];
  /** What waits for its hour. */
  readonly waiting: readonly WrittenPost[];
  /** What a lead has to decide: empty for who leads nothing. */
  readonly held: readonly PostRow[];
  /** What stands on a network though words were taken out of it here: to be deleted there. Empty for who leads nothing. */
  readonly toDelete: readonly PostRow[];
}

export async function writing(store: Store, member: ActingMember, channels: readonly DeskChannel[], now: Date): Promise<Writing> {
  const ids = channels.map(({ channel }) => channel.id);
  const led = channels.flatMap(({ channel, isLead }) => (isLead ? [channel.id] : []));
  const drafts = (await draftsOf(store.db, ids)).filter(({ account_id: id }) => id === member.id);
  const unsent = await unsentPosts(store.db, ids);
  const waiting = unsent.filter(({ state }) => state === 'waiting');
  const approvals = newestByPost(
    await approvalsOf(
      store.db,
      [...drafts, ...waiting].map(({ id }) => id),
    ),
  );
  const withApproval = (post: PostRow): WrittenPost => ({ post, approval: approvals.get(post.id) ?? null });
  return {
    drafts: drafts.map(withApproval),
    asked: await askedOf(store, member, ids, now),
    waiting: waiting.map(withApproval),
    held: unsent.filter(({ state, channel_id: id }) => state === 'held' && led.includes(id)),
    toDelete: led.length === 0 ? [] : await erasedButStanding(store.db, led),
  };
}

async function askedOf(store: Store, member: ActingMember, channels: readonly number[], now: Date): Promise<readonly WrittenPost[]> {
  const asked: WrittenPost[] = [];
  for (const approval of await approvalsAskedOf(store.db, member.id, now)) {
    const post = await postById(store.db, approval.post_id);
    if (post !== null && channels.includes(post.channel_id)) asked.push({ post, approval });
  }
  return asked;
}

/** @param approvals the newest first */
function newestByPost(approvals: readonly PostApprovalRow[]): ReadonlyMap<number, PostApprovalRow> {
  return new Map([...approvals].reverse().map((approval) => [approval.post_id, approval]));
}
